import { counted, form, nouns, number } from "./nouns.ts";
import { ordinal } from "./place.ts";

/** The words of the builder of questions in Bulgarian. */
export const builder = {
  heading: "Съставете въпрос",
  text: "Изберете какво да се покаже: изречението, графиката и таблицата отговарят заедно. Отговорът се изчислява във вашия браузър, нищо не се изпраща.",
  notebook: "Готови въпроси с отговори стоят в тетрадката",
  noScript:
    "Въпросите тук се съставят с JavaScript, а той е изключен. Долу стоят готови отговори; таблиците с всички числа се свалят от страницата",
  sqlHeading: "Или попитайте на SQL",
  dataset: "Данни",
  datasets: {
    reported: "публикувани числа",
    register: "регистър",
    official: "официална статистика",
  },
  people: "Население",
  syntheticRegister: "регистър (синтетични данни)",
  indicator: "Показател",
  with: "Заедно с",
  withNone: "(без друг)",
  withMost: (count: number) => `До ${count} показателя; с една мярка стоят на една ос, с различни – в отделни картини.`,
  from: "От",
  to: "До",
  group: "Разбивка",
  groupNone: "общо, без разбивка",
  groups: {
    age: "възраст",
    sex: "пол",
    reason: "причина",
    outcome: "резултат",
    "outcome.age": "резултат и възраст",
    service: "вид услуга",
    support: "подкрепа",
    way: "къде е отишло детето",
    leftAgain: "дали е напуснало отново",
    body: "орган",
    stage: "образователна степен",
    staff: "кой участва",
    place: "място",
    carer: "вид грижа",
    project: "проект",
    sector: "вид училище или дом",
    measure: "вид мярка",
    method: "начин на броене",
    time: "момент",
    other: "друго",
  },
  measure: "Мярка",
  measures: {
    value: "брой или дял",
    per_1000_children: "на 1000 деца",
    per_10000_inhabitants: "на 10 000 жители",
    change: "промяна",
    share: "дял от страната, %",
    rank: "място сред областите",
  },
  chart: "Показване",
  forms: {
    line: "линии",
    bar: "стълбове",
    dot: "точки",
    heat: "оцветена таблица",
    map: "карта",
    table: "само таблица",
  },
  areas: "Къде",
  every: "Всички области",
  municipal: {
    heading: "Общини",
    choose: "Общините в",
    none: "(изберете област)",
    find: "Или напишете името на община",
    label: "Общини за избор",
    every: "Всички общини",
    all: (district: string) => `Всички общини в ${district}`,
    // Said to those who do not see the list.
    found: (count: number) =>
      count === 0
        ? "Няма такава община."
        : `${form(count, { one: "Намерена е", other: "Намерени са" })} ${counted(count, nouns.municipality)}.`,
    failed: "Списъкът на общините не се зареди. Затворете го и го отворете отново, за да опитате пак.",
  },
  country: "България",
  population: {
    inhabitants: "Жители",
    children_3_6: "Деца на 3–6 години",
    children_7_10: "Деца на 7–10 години",
    children_11_14: "Деца на 11–14 години",
    children_15_18: "Деца на 15–18 години",
    children_5_6: "Деца на 5–6 години",
    children_5_16: "Деца на 5–16 години",
  },
  populationDefinition: "Брой към 31 декември",
  told: {
    title: (what: string, places: string, periods: string) => `${what}: ${places}, ${periods}`,
    measured: (what: string, measure: string) => `${what}, ${measure}`,
    byGroup: (what: string, group: string) => `${what}, по: ${group}`,
    everywhere: "всички области",
    areas: {
      districts: (count: number) => counted(count, nouns.district),
      municipalities: (count: number) => counted(count, nouns.municipality),
      places: (count: number) => counted(count, nouns.place),
    },
    everyMunicipality: "всички общини",
    municipalitiesIn: (where: string) => `общините в ${where}`,
    inDistrict: (municipality: string, district: string) => `${municipality} (${district})`,
    item: (where: string, value: string) => `${where} – ${value}`,
    part: (value: string, when: string) => `${value} (${when})`,
    list: (list: string) => `${list}.`,
    between: (low: string, lowAt: string, high: string, highAt: string) =>
      `показаните числа са между ${low} (${lowAt}) и ${high} (${highAt}).`,
    betweenSure: (low: string, lowAt: string, high: string, highAt: string) =>
      `без числата със съмнение, спорните и тези за част от годината: между ${low} (${lowAt}) и ${high} (${highAt}).`,
    known: {
      years: (some: number, all: number) => `Число има за ${number(some)} от ${counted(all, nouns.year)}.`,
      districts: (some: number, all: number) => `Число има за ${number(some)} от ${counted(all, nouns.district)}.`,
      municipalities: (some: number, all: number) =>
        `Число има за ${number(some)} от ${counted(all, nouns.municipality)}.`,
      places: (some: number, all: number) => `Число има за ${number(some)} от ${number(all)} клетки.`,
    },
    withheld: (count: number) =>
      `${form(count, { one: "Скрито е", other: "Скрити са" })} ${number(count)}, за да не може да се разпознае дете; скритото не е нула.`,
    missing: (count: number) => `За ${number(count)} не намерихме число; това не е нула.`,
    undelivered: (count: number) => `За ${number(count)} не е предоставено число; това не е нула.`,
    impossible: (count: number) => `За ${number(count)} е неприложимо.`,
    forbidden: {
      per_1000_children: (count: number) =>
        `Още ${number(count)} се знаят като брой, но не се делят: дели се само цяло, точно и непротиворечиво число за година.`,
      per_10000_inhabitants: (count: number) =>
        `Още ${number(count)} се знаят като брой, но не се делят: дели се само цяло, точно и непротиворечиво число за година.`,
      change: (count: number) =>
        `За още ${number(count)} промяна не се смята: няма предишно число, което може честно да се сравни.`,
      share: (count: number) =>
        `За още ${number(count)} дял не се смята: няма цяло, точно число на областта или на страната за същата година.`,
      rank: (count: number) =>
        `За още ${number(count)} място не се определя: нужни са цели, точни и непротиворечиви числа на поне десет области за същата година.`,
      value: () => "",
    },
    peopleless: (count: number) =>
      `Още ${number(count)} се знаят като брой, но за годината не се знае на колко души се падат.`,
    nothing: "Няма число, което да се покаже така.",
    from: (value: string, now: string, before: string, when: string) => `${value} (${now}; ${before} през ${when})`,
    ofWhole: (value: string, part: string, whole: string) => `${value} (${part} от ${whole})`,
    rank: (place: number, of: number) => `${ordinal(place)} място от ${number(of)}`,
    // `known`: of how many of all, where it is not of all of them.
    sum: (period: string, value: string, known: number | null, all: string) =>
      known === null
        ? `Общо за ${period}: ${value}.`
        : `Сборът на известните ${number(known)} от ${all} за ${period} е ${value}.`,
    sumBetween: (period: string, low: string, high: string, withheld: number, known: number | null, all: string) =>
      `Общо за ${period}: между ${low} и ${high}, защото ${form(withheld, { one: "едно от числата е скрито", other: `${number(withheld)} от числата са скрити` })} (от 1 до 4)${known === null ? "" : `; известни са ${number(known)} от ${all}`}.`,
    sumWithheld: (period: string, withheld: number, all: string) =>
      `Общо за ${period}: скрито, защото на ${number(withheld)} от ${all} числото е скрито.`,
    estimated: "Числата са оценки.",
    estimate: "≈ е оценка на децата по родените; с такива числа не се определя място.",
    offMap: "Числото за цялата страна е в таблицата; на картата са само областите.",
    municipalMap: {
      circles: "Броят е показан с кръг, а не с цвят: в община с повече деца е нормално и числото да е по-голямо.",
      method:
        "Цветът дели общините на групи с приблизително еднакъв брой общини; границите са закръглени и се сравнява числото, както е написано.",
      noRoom: "Число, за което на картата няма място, е в таблицата.",
      off: "Числото за цялата страна е в таблицата; на картата са само общините.",
    },
    broken:
      "В тези години броенето става друго (от 2021 г. по новия закон за социалните услуги): преди и след това числата не са един ред и линията прекъсва.",
    beside: {
      per_1000_children:
        "Броят зависи от това колко деца живеят на мястото, затова до него стои и числото на 1000 деца.",
      per_10000_inhabitants:
        "Броят зависи от това колко хора живеят на мястото, затова до него стои и числото на 10 000 жители.",
    },
    cut: (count: number) => `Картината показва първите ${counted(count, nouns.row)}; таблицата има всички.`,
  },
  legend: {
    circle: "число: площта на кръга е пропорционална на него",
    percent: "дял",
    hollow: "○ само за част от годината, неточно, спорно или със съмнение",
    gap: "¦ година, за която няма число",
  },
  column: {
    value: "Число",
    areas: { districts: "Област", municipalities: "Община", places: "Място" },
    group: "Разбивка",
    sinceValue: "Преди",
    since: "През",
    whole: "За страната",
    of: "От общо",
    count: "Брой",
  },
  mark: { rule: "не се смята по правилата за сравнение" },
  asSql: "Отвори като SQL",
  files: {
    csv: "Таблица в CSV",
    "excel.csv": "Таблица в CSV за Excel",
    xlsx: "Таблица в Excel",
    svg: "Картина в SVG",
    png: "Картина в PNG",
  },
} as const;
