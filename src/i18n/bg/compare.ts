import { counted, nouns, number } from "./nouns.ts";

/** The words of the comparison of districts in Bulgarian. */
export const compare = {
  title: "Сравнение на области",
  description:
    "Две до шест области една до друга по избран показател: еднаква скала, еднакви години, публикувани числа с източник.",
  lead: "Една и съща скала и едни и същи години за всяка област. Година, за която не намерихме число, остава празна. Нищо не се събира от части.",
  choose: "Изберете показател и от две до шест области. Графиката се прави във вашия браузър; нищо не се изпраща.",
  indicator: "Показател",
  districts: "Области",
  atLeastTwo: "Изберете поне две области.",
  company: (asked: string, joined: string) =>
    `До ${asked} е показана и ${joined}, защото се сравняват поне две области.`,
  pictures: "Областите една до друга",
  notes: "Бележки",
  to: "Сравнение на области",
  toThis: "Сравнение с други области",
  chartTitle: (name: string, period: string, list: string) => `${name} през ${period}: ${list}`,
  chartItem: (place: string, value: string) => `${place} – ${value}`,
  chartNone: (name: string) => `${name}: числата на избраните области са за различни години`,
  chartNothing: (name: string) => `${name}: за избраните области не намерихме число за цяла година`,
  subtitle: (what: string, places: string, from: string, to: string) =>
    `${what}: ${places}, по години, ${from}–${to}, с еднаква скала`,
  known: (place: string, some: number, all: number, value: string, period: string) =>
    `${place}: намерихме число за ${number(some)} от ${counted(all, nouns.year)}, последното е ${value} (${period}).`,
  unknown: (place: string) => `${place}: не намерихме число.`,
  unsure: (place: string) => `${place}: числата са скрити или будят съмнение.`,
  unknownBut: (place: string, list: string) => `${place}: не намерихме число за година на графиката, а ${list}.`,
  part: (value: string, part: string) => `${value} (${part})`,
  bySize:
    "Броят зависи от големината на областта: области се сравняват по числото на 1000 деца или на 10 000 жители, където броят може да се раздели.",
  label: (place: string, period: string) => `${place}, ${period}`,
  separator: ", ",
} as const;
