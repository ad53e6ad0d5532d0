import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the files that readers take away: pictures, workbooks, slides, citations. */
export const files = {
  site: "Обхват",
  about: "Обхват – кой беше намерен, кой се върна в училище, кой дом е закрит",
  source: (publishers: string) => `Източник: ${publishers}`,
  sources: (publishers: string) => `Източници: ${publishers}`,
  noSource: "Източник: не намерихме такова число",
  registerSource: "Източник: регистър от анонимизирани записи",
  more: (count: string) => `и още ${count}`,
  release: (date: string) => `Издание от ${date}`,
  siteRelease: (date: string) => `Обхват, издание от ${date}`,
  address: "Адрес",
  noAddress: (path: string) => `копие без публичен адрес, страница ${path}`,
  synthetic: "СИНТЕТИЧНИ ДАННИ",
  syntheticText:
    "Числата са от регистър, създаден от програма за изпробване на сайта. Те не са за истински деца и истински места.",
  licences: { "CC-BY-4.0": "CC BY 4.0, свободно ползване с посочване на източника" },
  column: { title: "Заглавие", release: "Издание", licence: "Лиценз", language: "Език", address: "Адрес" },
  status: {
    c: "скрито, за да не може да се разпознае дете",
    x: "не намерихме такова число",
    z: "неприложимо: тук не може да има число",
    u: "има публикувано число, но съмнение го държи извън графиката",
    n: "редът го няма в таблицата",
  },
  /** What lacks in a table of a register. */
  notDelivered: { long: "не е предоставено: няма извлечение за това място и време", short: "не е предоставено" },
  unstated: "неизвестно",
  statusShort: { c: "скрито", x: "няма данни", z: "неприложимо", u: "под съмнение" },
  book: {
    cover: "Корица",
    contents: "Съдържание",
    notes: "Бележки",
    table: (number: string) => `Таблица ${number}`,
    title: "Заглавие",
    what: "Какво показва",
    sentence: "Накратко",
    source: "Източник",
    release: "Издание",
    licence: "Лиценз",
    address: "Адрес",
    cite: "Как се цитира",
    sheet: "Лист",
    rows: "Редове",
    sign: "Знак",
    meaning: "Значение",
    signs: "Знаци в клетките без число",
    columns: "Какво стои в колоните",
    remarks: "Какво трябва да се знае за числата",
    column: "Колона",
    head: "Име",
    none: "Всяка клетка е попълнена: където няма число, стои знак в квадратни скоби, а тире значи, че няма какво да се добави.",
  },
  slide: {
    full: "цялата година",
    part: "част от годината",
    chosen: "избраната област",
    other: "другите области",
    gaps: "Без число:",
    lines: "Линиите само свързват известните дати; как се е променяло числото между тях, не се вижда.",
    about: (points: string) => `Приблизителни: ${points}`,
    notes: "Бележки",
    cite: "Цитиране",
    alt: (title: string, sentence: string) => `${title} ${sentence}`,
    ending: "Източници и метод",
    everyNumber:
      "Всяко число е публикувано от посочен източник или идва от регистъра; където съставителите са събирали или умножавали отпечатани числа, това е казано до числото.",
    emptyPlace:
      "Празно място значи, че не намерихме такова число. Скрито число е скрито, за да не може да се разпознае дете.",
    method: (address: string) => `Методът: ${address}`,
    qr: "QR код с адреса на графиката",
    deck: (place: string) => `Обхват: ${place}`,
    chart: "Графика",
    table: (page: number, pages: number) =>
      form(pages, {
        one: "Таблицата на графиката",
        other: `Таблицата на графиката, ${number(page)} от ${number(pages)}`,
      }),
    charts: (count: number) => counted(count, nouns.chart),
  },
  cite: {
    sentence: (title: string, release: string, hash: string, address: string, accessed: string) =>
      `„${title}“, Обхват, издание от ${release} (SHA-256 ${hash}), ${address}, посетено на ${accessed}`,
    file: (title: string, release: string, hash: string, address: string) =>
      `„${title}“, Обхват, издание от ${release} (SHA-256 ${hash}), ${address}`,
    edition: (release: string, hash: string) => `издание ${release}, SHA-256 ${hash}`,
    dataset: "Набор от данни",
    retrieved: (accessed: string, address: string) => `Посетено на ${accessed} от ${address}`,
    retrievedHere: (accessed: string, where: string) => `Посетено на ${accessed}, ${where}`,
    accessedAt: (accessed: string, address: string) => `Посетено на ${accessed} ${address}`,
    available: (address: string) => `Достъпно на: ${address}`,
    apaDate: (year: string, day: string) => `${year}, ${day}`,
    chicago: (title: string, release: string, hash: string, accessed: string) =>
      `Обхват. „${title}“. Набор от данни, издание от ${release}, SHA-256 ${hash}. ${accessed}.`,
    iso: (title: string, edition: string, release: string, accessed: string, available: string) =>
      `ОБХВАТ. ${title} [онлайн]. ${edition}. ${release} [прегледано на ${accessed}]. ${available}`,
    synthetic: "синтетични данни",
  },
  readme: {
    title: "Какво има в този архив",
    file: (name: string, bytes: number) => `${name} (${counted(bytes, nouns.byte)})`,
    cite: "Как се цитира",
    signs: "Знаци вместо число",
    apostrophe:
      "Текст, който започва с =, +, - или @, стои в CSV след апостроф, за да не го изпълни Excel като формула; в другите файлове е без апостроф.",
  },
} as const;
