import { strFromU8, unzipSync } from "fflate";
import { asyncBufferFromFile, parquetMetadata, parquetReadObjects } from "hyparquet";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { all, letter, part, workbook } from "../../export/office.ts";
import { builtFile, builtPage, dist, textOf } from "../built.ts";
import { taken } from "../files/taken.ts";
import { openSite } from "../visits.ts";

const site = openSite();

type Language = "bg" | "en";
/** A number by the codes of what it counts; where there is none, the code of why. */
type Facts = Readonly<Record<string, string>>;

const keys = ["indicator", "area", "period", "breakdown", "counts"] as const;
const key = (row: Readonly<Record<string, unknown>>): string =>
  keys
    .map((one) => (typeof row[one] === "string" && !(one === "counts" && row[one] === "all") ? row[one] : ""))
    .join(" ");
const facts = (rows: readonly Readonly<Record<string, string>>[]): Facts =>
  Object.fromEntries(
    rows.map((row) => [
      key(row),
      row["value"] === "" || row["value"] === undefined ? (row["status"] ?? "") : String(Number(row["value"])),
    ]),
  );

/**
 * Charts of published figures and of the register; with gaps, doubts, parts of years and withheld numbers among them.
 */
const charts = [
  { chart: "sweeps-by-year", area: "kyustendil" },
  { chart: "returned-by-year", area: "bulgaria" },
  { chart: "teams-by-year", area: "bulgaria" },
  { chart: "district-ranking", area: "bulgaria" },
  { chart: "district-ranking", area: "ruse", register: true },
  { chart: "age-focus", area: "ruse", register: true },
  { chart: "returned-by-year", area: "sliven", register: true },
] as const;
const paths = charts.flatMap(({ chart, area, ...more }) =>
  (["bg", "en"] as const).map((language) => ({
    language,
    isRegister: "register" in more,
    path: `${language === "bg" ? "grafiki" : "en/charts"}/${chart}/${area}${"register" in more ? `/${language === "bg" ? "registar" : "register"}` : ""}`,
  })),
);

const { DOMParser } = new JSDOM().window;
/** What was made in the browser, by the address at which other charts have it. */
const made = new Map<string, Uint8Array>();
const bytes = (path: string): Uint8Array => made.get(path) ?? new Uint8Array(builtFile(path));
const text = (path: string): string => new TextDecoder().decode(bytes(path)).replace(/^\uFEFF/, "");
const csv = (content: string, delimiter = ",") =>
  Papa.parse<string[]>(content, { delimiter, skipEmptyLines: true }).data;

/** Spaces that do not break are kept in some files and not in others. */
const flat = (words: string): string => words.replace(/\s+/g, " ").trim();

const named = (
  head: readonly string[],
  row: readonly (string | number | undefined)[],
): Readonly<Record<string, string>> => Object.fromEntries(head.map((name, at) => [name, String(row[at] ?? "")]));

