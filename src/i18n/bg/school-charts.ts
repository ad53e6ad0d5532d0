import { form, nouns } from "./nouns.ts";

/** The words of heatmap, funnel and ages in Bulgarian. */
export const schoolCharts = {
  heatmap: {
    title: (some: string, all: string, subject: string) =>
      `За ${some} от ${all} области намерихме поне за една цяла учебна година число за ${subject}`,
    titleAll: (_: string, all: string, subject: string) =>
      `За всички ${all} области намерихме поне за една цяла учебна година число за ${subject}`,
    partsToo: (count: string) => `; за още ${count} – само за част от година`,
    nothing: (subject: string) => `За нито една област не намерихме за цяла учебна година число за ${subject}`,
    onlyParts: (count: string) => `; за ${count} – само за част от година`,
    withheld: (subject: string) => `Числата за ${subject} по области са скрити, за да не може да се разпознае дете`,
    subtitle: (what: string, from: string, to: string) => `${what}, по области и учебни години, ${from} – ${to}`,
    possible: (all: string) =>
      `При едно число за всяка област и учебна година биха били ${all}; не намерихме нито едно.`,
    found: (all: string, some: string, whole: string) =>
      `При едно число за всяка област и учебна година биха били ${all}; намерихме ${some}, от тях за цялата година – ${whole}.`,
    hidden: (some: string) => `Скрити, за да не може да се разпознае дете, са ${some}.`,
    orderShort:
      "Областите са по азбучен ред, защото числа от различни години не са сравними. Числата не стигат за класове, затова всички са в един цвят.",
    order:
      "Областите са по азбучен ред, защото числа от различни години не са сравними. Цветът показва големината на числото за цяла година; границите са закръглени и делят числата на приблизително равни групи; число за част от годината не е в скалата.",
  },
  funnel: {
    step: {
      listed: "В списъка за обхващане",
      visited: "Посетени адреси",
      found: "Намерени при обходи",
      returned: "Записани или върнати",
      stayed: "Още са там",
    },
    named: {
      listed: "децата в списъка",
      visited: "посетените адреси",
      found: "намерените при обходи",
      returned: "записаните или върнатите",
      stayed: "тези, които още са там",
    },
    said: {
      listed: (value: string, count: number) => `${value} ${form(count, nouns.child)} в списъка за обхващане`,
      visited: (value: string, count: number) =>
        `${value} ${form(count, { one: "посетен адрес", other: "посетени адреса" })}`,
      found: (value: string, count: number) =>
        `${value} ${form(count, { one: "намерено дете", other: "намерени деца" })}`,
      returned: (value: string, count: number) =>
        `${value} ${form(count, { one: "записано или върнато дете", other: "записани или върнати деца" })}`,
      stayed: (value: string, count: number) =>
        `${value} от тях, ${form(count, { one: "което още е там", other: "които още са там" })}`,
    },
    title: {
      returned: (base: string, bases: number, value: string, count: number, year: string) =>
        `От ${base} ${form(bases, nouns.child)} в списъка ${value} ${form(count, { one: "е записано или върнато", other: "са записани или върнати" })} през ${year}`,
      stayed: (base: string, bases: number, value: string, count: number, year: string) =>
        `От ${base} ${form(bases, { one: "записано или върнато дете", other: "записани или върнати деца" })} ${value} ${form(count, { one: "е задържано", other: "са задържани" })}, ${year}`,
    },
    keptApart: (value: string) => `${value} върнати и задържани`,
    until: (said: string, when: string) => `${said} (${when})`,
    known: (list: string, year: string) => `${list}, ${year}`,
    nothing: "От списъка до класната стая: не намерихме общо число за учебна година",
    doubted: "От списъка до класната стая: има само числа със съмнение",
    withheld: "От списъка до класната стая: числата са скрити, за да не може да се разпознае дете",
    subtitle: (place: string, period: string) =>
      `От списъка за обхващане до децата, които още са в училище или детска градина, ${place}, ${period}`,
    sentence: (period: string, place: string, list: string) => `през ${period} ${place}: ${list}.`,
    lacking: (list: string) => `Не намерихме число за: ${list}.`,
    hidden: (list: string) => `Скрито, за да не може да се разпознае дете: ${list}.`,
    children: "деца",
    addresses: "адреса",
    percent: (value: string) => `${value} %`,
    of: {
      listed: "от списъка",
      visited: "от адресите",
      found: "от намерените",
      returned: "от върнатите",
      stayed: "от тези, които още са там",
    },
    column: { step: "Стъпка", value: "Брой", unit: "Какво се брои", share: "Дял" },
    addressesApart: "Адресите не са деца, затова нямат стълб до останалите.",
    foundTwice: "Едно дете може да е намерено при повече от един обход, затова дял от списъка не се смята.",
    stayedUnknown:
      "Колко от върнатите са останали, не може да се преброи: в записите „напуснал отново“ се отбелязва и за децата, които само са задържани.",
    sharesOfPublished:
      "Дял се смята само когато един източник дава двете числа за едни и същи деца. Иначе списъците, датите и определенията са различни.",
    sharesOfRecords: "Дял се смята само когато двете числа са преброени от едни и същи записи и нито едно не е скрито.",
  },
  ages: {
    years: (age: string) => `${age}\u00a0г.`,
    one: (value: string, age: string) => `${value} на ${age}`,
    label: (subject: string, age: string) => `${subject} на ${age}`,
    onePart: (value: string, age: string, when: string) => `${value} на ${age} (${when})`,
    oneOf: (value: string, age: string) => `${value} са на ${age}`,
    of: (whole: string, what: string, list: string) => `от ${whole} деца (${what}) ${list}`,
    title: (subject: string, list: string, year: string) => `${subject} през ${year}: ${list}`,
    titleOf: (subject: string, list: string, what: string) => `${subject} (${what}): ${list}`,
    group: (subject: string, list: string) => `${subject} са ${list}`,
    onlyOthers: (year: string) => `За 5-, 6- и 7-годишните не намерихме число за ${year}; има за други възрасти`,
    nothing: "5-, 6- и 7-годишните: не намерихме число по възраст за учебна година",
    doubted: "5-, 6- и 7-годишните: има само числа със съмнение",
    withheld: "5-, 6- и 7-годишните: числата са скрити, за да не може да се разпознае дете",
    subtitle: (place: string, period: string) =>
      `Деца за обхващане и деца, записани за първи път или върнати, по възраст, ${place}, ${period}`,
    sentence: (period: string, place: string, groups: string) => `през ${period} ${place} ${groups}.`,
    none: (place: string) => `За 5-, 6- и 7-годишните ${place} не намерихме число за учебна година.`,
    hidden: (some: string) => `Скрити, за да не може да се разпознае дете: ${some}.`,
    digits: (age: string) => `${age}-`,
    aged: (ages: string, subject: string) => `${ages}годишните сред ${subject}`,
    lacking: (list: string) => `Не намерихме число за ${list}.`,
    column: { age: "Възраст", children: "Деца" },
    focus: "с 5-, 6- и 7-годишните",
    others: "други възрасти",
    bands: "В регистъра възрастта е на групи: 7-годишните са заедно с децата до 10 години.",
    priority: "Координационният център в Кюстендил посочва през 2020 г. 5-, 6- и 7-годишните като приоритет.",
    single: "Показани са само числа, публикувани точно за тези възрасти.",
  },
} as const;
