import { counted, form, nouns, number } from "./nouns.ts";

/** The words of charts of counts by people in Bulgarian. */
export const rated = {
  measure: "Мярка",
  measures: { count: "брой", per_1000_children: "на 1000 деца", per_10000_inhabitants: "на 10 000 жители" },
  /** In the place of "count" where the number of an indicator is a share. */
  share: "процент",
  name: (name: string, per: string) => `${name} ${per}`,
  subtitle: (what: string, per: string) => `${what}, ${per}`,
  aged: (per: string, ages: string) => `${per} на ${ages} години`,
  byDistrict: (subtitle: string, period: string) => `${subtitle}, по области, ${period}`,
  of: (subtitle: string, place: string, from: string, to: string) => `${subtitle}, ${place}, по години, ${from}–${to}`,
  years: (subtitle: string, places: string, from: string, to: string) =>
    `${subtitle}: ${places}, по години, ${from}–${to}, с еднаква скала`,
  notDivided: (name: string, per: string) => `${name}: този показател не се преизчислява ${per}`,
  notDividedWhy:
    "За всеки показател е избрано на какво се дели и е написано защо: в таблицата indicator_measures и в описанието на метода.",
  nothing: (name: string) => `${name}: не намерихме число, което може да се раздели`,
  nothingIn: (name: string, period: string) => `${name}: за ${period} не намерихме число, което може да се раздели`,
  /** The year is known, the people of it are not. */
  noChildren: (periods: string, ages: string) => `за ${periods} броят на децата на ${ages} години не е оценен`,
  noInhabitants: (periods: string) => `за ${periods} нямаме броя на жителите`,
  manyYears: (count: number) => counted(count, nouns.year),
  lackingPeopleIn: (name: string, why: string) => `${name}: ${why}`,
  lackingPeople: (why: string) => `${why}, затова числата не са разделени.`,
  elsewhere: (per: string) => `Мярката „${per}“ ги показва.`,
  placesTitle: (name: string, some: number, all: number, period: string) =>
    `${name}: число за ${number(some)} от ${counted(all, nouns.district)} през ${period}`,
  ownTitle: (name: string, value: string, place: string, period: string) => `${name}: ${value} ${place}, ${period}`,
  items: (list: string) => `${list}.`,
  item: (place: string, value: string) => `${place} – ${value}`,
  between: (low: string, high: string) => `между ${low} и ${high}`,
  own: (place: string, quantity: string, value: string, per: string, publisher: string) =>
    `${place}: ${quantity}, по данни на ${publisher}, или ${value} ${per}.`,
  spread: (low: string, lowest: string, high: string, highest: string) =>
    `Показаните числа са между ${low} (${lowest}) и ${high} (${highest}).`,
  first: (list: string) => `Със сигурност най-голямо е числото за ${list}.`,
  last: (list: string) => `Със сигурност най-малко е числото за ${list}.`,
  firstOf: (list: string, count: number) =>
    `Кое число е най-голямо, не е сигурно: може да е на ${number(count)} области (${list}).`,
  lastOf: (list: string, count: number) =>
    `Кое число е най-малко, не е сигурно: може да е на ${number(count)} области (${list}).`,
  firstOfMany: (count: number, all: number) =>
    `Кое число е най-голямо, не е сигурно: може да е на ${number(count)} от ${counted(all, nouns.district)}.`,
  lastOfMany: (count: number, all: number) =>
    `Кое число е най-малко, не е сигурно: може да е на ${number(count)} от ${counted(all, nouns.district)}.`,
  standing: (less: number, more: number, all: number) =>
    `Със сигурност е по-голямо, отколкото в ${number(less)} от ${form(all, { one: "другата област", other: `другите ${counted(all, nouns.district)}` })}, и по-малко, отколкото в ${number(more)}.`,
  lacking: (place: string) => `${place}: не намерихме число, което може да се раздели.`,
  one: (name: string, value: string, period: string) => `${name}: ${value} през ${period}`,
  two: (name: string, from: string, first: string, to: string, last: string) =>
    `${name}: ${from} през ${first} и ${to} през ${last}`,
  less: (period: string, value: string) => `Със сигурност е по-малко, отколкото през ${period} (${value}).`,
  more: (period: string, value: string) => `Със сигурност е повече, отколкото през ${period} (${value}).`,
  equal: (period: string, value: string) => `През ${period} е ${value}.`,
  unsure: (period: string, value: string) =>
    `Дали се различава от ${period} (${value}), не е сигурно: разликата може да идва от случайността, от оценката на децата или от друго преброяване.`,
  how: (some: number, all: number) => `Може да се раздели числото за ${number(some)} от ${counted(all, nouns.year)}.`,
  latest: (place: string, value: string, period: string) => `${place}: ${value} през ${period}.`,
  compared: (name: string, period: string, list: string) => `${name} през ${period}: ${list}`,
  apart: (name: string) => `${name}: числата на избраните области са за различни години`,
  by: (people: string) => `Разделено е на ${people}.`,
  byEach: "Всяко число е разделено на хората към 31 декември в същата година.",
  bounds: (reach: string) => `Границите в скоби и чертите показват ${reach}.`,
  boundsInTable: (reach: string) => `Границите в скоби и в таблицата показват ${reach}.`,
  only: "Дели се само цяло, точно и непротиворечиво число за година, с посочена дата и без съмнение. Скрито число, число за група или за част от годината не се дели.",
  mark: {
    rate: (per: string) => `число ${per}`,
    local: "община със собствено число, очертанията са приблизителни",
    bounds: "между какви граници може да е",
    x: (per: string) => `няма число ${per}`,
  },
  localTitle: (name: string, some: number, period: string) =>
    `${name}: число за ${counted(some, nouns.municipality)} през ${period}`,
  localities: (list: string) => `По общини: ${list}.`,
  approximate:
    "Очертанията на общините са приблизителни: земята, която е по-близо до тяхно населено място, отколкото до друго в областта.",
  column: { area: "Област или община", interval: "Граници", count: "Брой", people: "На колко хора" },
} as const;
