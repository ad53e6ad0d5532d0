import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as bg from "../../src/i18n/bg/nouns.ts";
import * as en from "../../src/i18n/en/nouns.ts";

type Noun = keyof typeof bg.nouns;
const numbers = [0, 1, 2, 5, 21] as const;

/** Every counted noun after 1 and after 0, 2, 5 and 21, as one says it. */
const said: Readonly<
  Record<
    Noun,
    { readonly bg: readonly [one: string, others: string]; readonly en: readonly [one: string, others: string] }
  >
> = {
  act: { bg: ["1 акт", "0 акта, 2 акта, 5 акта, 21 акта"], en: ["1 act", "0 acts, 2 acts, 5 acts, 21 acts"] },
  address: {
    bg: ["1 адрес", "0 адреса, 2 адреса, 5 адреса, 21 адреса"],
    en: ["1 address", "0 addresses, 2 addresses, 5 addresses, 21 addresses"],
  },
  byte: {
    bg: ["1 байт", "0 байта, 2 байта, 5 байта, 21 байта"],
    en: ["1 byte", "0 bytes, 2 bytes, 5 bytes, 21 bytes"],
  },
  case: {
    bg: ["1 случай", "0 случая, 2 случая, 5 случая, 21 случая"],
    en: ["1 case", "0 cases, 2 cases, 5 cases, 21 cases"],
  },
  chart: {
    bg: ["1 графика", "0 графики, 2 графики, 5 графики, 21 графики"],
    en: ["1 chart", "0 charts, 2 charts, 5 charts, 21 charts"],
  },
  child: {
    bg: ["1 дете", "0 деца, 2 деца, 5 деца, 21 деца"],
    en: ["1 child", "0 children, 2 children, 5 children, 21 children"],
  },
  communityService: {
    bg: [
      "1 услуга в общността",
      "0 услуги в общността, 2 услуги в общността, 5 услуги в общността, 21 услуги в общността",
    ],
    en: [
      "1 community service",
      "0 community services, 2 community services, 5 community services, 21 community services",
    ],
  },
  coverageTeam: {
    bg: ["1 екип за обхват", "0 екипа за обхват, 2 екипа за обхват, 5 екипа за обхват, 21 екипа за обхват"],
    en: ["1 coverage team", "0 coverage teams, 2 coverage teams, 5 coverage teams, 21 coverage teams"],
  },
  correction: {
    bg: ["1 поправка", "0 поправки, 2 поправки, 5 поправки, 21 поправки"],
    en: ["1 correction", "0 corrections, 2 corrections, 5 corrections, 21 corrections"],
  },
  definition: {
    bg: ["1 определение", "0 определения, 2 определения, 5 определения, 21 определения"],
    en: ["1 definition", "0 definitions, 2 definitions, 5 definitions, 21 definitions"],
  },
  district: {
    bg: ["1 област", "0 области, 2 области, 5 области, 21 области"],
    en: ["1 district", "0 districts, 2 districts, 5 districts, 21 districts"],
  },
  entry: {
    bg: ["1 сведение", "0 сведения, 2 сведения, 5 сведения, 21 сведения"],
    en: ["1 report", "0 reports, 2 reports, 5 reports, 21 reports"],
  },
  event: {
    bg: ["1 събитие", "0 събития, 2 събития, 5 събития, 21 събития"],
    en: ["1 event", "0 events, 2 events, 5 events, 21 events"],
  },
  family: {
    bg: ["1 семейство", "0 семейства, 2 семейства, 5 семейства, 21 семейства"],
    en: ["1 family", "0 families, 2 families, 5 families, 21 families"],
  },
  file: {
    bg: ["1 файл", "0 файла, 2 файла, 5 файла, 21 файла"],
    en: ["1 file", "0 files, 2 files, 5 files, 21 files"],
  },
  figure: {
    bg: ["1 число", "0 числа, 2 числа, 5 числа, 21 числа"],
    en: ["1 figure", "0 figures, 2 figures, 5 figures, 21 figures"],
  },
  home: { bg: ["1 дом", "0 дома, 2 дома, 5 дома, 21 дома"], en: ["1 home", "0 homes, 2 homes, 5 homes, 21 homes"] },
  homeForChildren: {
    bg: ["1 дом за деца", "0 дома за деца, 2 дома за деца, 5 дома за деца, 21 дома за деца"],
    en: [
      "1 home for children",
      "0 homes for children, 2 homes for children, 5 homes for children, 21 homes for children",
    ],
  },
  indicator: {
    bg: ["1 показател", "0 показателя, 2 показателя, 5 показателя, 21 показателя"],
    en: ["1 indicator", "0 indicators, 2 indicators, 5 indicators, 21 indicators"],
  },
  institution: {
    bg: ["1 институция", "0 институции, 2 институции, 5 институции, 21 институции"],
    en: ["1 institution", "0 institutions, 2 institutions, 5 institutions, 21 institutions"],
  },
  municipality: {
    bg: ["1 община", "0 общини, 2 общини, 5 общини, 21 общини"],
    en: ["1 municipality", "0 municipalities, 2 municipalities, 5 municipalities, 21 municipalities"],
  },
  namedHome: {
    bg: ["1 назован дом", "0 назовани дома, 2 назовани дома, 5 назовани дома, 21 назовани дома"],
    en: ["1 named home", "0 named homes, 2 named homes, 5 named homes, 21 named homes"],
  },
  namedService: {
    bg: ["1 назована услуга", "0 назовани услуги, 2 назовани услуги, 5 назовани услуги, 21 назовани услуги"],
    en: ["1 named service", "0 named services, 2 named services, 5 named services, 21 named services"],
  },
  note: {
    bg: ["1 бележка", "0 бележки, 2 бележки, 5 бележки, 21 бележки"],
    en: ["1 note", "0 notes, 2 notes, 5 notes, 21 notes"],
  },
  office: {
    bg: ["1 дирекция", "0 дирекции, 2 дирекции, 5 дирекции, 21 дирекции"],
    en: ["1 directorate", "0 directorates, 2 directorates, 5 directorates, 21 directorates"],
  },
  person: {
    bg: ["1 човек", "0 души, 2 души, 5 души, 21 души"],
    en: ["1 person", "0 people, 2 people, 5 people, 21 people"],
  },
  pixel: {
    bg: ["1 пиксел", "0 пиксела, 2 пиксела, 5 пиксела, 21 пиксела"],
    en: ["1 pixel", "0 pixels, 2 pixels, 5 pixels, 21 pixels"],
  },
  place: {
    bg: ["1 място", "0 места, 2 места, 5 места, 21 места"],
    en: ["1 place", "0 places, 2 places, 5 places, 21 places"],
  },
  combination: {
    bg: ["1 съчетание", "0 съчетания, 2 съчетания, 5 съчетания, 21 съчетания"],
    en: ["1 combination", "0 combinations, 2 combinations, 5 combinations, 21 combinations"],
  },
  publishedFigure: {
    bg: ["1 публикувано число", "0 публикувани числа, 2 публикувани числа, 5 публикувани числа, 21 публикувани числа"],
    en: ["1 published figure", "0 published figures, 2 published figures, 5 published figures, 21 published figures"],
  },
  publishedSource: {
    bg: [
      "1 публикуван източник",
      "0 публикувани източника, 2 публикувани източника, 5 публикувани източника, 21 публикувани източника",
    ],
    en: ["1 published source", "0 published sources, 2 published sources, 5 published sources, 21 published sources"],
  },
  publisher: {
    bg: ["1 издател", "0 издатели, 2 издатели, 5 издатели, 21 издатели"],
    en: ["1 publisher", "0 publishers, 2 publishers, 5 publishers, 21 publishers"],
  },
  row: { bg: ["1 ред", "0 реда, 2 реда, 5 реда, 21 реда"], en: ["1 row", "0 rows, 2 rows, 5 rows, 21 rows"] },
  schoolYear: {
    bg: ["1 учебна година", "0 учебни години, 2 учебни години, 5 учебни години, 21 учебни години"],
    en: ["1 school year", "0 school years, 2 school years, 5 school years, 21 school years"],
  },
  service: {
    bg: ["1 услуга", "0 услуги, 2 услуги, 5 услуги, 21 услуги"],
    en: ["1 service", "0 services, 2 services, 5 services, 21 services"],
  },
  signal: {
    bg: ["1 сигнал", "0 сигнала, 2 сигнала, 5 сигнала, 21 сигнала"],
    en: ["1 signal", "0 signals, 2 signals, 5 signals, 21 signals"],
  },
  sitting: {
    bg: ["1 заседание", "0 заседания, 2 заседания, 5 заседания, 21 заседания"],
    en: ["1 sitting", "0 sittings, 2 sittings, 5 sittings, 21 sittings"],
  },
  source: {
    bg: ["1 източник", "0 източника, 2 източника, 5 източника, 21 източника"],
    en: ["1 source", "0 sources, 2 sources, 5 sources, 21 sources"],
  },
  specialisedInstitution: {
    bg: [
      "1 специализирана институция",
      "0 специализирани институции, 2 специализирани институции, 5 специализирани институции, 21 специализирани институции",
    ],
    en: [
      "1 specialised institution",
      "0 specialised institutions, 2 specialised institutions, 5 specialised institutions, 21 specialised institutions",
    ],
  },
  statement: {
    bg: ["1 твърдение", "0 твърдения, 2 твърдения, 5 твърдения, 21 твърдения"],
    en: ["1 statement", "0 statements, 2 statements, 5 statements, 21 statements"],
  },
  step: {
    bg: ["1 стъпка", "0 стъпки, 2 стъпки, 5 стъпки, 21 стъпки"],
    en: ["1 step", "0 steps, 2 steps, 5 steps, 21 steps"],
  },
  sweep: {
    bg: ["1 обход", "0 обхода, 2 обхода, 5 обхода, 21 обхода"],
    en: ["1 sweep", "0 sweeps, 2 sweeps, 5 sweeps, 21 sweeps"],
  },
  table: {
    bg: ["1 таблица", "0 таблици, 2 таблици, 5 таблици, 21 таблици"],
    en: ["1 table", "0 tables, 2 tables, 5 tables, 21 tables"],
  },
  team: {
    bg: ["1 екип", "0 екипа, 2 екипа, 5 екипа, 21 екипа"],
    en: ["1 team", "0 teams, 2 teams, 5 teams, 21 teams"],
  },
  year: {
    bg: ["1 година", "0 години, 2 години, 5 години, 21 години"],
    en: ["1 year", "0 years, 2 years, 5 years, 21 years"],
  },
  endedYear: {
    bg: ["1 завършила година", "0 завършили години, 2 завършили години, 5 завършили години, 21 завършили години"],
    en: [
      "1 year that is over",
      "0 years that are over, 2 years that are over, 5 years that are over, 21 years that are over",
    ],
  },
  workingDay: {
    bg: ["1 работен ден", "0 работни дни, 2 работни дни, 5 работни дни, 21 работни дни"],
    en: ["1 working day", "0 working days, 2 working days, 5 working days, 21 working days"],
  },
};

