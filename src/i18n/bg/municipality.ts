import { counted } from "../counted.ts";

/** The words of the municipalities' pages in Bulgarian. Between asterisks stands what is set in bold. */
export const municipality = {
  title: (name: string) => `${name} – община`,
  description: (name: string, district: string) => `Какво е публикувано за децата извън училище, домовете и услугите в община ${name}, област ${district}, с източник за всяко число.`,
  listTitle: "Общини",
  listDescription: "Списък на 265-те общини по области, с броя на публикуваните числа за всяка.",
  listLead: (some: number, all: number) => `За ${String(some)} от ${String(all)} общини има поне едно публикувано число. За другите страницата казва какво се знае за областта.`,
  figures: (count: number) => `${String(count)} ${counted(count, "число", "числа")}`,
  kicker: "Община в",
  headline: (what: string, value: string, period: string) => `${what}: *${value}* (${period}).`,
  some: (count: number, name: string) => `За община ${name} ${counted(count, "е намерено", "са намерени")} *${String(count)} ${counted(count, "публикувано число", "публикувани числа")}*, но нито едно за обходите или за върнатите деца в цялата община.`,
  silent: (name: string) => `За община ${name} в събраните източници *няма нито едно публикувано число* за обходи, екипи или върнати деца.`,
  named: (list: string) => `Поименно са известни ${list}.`,
  and: " и ",
  homes: (count: number) => `*${String(count)} ${counted(count, "дом за деца", "дома за деца")}*`,
  services: (count: number) => `*${String(count)} ${counted(count, "услуга в общността", "услуги в общността")}*`,
  inDistrict: "Какво се знае за областта",
  districtSubtitle: (district: string) => `Най-близкото ниво, за което има повече: област ${district}`,
  toDistrict: (district: string) => `Всичко за област ${district}`,
  figuresHeading: "Всички публикувани числа",
  figuresSubtitle: (name: string) => `За община ${name} и населените места в нея; броят на децата от 1 до 4 е скрит`,
  gapHeading: "Кой знае повече",
  gap: (name: string, district: string) => `Екипите за обхват в община ${name} отчитат обходите си пред Регионалното управление на образованието – ${district}, а то – пред Министерството на образованието и науката, до 30 ноември и до 30 април. Тези отчети не се публикуват по общини. По Закона за достъп до обществена информация всеки може да ги поиска от общината или от Регионалното управление.`,
  neighboursHeading: (district: string) => `Другите общини в област ${district}`,
  municipalitiesHeading: "Общините в областта",
  municipalitiesText: "За всяка община: какво е публикувано и какво липсва.",
} as const;
