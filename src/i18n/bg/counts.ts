import { counted, form, nouns } from "./nouns.ts";

/**
 * How much there is of everything, in Bulgarian; the same words wherever it is counted. Between asterisks stands what
 * is set in bold.
 */
export const counts = {
  numbers: (statements: number, sources: number, numbers: number) =>
    `Публикуваните числа са *${counted(statements, nouns.statement)}* от *${counted(sources, nouns.source)}*. В таблицата с наблюденията от тях ${form(numbers, { one: "става", other: "стават" })} *${counted(numbers, nouns.figure)}*: повторенията и съвпаденията са събрани на един ред.`,
  withheld: (count: number) =>
    `Още ${counted(count, nouns.figure)} ${form(count, { one: "е скрито", other: "са скрити" })}, за да не може да се разпознае дете.`,
  placeholders: (count: number) =>
    `${form(count, { one: "Друг", other: "Други" })} *${counted(count, nouns.row)}* ${form(count, { one: "е запазено празно място", other: "са запазени празни места" })} за обходи, екипи и върнати деца по области и учебни години и не ${form(count, { one: "е число", other: "са числа" })}.`,
  official: (numbers: number) =>
    `До тях в таблицата стоят *${counted(numbers, nouns.figure)}* от официалната статистика, отбелязани с „official“ в колоната dataset.`,
  synthetic: (rows: number) =>
    `Отделно от тях *${counted(rows, nouns.row)}* ${form(rows, { one: "е синтетичен", other: "са синтетични" })}: регистърът е направен от програма и не говори за нито едно дете и за нито едно място.`,
  computed:
    "Където съставителите са събрали или умножили отпечатани числа, това е казано до самото число; нищо друго не е добавено.",
} as const;
