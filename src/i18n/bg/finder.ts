import { district } from "./areas.ts";
import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the finder of places in Bulgarian. */
export const finder = {
  heading: "Намерете своето място",
  label: "Град, община или област",
  header: "Търсене на място",
  short: "Вашият град",
  help: "На кирилица или латиница, и с грешка: Дупница, dupnitsa, dupnica",
  button: "Търси",
  list: "Намерени места",
  district: "област",
  municipality: (name: string) => `община, ${district(name)}`,
  found: (shown: number, all: number) =>
    `${form(all, { one: "Намерено е", other: "Намерени са" })} ${counted(all, nouns.place)}${shown < all ? `, ${form(shown, { one: "показано е първото", other: `показани са първите ${number(shown)}` })}` : ""}.`,
  alike: (count: number) =>
    `Така ${form(count, { one: "се нарича", other: "се наричат" })} ${counted(count, nouns.place)}: изберете своето.`,
  nothing: (text: string) => `Няма област или община с име „${text}“.`,
  failed: "Търсачката не можа да се зареди.",
  toList: "Списък на всички области и общини",
  title: "Намерете своето място",
  description:
    "Всички области и общини по азбучен ред, с търсачка, която разбира кирилица, латиница и правописни грешки.",
  lead: "За всяка област и община: какво намерихме публикувано, от кого и какво още търсим.",
  matches: (text: string) => `Места за „${text}“`,
  all: "Всички области и общини",
} as const;
