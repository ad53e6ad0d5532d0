import { counted, form, nouns } from "./nouns.ts";

/** The words of the data pages in Bulgarian. Between asterisks stands what is set in bold. */
export const data = {
  title: "Данни",
  description:
    "Всички таблици на сайта като файлове: за Excel, за програми, с колоните, кодовете, лиценза, изданието и как се цитират.",
  lead: (date: string) =>
    `Всичко, което сайтът показва, стои тук *като файлове*, издание от ${date}, свободно за ползване с посочване на източника.`,
  everything: "Всичко наведнъж",
  archive: (size: string) => `Архив с всички таблици (ZIP, ${size})`,
  workbook: (size: string) => `Публикуваните числа в една работна книга (Excel, ${size})`,
  wantedHeading: "Какво търсите?",
  wantedText: "За Excel вземете XLSX: думите са до кодовете, числата са числа. За програма вземете CSV или Parquet.",
  helpersHeading: "Таблиците, с които се свързват",
  table: "Таблица",
  rows: "Редове",
  excel: "Excel",
  forPrograms: "За програми",
  other: "Друго",
  about: "Колони и кодове",
  tooBig: (limit: string) => `Над ${limit} реда: само за програми`,
  tooBigLong: (limit: string) =>
    `Таблици с над ${limit} реда се дават само като CSV и Parquet: толкова не се побират в лист на Excel. DuckDB ги чете на място.`,
  noExcelCsv: (limit: string) =>
    `За таблици с над ${limit} реда CSV за Excel не се прави: работната книга съдържа същото и е няколко пъти по-малка.`,
  kinds: {
    xlsx: "XLSX",
    "excel.csv": "CSV за Excel",
    csv: "CSV",
    parquet: "Parquet",
    "csv-metadata.json": "CSVW",
    json: "JSON-stat",
    zip: "ZIP",
  },
  why: {
    xlsx: "За Excel и LibreOffice: корица, бележки, таблица с думите до кодовете. Клетка без число носи знак защо.",
    "excel.csv":
      "За двойно щракване в българския Excel: точка и запетая между колоните, десетична запетая, знак за кодиране.",
    csv: "За програми: UTF-8, запетаи, десетична точка, без знак за кодиране. Празно значи, че няма стойност. Текст, който започва с =, +, - или @, стои след апостроф, за да не го изпълни Excel като формула.",
    parquet: "За DuckDB, Python и R: най-малкият файл, с видовете на колоните; чете се и частично през мрежата.",
    "csv-metadata.json": "Описание на CSV файла по стандарта CSV on the Web на W3C.",
    json: "Статистически куб: JSON-stat 2.0 с по един набор за всеки показател, с думите на кодовете.",
    zip: "Всички файлове на таблицата на този език заедно, с обяснение в readme.",
  },
  readHeading: "Как се чете",
  readText: "Адресите са постоянни: на всеки от тях стои последното издание.",
  readExcel:
    "Изтеглете XLSX и го отворете. Ако отваряте CSV с двойно щракване, вземете „CSV за Excel“: обикновеният CSV българският Excel слага в една колона. Excel превръща месец като 2018-10 или интервал като 5-6 в дата; затова в „CSV за Excel“ пред тях стои апостроф, а пълните дати остават дати. В XLSX всичко си остава, както е написано. Програма, която иска CSV, взима обикновения.",
  readTools: { duckdb: "DuckDB", python: "Python (pandas)", r: "R" },
  versionsHeading: "Издания и поправки",
  versions: (date: string) =>
    `На *${date}* е направено изданието, от което са файловете на тази страница. Един и същ вход дава едни и същи байтове, затова SHA-256 на manifest.json назовава точно това издание; той стои във всеки цитат.`,
  corrections:
    "Поправено или ново число излиза с ново издание под нова дата, на същите адреси. Колоната release на всяко наблюдение казва от кое издание е. Ако ви трябват точно тези числа и по-късно, запазете архива.",
  apiHeading: "За разработчици",
  api: "Няма сървър, който да се пита, и няма ключ: файловете са програмният достъп. manifest.json изброява таблиците с колоните, редовете, размерите и SHA-256; до всеки CSV стои описание CSVW. Файловете могат да се четат и от страници на други сайтове.",
  certificate: "удостоверение за защитата на регистъра",
  kicker: (table: string) => `Таблица ${table}`,
  tableTitle: (title: string) => `${title} – таблица`,
  tableDescription: (title: string) => `${title}: колоните, кодовете, файловете и как се четат.`,
  filesHeading: "Файлове",
  file: "Файл",
  size: "Размер",
  hash: "SHA-256",
  licence: "Лиценз",
  release: "Издание",
  period: "Години",
  key: "Ред се разпознава по",
  columnsHeading: "Колони",
  column: "Колона",
  type: "Вид",
  meaning: "Значение",
  codesIn: "кодовете са в таблицата",
  sampleHeading: "Как започва таблицата",
  all: "Всички таблици",
  mapLink: "Карта на областите",
  kB: (value: string) => `${value} kB`,
  MB: (value: string) => `${value} MB`,
  sheet: {
    manySources: (count: number) =>
      `${counted(count, nouns.publishedSource)}, ${form(count, { one: "посочен", other: "изброени" })} в таблицата sources`,
    book: "Обхват: всички намерени публикувани числа",
    undated: (count: number) =>
      `${counted(count, nouns.figure)} без дата ${form(count, { one: "го", other: "ги" })} няма в куба, защото ${form(count, { one: "няма", other: "нямат" })} място по оста на времето; ${form(count, { one: "то е", other: "те са" })} в CSV и Parquet.`,
    cube: "По един набор за всеки показател; място без число и без знак значи, че за него няма ред.",
  },
  readme: {
    title: "Обхват: всички таблици",
    what: "Кой беше намерен, кой се върна в училище, кой дом е закрит: публикуваните числа с източниците им и обобщените числа от регистъра.",
    synthetic:
      "Файловете със „synthetic“ в името са синтетични: направени са от програма и не говорят за нито едно дете и за нито едно място.",
    files: "Файлове",
    data: "data/ – всяка таблица като CSV и Parquet, с описание CSVW; manifest.json ги изброява с SHA-256",
    dataPackage:
      "datapackage.json – архивът е Data Package: програма, която го чете, познава всички таблици, колони и връзки",
    excel: "excel/ – работни книги на български и на английски",
    jsonStat: "json-stat/ – статистически кубове JSON-stat 2.0",
    row: (name: string, rows: number) => `${name}: ${counted(rows, nouns.row)}`,
    signs: "Знаци вместо число (колони value_state и users_state)",
    cite: "Как се цитира",
    encoding: "CSV файловете са UTF-8 със запетаи и десетична точка; празна клетка значи, че няма стойност.",
  },
} as const;
