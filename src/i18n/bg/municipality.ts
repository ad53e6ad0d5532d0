import { mostWithheld } from "../../model/few-persons.ts";
import { district, municipality as municipalityOf, municipalityAlone, municipalityTitle } from "./areas.ts";
import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the municipalities' pages in Bulgarian. Between asterisks stands what is set in bold. */
export const municipality = {
  heading: municipalityAlone,
  title: (name: string) => municipalityTitle(name),
  description: (name: string, of: string) =>
    `Какво намерихме публикувано за децата извън училище, домовете и услугите в ${municipalityOf(name)}, ${district(of)}, с източник за всяко число.`,
  listTitle: "Общини",
  listDescription: "Списък на общините по области, с броя на намерените числа за всяка.",
  listLead: (some: number, all: number) =>
    `За ${number(some)} от ${counted(all, nouns.municipality)} намерихме поне едно публикувано число. За другите страницата казва какво намерихме за областта.`,
  figures: (count: number) => counted(count, nouns.figure),
  figuresAndWithheld: (shown: number, withheld: number) =>
    `${counted(shown, nouns.figure)} и ${number(withheld)} ${form(withheld, { one: "скрито", other: "скрити" })}`,
  kicker: "Община в",
  headline: (what: string, value: string, when: string) => `${what}: *${value}* (${when}).`,
  some: (found: string, name: string, count: number) =>
    `За ${municipalityOf(name)} намерихме *${found}*, но ${form(count, { one: "то не е", other: "нито едно не е" })} с дата и за цялата община за обходите, екипите и децата извън училище.`,
  someOther: (found: string, name: string, count: number) =>
    `За ${municipalityOf(name)} намерихме *${found}*, но ${form(count, { one: "то не е", other: "нито едно не е" })} за обходите, екипите или децата извън училище.`,
  silent: (name: string) =>
    `За ${municipalityOf(name)} *не намерихме нито едно публикувано число* за обходи, екипи или върнати деца.`,
  named: (list: string) => `Намерихме по име ${list}.`,
  and: " и ",
  homes: (count: number) => `*${counted(count, nouns.homeForChildren)}*`,
  services: (count: number, planned: number) =>
    `*${counted(count, nouns.communityService)}*${planned === 0 ? "" : ` (${number(planned)} само ${form(planned, { one: "планирана", other: "планирани" })})`}`,
  inDistrict: "Какво намерихме за областта",
  districtSubtitle: (of: string) => `Общината е част от ${district(of)}; тези числа са за цялата област`,
  toDistrict: (of: string) => `Всичко за ${district(of)}`,
  founded: (when: string, of: string) =>
    `Общината съществува от ${when}: дотогава територията ѝ беше част от ${municipalityOf(of)} и по-старите числа за ${municipalityOf(of)} обхващат и нея.`,
  parted: (when: string, own: string, other: string) =>
    `До ${when} ${municipalityOf(own)} обхващаше и територията на днешната ${municipalityOf(other)}: числата отпреди и отпосле са за различна територия и не се сравняват.`,
  figuresHeading: "Всички намерени числа",
  figuresSubtitle: (name: string) =>
    `За ${municipalityOf(name)} и населените места в нея; число от 1 до ${mostWithheld} деца скриваме`,
  gapHeading: "Кой знае повече",
  gap: (name: string, of: string) =>
    `По Механизма екипите за обхват отчитат обходите си пред Регионалното управление на образованието – ${of}, а то – пред Министерството на образованието и науката, до 30 ноември и до 30 април. По Закона за достъп до обществена информация всеки може да поиска тези отчети от ${municipalityOf(name)} или от Регионалното управление.`,
  neighboursHeading: (of: string) => `Другите общини в ${district(of)}`,
  municipalitiesHeading: "Общините в областта",
  municipalitiesText: "За всяка община: какво намерихме и какво още търсим.",
} as const;