/** The columns of Excel's CSV stand in the order of the other; only their heads and numbers are written for people. */
function ofExcelCsv(path: string, head: readonly string[], language: Language) {
  const [own = [], ...written] = csv(text(`${path}.excel.csv`), language === "bg" ? ";" : ",");
  const rows = written.map((row) => row.map((cell) => cell.replace(/^'/, "")));
  const cell = (row: readonly string[], name: string): string => row[own.lastIndexOf(name)] ?? "";
  const [first = []] = rows;
  return {
    facts: facts(
      rows.map((row) => {
        const found = named(head, row);
        return { ...found, value: (found["value"] ?? "").replace(",", ".") };
      }),
    ),
    title: cell(first, language === "bg" ? "Заглавие" : "Title"),
    source: cell(first, language === "bg" ? "Източник" : "Source"),
  };
}

function ofXlsx(path: string, head: readonly string[]) {
  const [title, source, , ...rows] = [...workbook(bytes(`${path}.xlsx`)).values()][3] ?? [];
  const read = rows.map((row) => {
    const found = named(
      head,
      head.map((_, at) => row[letter(at)]),
    );
    const [, why] = /^\[(\w)\]$/.exec(found["value"] ?? "") ?? [];
    return why === undefined ? found : { ...found, value: "", status: why };
  });
  return { facts: facts(read), title: String(title?.["A"]), source: String(source?.["A"]) };
}

interface Stat {
  readonly label: string;
  readonly source: string;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly dimension: Readonly<Record<string, { readonly category: { readonly index: readonly string[] } }>>;
  readonly value: readonly (number | null)[];
  readonly status: Readonly<Record<string, string>>;
}
function ofJsonStat(path: string) {
  const stat = JSON.parse(text(`${path}.json`)) as Stat;
  const codes = (place: number) =>
    Object.fromEntries(
      stat.id.map((id, at) => {
        const after = stat.size.slice(at + 1).reduce((product, one) => product * one, 1);
        const code = stat.dimension[id]?.category.index[Math.floor(place / after) % (stat.size[at] ?? 1)] ?? "";
        return [id, code === "_U" ? "" : code];
      }),
    );
  const rows = stat.value.map((value, place) => ({
    ...codes(place),
    value: value === null ? "" : String(value),
    status: stat.status[String(place)] ?? "",
  }));
  return { facts: facts(rows.filter(({ status }) => status !== "n")), title: stat.label, source: stat.source };
}

async function ofChartParquet(path: string) {
  const file = new Uint8Array(bytes(`${path}.parquet`)).buffer;
  const told = Object.fromEntries(
    (parquetMetadata(file).key_value_metadata ?? []).map(({ key: name, value }) => [name, value]),
  );
  const rows = await parquetReadObjects({ file });
  const read = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? "" : String(cell)])),
  );
  return { facts: facts(read), title: told["title"] ?? "", source: told["source"] ?? "" };
}

/**
 * What the published Parquet has for charts, by its codes: a year may have a number for the whole of it and one for a
 * part.
 */
async function ofParquet(file: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await parquetReadObjects({
    file: await asyncBufferFromFile(`${dist}data/${file}`),
  });
  const shown = rows.filter(
    (row) => row["charted"] === true && (row["area_level"] === "country" || row["area_level"] === "district"),
  );
  const told = ({ value, value_state: why }: Readonly<Record<string, unknown>>): string =>
    String(value === null ? why : Number(value));
  return new Map(
    [...Map.groupBy(shown, (row) => key({ ...row, counts: "" }))].map(([codes, same]) => [codes, same.map(told)]),
  );
}
/** Every published observation by its code, also what no chart draws. */
async function everythingIn(file: string): Promise<ReadonlyMap<string, string>> {
  const rows = await parquetReadObjects({
    file: await asyncBufferFromFile(`${dist}data/${file}`),
  });
  return new Map(
    rows.map(({ observation, value, value_state: why }) => [
      String(observation),
      String(value === null ? why : Number(value)),
    ]),
  );
}
const everything = await everythingIn("observations.parquet");
/** A row under the bars says in `counts` what its observation's code says after the year: "part-2022-12.kept". */
const isBar = ({ counts }: Readonly<Record<string, string>>): boolean =>
  counts === undefined || counts === "" || counts === "all";

const parquet = {
  reported: await ofParquet("observations.parquet"),
  register: await ofParquet("register_districts.synthetic.parquet"),
};

const numbersOf = (some: Facts): readonly number[] =>
  Object.values(some)
    .filter((value) => /\d/.test(value))
    .map(Number)
    .sort((a, b) => a - b);
const spoken = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === "bg" ? "bg-BG" : "en-GB").format(value).replace(/[\u00a0\u202f ]/g, "");

function ofPptx(path: string) {
  const file = bytes(`${path}.pptx`);
  const said = all(part(file, "ppt/slides/slide1.xml"), "t").map(({ textContent }) => textContent);
  const sheets = Object.keys(unzipSync(file)).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  const points = sheets
    .flatMap((name) => all(part(file, name), "val"))
    .flatMap((values) => all(values, "v").map(({ textContent }) => Number(textContent)));
  return {
    said,
    numbers: points.sort((a, b) => a - b),
    notes: strFromU8(unzipSync(file)["ppt/notesSlides/notesSlide1.xml"] ?? new Uint8Array()),
  };
}

