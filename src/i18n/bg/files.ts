/** The words of the files that readers take away: pictures, workbooks, slides, citations. */
export const files = {
  site: "Обхват",
  about: "Обхват – кой беше намерен, кой се върна в училище, кой дом е закрит",
  source: (publishers: string) => `Източник: ${publishers}`,
  sources: (publishers: string) => `Източници: ${publishers}`,
  noSource: "Източник: никой не е публикувал число",
  registerSource: "Източник: регистър от анонимизирани записи",
  more: (count: string) => `и още ${count}`,
  release: (date: string) => `Издание от ${date}`,
  siteRelease: (date: string) => `Обхват, издание от ${date}`,
  address: "Адрес",
  synthetic: "СИНТЕТИЧНИ ДАННИ",
  syntheticText: "Числата са от регистър, създаден от програма за изпробване на сайта. Те не говорят за нито едно дете и за нито едно място.",
  licences: { "CC-BY-4.0": "CC BY 4.0, свободно ползване с посочване на източника" },
  column: { title: "Заглавие", release: "Издание", licence: "Лиценз", language: "Език", address: "Адрес" },
  status: {
    c: "скрито, за да не може да се разпознае дете",
    x: "никой не е публикувал число",
    z: "неприложимо: тук не може да има число",
    u: "има публикувано число, но съмнение го държи извън графиката",
    n: "редът го няма в таблицата",
  },
  statusShort: { c: "скрито", x: "няма данни", z: "неприложимо", u: "под съмнение" },
  book: {
    cover: "Корица", contents: "Съдържание", notes: "Бележки", table: (number: string) => `Таблица ${number}`,
    title: "Заглавие", what: "Какво показва", sentence: "Накратко", source: "Източник", release: "Издание", licence: "Лиценз",
    address: "Адрес", cite: "Как се цитира", sheet: "Лист", rows: "Редове", sign: "Знак", meaning: "Значение",
    signs: "Знаци в клетките без число", columns: "Какво стои в колоните", remarks: "Какво трябва да се знае за числата", column: "Колона", head: "Име",
    none: "Всяка клетка е попълнена: където няма число, стои знак в квадратни скоби, а тире значи, че няма какво да се добави.",
  },
  slide: {
    full: "цялата година", part: "част от годината", chosen: "избраната област", other: "другите области",
    gaps: "Без число:", lines: "Линиите само свързват известните дати; между тях никой не е публикувал число.",
    about: (points: string) => `Приблизителни: ${points}`,
    notes: "Бележки", cite: "Цитиране", alt: (title: string, sentence: string) => `${title}. ${sentence}`,
    qr: "QR код с адреса на графиката", deck: (place: string) => `Обхват: ${place}`, chart: "Графика",
    charts: (count: number) => (count === 1 ? "1 графика" : `${String(count)} графики`),
  },
  cite: {
    sentence: (title: string, release: string, hash: string, address: string, accessed: string) =>
      `„${title}“, Обхват, издание от ${release} (SHA-256 ${hash}), ${address}, посетено на ${accessed}`,
    edition: (release: string, hash: string) => `издание ${release}, SHA-256 ${hash}`,
    dataset: "Набор от данни",
    retrieved: (accessed: string, address: string) => `Посетено на ${accessed} от ${address}`,
    apaDate: (year: string, day: string) => `${year}, ${day}`,
    chicago: (title: string, release: string, hash: string, accessed: string, address: string) =>
      `Обхват. „${title}“. Набор от данни, издание от ${release}, SHA-256 ${hash}. Посетено на ${accessed} ${address}.`,
    iso: (title: string, edition: string, release: string, accessed: string, address: string) =>
      `ОБХВАТ. ${title} [онлайн]. ${edition}. ${release} [прегледано на ${accessed}]. Достъпно на: ${address}`,
    synthetic: "синтетични данни",
  },
  readme: {
    title: "Какво има в този архив", file: (name: string, bytes: string) => `${name} (${bytes} байта)`, cite: "Как се цитира", signs: "Знаци вместо число",
  },
} as const;
