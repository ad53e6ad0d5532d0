import type { SettlementKind } from "../../model/codes.ts";
import { district, municipality } from "./areas.ts";
import { counted, form, nouns, number } from "./nouns.ts";

const kinds: Readonly<Record<SettlementKind, { readonly one: string; readonly other: string }>> = {
  town: { one: "град", other: "градове" },
  village: { one: "село", other: "села" },
  monastery: { one: "манастир", other: "манастири" },
  city_district: { one: "район", other: "района" },
  quarter: { one: "квартал", other: "квартала" },
};
const joined = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), words.at(-1)].filter((part) => part !== "").join(" и ");
const told = (held: readonly SettlementKind[]): readonly string[] =>
  [...Map.groupBy(held, (kind) => kind)].map(([kind, { length }]) =>
    form(length, { one: kinds[kind].one, other: `${number(length)}\u00a0${kinds[kind].other}` }),
  );

/** The words of the finder of places in Bulgarian. */
export const finder = {
  heading: "Намерете своето място",
  label: "Град, село, община или област",
  header: "Търсене на място",
  short: "Вашият град",
  help: "На кирилица или латиница, и с грешка: Дупница, dupnitsa, dupnica",
  button: "Търси",
  list: "Намерени места",
  district: "област",
  /** `held` are the kinds of the settlements that the municipality is called after. */
  municipality: (name: string, held: readonly SettlementKind[]) =>
    `${joined([...told(held), "община"])}, ${district(name)}`,
  settlement: (held: readonly SettlementKind[], within: string, name: string) =>
    `${joined(told(held))}, ${municipality(within)}, ${district(name)}`,
  found: (shown: number, all: number) =>
    `${form(all, { one: "Намерено е", other: "Намерени са" })} ${counted(all, nouns.place)}${shown < all ? `, ${form(shown, { one: "показано е първото", other: `показани са първите ${number(shown)}` })}` : ""}.`,
  alike: (count: number) =>
    `Така ${form(count, { one: "се нарича", other: "се наричат" })} ${counted(count, nouns.place)}: изберете своето.`,
  near: "Нито едно не се нарича точно така: може да е някое от тях.",
  nothing: (text: string) => `Няма населено място, община или област с име „${text}“.`,
  failed: "Търсачката не можа да се зареди.",
  toList: "Списък на всички места",
  title: "Намерете своето място",
  description:
    "Всички области, общини и населени места по азбучен ред, с търсачка, която разбира кирилица, латиница и правописни грешки.",
  lead: "За всяка област и община: какво намерихме публикувано, от кого и какво още търсим. Всяко населено място води към общината си.",
  matches: (text: string) => `Места за „${text}“`,
  all: "Всички области и общини",
  byLetter: "Населени места по азбучен ред",
  byLetterText:
    "С районите на градовете и познати квартали. Всяко води към страницата на общината си; където няколко се наричат еднакво, стоят общината и областта. Без означение са селата.",
  letters: "Първа буква на населеното място",
  /** What stands behind a settlement's name in the list; of a village nothing. */
  listed: { town: "гр.", village: "", monastery: "манастир", city_district: "район", quarter: "кв." },
} as const;