describe.each(paths)("$path", ({ path, language, isRegister }) => {
  const [head = [], ...rows] = csv(text(`${path}.csv`));
  const read = rows.map((row) => named(head, row));
  const wanted = facts(read);
  const page = builtPage(`/${path}/`);
  const title = textOf(page.querySelector("h1"));
  const publishers = [...new Set(read.map((row) => row["publisher"] ?? ""))].filter((one) => one !== "").slice(0, 2);

  // At the address of a register's chart of a district stand its CSV and its picture; the browser makes the others.
  beforeAll(async () => {
    if (!isRegister) return;
    const files = await taken(site, `/${path}/`, ["excel.csv", "xlsx", "json", "parquet", "pptx", "svg"]);
    for (const [extension, file] of files) made.set(`${path}.${extension}`, file);
  });

  it("tells the same numbers by the same codes in every file that has codes", async () => {
    expect(Object.keys(wanted).length).toBe(rows.length);
    expect(numbersOf(wanted).length).toBeGreaterThan(0);
    for (const told of [
      ofExcelCsv(path, head, language),
      ofXlsx(path, head),
      ofJsonStat(path),
      await ofChartParquet(path),
    ])
      expect(told.facts).toEqual(wanted);
    const published = parquet[isRegister ? "register" : "reported"];
    for (const row of read.filter((one) => !isBar(one))) {
      const { indicator = "", area = "", period = "", counts = "", value = "", status = "" } = row;
      expect(everything.get(["reported", indicator, area, period.replace("/", "-"), counts].join(".")), counts).toBe(
        value === "" ? status : String(Number(value)),
      );
    }
    for (const [codes, value] of Object.entries(facts(read.filter(isBar)))) {
      // Of a year that charts show nothing of the table has no row, or only one that is kept out of charts for its
      // doubts.
      if (value === "u" || (value === "x" && !published.has(codes)))
        expect(published.get(codes), codes).toBeUndefined();
      else expect(published.get(codes), codes).toContain(value);
    }
  });

  it("tells them on the page, in the picture and on the slide", () => {
    const [numbers, bars] = [numbersOf(wanted), numbersOf(facts(read.filter(isBar)))];
    const cells = [...page.querySelectorAll(".chart-table tbody td.number")]
      .map((cell) => textOf(cell).replace(/[^\d.,]/g, ""))
      .filter((cell) => cell !== "");
    const onPage = cells
      .map((cell) => Number(language === "bg" ? cell.replace(",", ".") : cell.replaceAll(",", "")))
      .sort((a, b) => a - b);
    const svg = new DOMParser().parseFromString(text(`${path}.svg`), "image/svg+xml");
    const drawn = [...svg.querySelectorAll("text")]
      .map(({ textContent }) => textContent.replace(/[\u00a0\u202f ]/g, ""))
      .join("\n");
    expect(ofPptx(path).numbers).toEqual(bars);
    for (const number of numbers) expect(onPage, "in the table").toContain(number);
    for (const number of bars) {
      expect(drawn, "in the picture").toContain(spoken(number, language));
    }
  });

  it("says whose they are and what they show wherever there is room for words", async () => {
    const svg = new DOMParser().parseFromString(text(`${path}.svg`), "image/svg+xml");
    const slide = ofPptx(path);
    expect(slide.said.map(flat)).toContain(title);
    const told = [
      ofExcelCsv(path, head, language),
      ofXlsx(path, head),
      ofJsonStat(path),
      await ofChartParquet(path),
      { title: svg.querySelector("title")?.textContent, source: svg.querySelector("desc")?.textContent ?? "" },
      { title, source: slide.notes.replaceAll("&quot;", '"').replaceAll("&amp;", "&") },
    ];
    for (const one of told) {
      expect(flat(one.title ?? "")).toBe(title);
      for (const publisher of publishers) expect(one.source).toContain(publisher);
    }
    for (const publisher of publishers) expect(textOf(page.querySelector("main"))).toContain(publisher);
  });
});

describe("both languages", () => {
  it("tell the same numbers by the same codes", () => {
    for (const bg of paths.filter(({ language }) => language === "bg")) {
      const other = paths[paths.indexOf(bg) + 1]?.path ?? "";
      const [told, again] = [bg.path, other].map((path) => {
        const [head = [], ...rows] = csv(text(`${path}.csv`));
        return facts(rows.map((row) => named(head, row)));
      });
      expect(again).toEqual(told);
    }
  });
});
