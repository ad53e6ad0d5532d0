import { counted } from "../counted.ts";

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
  municipality: (district: string) => `община, ${district.includes("област") ? district : `област ${district}`}`,
  found: (shown: number, all: number) =>
    `${counted(all, "Намерено е 1 място", `Намерени са ${String(all)} места`)}${shown < all ? `, показани са първите ${String(shown)}` : ""}.`,
  nothing: (text: string) => `Няма област или община с име „${text}“.`,
  failed: "Търсачката не можа да се зареди.",
  toList: "Списък на всички области и общини",
  title: "Намерете своето място",
  description: "Всички 28 области и 265 общини по азбучен ред, с търсачка, която разбира кирилица, латиница и правописни грешки.",
  lead: "За всяка област и община: какво е публикувано, от кого и какво липсва.",
  matches: (text: string) => `Места за „${text}“`,
  all: "Всички области и общини",
} as const;