const plain = (words: string): string => words.replaceAll("\u00a0", " ");

describe.each([
  ["bg", bg],
  ["en", en],
] as const)("what is counted, in %s", (language, { counted, nouns }) => {
  it.each(Object.keys(said) as Noun[])("agrees with its number: %s", (noun) => {
    const [one, others] = said[noun][language];
    expect(plain(counted(1, nouns[noun]))).toBe(one);
    expect(
      numbers
        .filter((count) => count !== 1)
        .map((count) => plain(counted(count, nouns[noun])))
        .join(", "),
    ).toBe(others);
  });

  it("is in this table, all of it", () => {
    expect(Object.keys(said).sort()).toEqual(Object.keys(nouns).sort());
  });

  it("writes its number as the language does, on one line with the noun", () => {
    expect(counted(1333, nouns.figure)).toBe(language === "bg" ? "1333\u00a0числа" : "1,333\u00a0figures");
    expect(counted(10_180, nouns.child)).toBe(language === "bg" ? "10\u00a0180\u00a0деца" : "10,180\u00a0children");
    expect(counted(1001, nouns.home)).toBe(language === "bg" ? "1001\u00a0дома" : "1,001\u00a0homes");
  });

  it("is never made by hand in the dictionaries", () => {
    const folder = join(import.meta.dirname, "../../src/i18n", language);
    const byHand = readdirSync(folder).flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => /=== "?1\b|\bone \?|String\((?!\w+\.)|\bsingle \?/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(byHand).toEqual([]);
  });
});
