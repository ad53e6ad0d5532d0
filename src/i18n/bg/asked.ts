import { form, number } from "./nouns.ts";

/** The words for what an address asks and a page does not show, in Bulgarian. */
export const asked = {
  field: {
    indicator: (count: number) => form(count, { one: "показател", other: "показатели" }),
    period: (count: number) => form(count, { one: "учебна година", other: "учебни години" }),
    layout: (count: number) => form(count, { one: "вид карта", other: "видове карта" }),
    from: (count: number) => form(count, { one: "начална година", other: "начални години" }),
    to: (count: number) => form(count, { one: "крайна година", other: "крайни години" }),
    districts: (count: number) => form(count, { one: "област", other: "области" }),
  },
  named: (field: string, list: string) => `${field} ${list}`,
  text: (text: string) => `„${text}“`,
  more: (count: number) => `още ${number(count)}`,
  unknown: (list: string) => `в адреса не разпознахме ${list}`,
  beyond: (most: number, list: string) =>
    `${form(most, { one: "наведнъж се показва само едно", other: `наведнъж се показват най-много ${number(most)}` })}, затова без ${list}`,
  kept: "останалото е показано",
  begun: "показва се изгледът, с който страницата започва",
} as const;
