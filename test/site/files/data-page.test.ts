import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "../../../src/model/manifest.ts";
import { tableNames, tables } from "../../../src/model/tables.ts";
import type { Column } from "../../../src/model/tables.ts";
import { all, letter, part, workbook } from "../../export/office.ts";
import { builtFile, builtFiles, builtPage, dist, parsed, textOf } from "../built.ts";

const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as Manifest;
const pages = [
  { language: "bg", folder: "danni" },
  { language: "en", folder: "en/data" },
] as const;
const both = pages.flatMap((page) => manifest.tables.map((table) => ({ ...page, table, name: table.name })));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const formula = /^[=+\-@\t\r\n]/;

interface Records {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
const recordsRead = new Map<string, Records>();
function csv(path: string, delimiter = ","): Records {
  const known = recordsRead.get(path);
  if (known !== undefined) return known;
  const {
    data: [head = [], ...rows],
    errors,
  } = Papa.parse<string[]>(
    builtFile(path)
      .toString()
      .replace(/^\ufeff/, ""),
    { delimiter, skipEmptyLines: true },
  );
  expect(errors, path).toEqual([]);
  recordsRead.set(path, { head, rows });
  return { head, rows };
}
const files = (page: Document) =>
  [...page.querySelectorAll(".data-files tbody tr")].map((row) => ({
    address: row.querySelector("a")?.getAttribute("href") ?? "",
    download: row.querySelector("a")?.getAttribute("download") ?? "",
    hash: textOf(row.querySelector(".hash")),
  }));

describe("the data page", () => {
  it.each(pages)("lists every table with its rows and every file ($language)", ({ folder }) => {
    const page = builtPage(folder);
    const hrefs = [...page.querySelectorAll("a[download]")].map((link) => link.getAttribute("href"));
    for (const { name, rows, files: published } of manifest.tables) {
      const row = [...page.querySelectorAll(".data-tables tbody tr")].find(
        (one) => one.querySelector(`a[href="/${folder}/${name}/"]`) !== null,
      );
      expect(textOf(row?.querySelector("td.number") ?? null).replace(/\D/g, ""), name).toBe(String(rows));
      for (const { file } of published) expect(hrefs, file).toContain(`/data/${file}`);
    }
    expect(hrefs).toEqual(
      expect.arrayContaining(["/danni/obhvat.zip", `/${folder}/obhvat.xlsx`, "/data/manifest.json"]),
    );
    expect(textOf(page.querySelector("#releases"))).toContain(sha256(builtFile("data/manifest.json")));
  });

  it("is reached from every page, and the map from the districts", async () => {
    for (const path of ["", "oblasti", "en/charts"]) {
      const links = [...builtPage(path).querySelectorAll(".site-header nav a")].map((link) =>
        link.getAttribute("href"),
      );
      expect(links).toContain(path.startsWith("en") ? "/en/data/" : "/danni/");
      expect(links).toHaveLength(6);
    }
    expect(builtPage("oblasti").querySelector("main .page-tools a[href='/karta/']")).not.toBeNull();
    expect(await builtFiles("{danni,en/data}/*/index.html")).toHaveLength(2 * (manifest.tables.length + 3));
  });
});

describe("the page of a table", () => {
  it.each(both)(
    "has the columns of its definition, in order, with type and meaning: $name in $language",
    ({ folder, language, name, table }) => {
      const defined = Object.entries<Column>({ ...tables[name].columns });
      const rows = [...builtPage(`${folder}/${name}`).querySelectorAll(".data-columns tbody tr")];
      expect(rows.map((row) => textOf(row.querySelector("th")))).toEqual(defined.map(([column]) => column));
      rows.forEach((row, place) => {
        expect(textOf(row)).toContain(defined[place]?.[1].label[language].replace(/\s+/g, " ") ?? "?");
      });
      expect(tableNames).toContain(table.name);
    },
  );

  it.each(both)("spells out every code that stands in the data: $name in $language", ({ folder, name, table }) => {
    const page = builtPage(`${folder}/${name}`);
    const { head, rows } = csv(`data/${table.files.find(({ file }) => file.endsWith(".csv"))?.file ?? ""}`);
    for (const row of page.querySelectorAll(".data-columns tbody tr")) {
      const codes = [...row.querySelectorAll(".code-list code")].map((code) => textOf(code));
      if (codes.length === 0) continue;
      const place = head.indexOf(textOf(row.querySelector("th")));
      expect(codes, head[place]).toEqual(
        expect.arrayContaining([...new Set(rows.map((cells) => cells[place] ?? ""))].filter((code) => code !== "")),
      );
    }
  });

  it.each(both)(
    "offers files that arrive with the size and hash it names: $name in $language",
    ({ folder, name, table, language }) => {
      const offered = files(builtPage(`${folder}/${name}`));
      for (const { address, download, hash } of offered) {
        expect(sha256(builtFile(address)), address).toBe(hash);
        expect(download).toMatch(
          /^obhvat_[a-z_]+(_\d{4}(-\d{4})?)?_\d{4}-\d\d-\d\d_(bg|en|bg-en)(_SYNTHETIC)?\.[a-z.-]+$/,
        );
        expect(download.includes("SYNTHETIC"), download).toBe(table.synthetic);
        expect(address.includes(".synthetic."), address).toBe(table.synthetic);
        expect(download).toContain(address.startsWith("/data/") ? "_bg-en" : `_${language}`);
      }
      for (const { file, bytes, sha256: hash } of table.files) {
        expect(offered.find(({ address }) => address === `/data/${file}`)?.hash, file).toBe(hash);
        expect(builtFile(`data/${file}`)).toHaveLength(bytes);
      }
      expect(offered.filter(({ address }) => address.endsWith(".xlsx"))).toHaveLength(1);
    },
  );

  it.each(both)(
    "marks synthetic records in banner, title and citation: $name in $language",
    ({ folder, name, table }) => {
      const page = builtPage(`${folder}/${name}`);
      const mark = /синтетични данни|synthetic data/i;
      expect(page.querySelector(".synthetic-banner") !== null).toBe(table.synthetic);
      for (const place of ["h1", ".cite", ".sample caption"])
        expect(mark.test(textOf(page.querySelector(place))), place).toBe(table.synthetic);
      for (const style of page.querySelectorAll(".cite-block .copied-text"))
        expect(mark.test(textOf(style))).toBe(table.synthetic);
    },
  );
});

describe("the code on the pages", () => {
  let instance: DuckDBInstance;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(":memory:");
  });
  afterAll(() => {
    instance.closeSync();
  });
  // The public address of the copy, or what is read without scripts where it has none.
  const site = /(?:https?:\/\/[^/\s"')]+|\((?:адрес на сайта|address of the site)\))\//g;

  it.each([{ folder: "danni", name: "", language: "bg" }, { folder: "en/data", name: "", language: "en" }, ...both])(
    "runs in DuckDB, and names files that are there: /$folder/$name",
    async ({ folder, name }) => {
      const page = builtPage(`${folder}/${name}`);
      const [sql, ...others] = ["duckdb", "python", "r"].map(
        (tool) => page.querySelector(`pre[data-tool=${tool}]`)?.textContent ?? "",
      );
      const connection = await instance.connect();
      const answer = await connection.runAndReadAll((sql ?? "").replaceAll(site, dist));
      connection.closeSync();
      expect(answer.currentRowCount).toBeGreaterThan(5);
      for (const code of others) {
        const addresses = [...code.matchAll(/"([^"]+\.(?:parquet|csv))"/g)].map(([, address]) => address ?? "");
        expect(addresses).toHaveLength(2);
        for (const address of addresses) expect(builtFile(address.replace(site, "/")).length).toBeGreaterThan(0);
      }
    },
  );
});

// The workbooks of the large registers are made by the same code; reading their millions of cells back would take
// minutes.
const read = both.filter(({ table }) => table.rows <= 20_000);
const stem = ({ name, synthetic }: Pick<Manifest["tables"][number], "name" | "synthetic">): string =>
  synthetic ? `${name}.synthetic` : name;

/** A workbook's pages; the last one is the table of a table's own file. */
const books = new Map<string, ReturnType<typeof workbook>>();
const pagesOf = (path: string) => {
  const book = books.get(path) ?? workbook(builtFile(path));
  books.set(path, book);
  return [...book];
};

/** How each sheet of a large workbook begins, and how many rows it has, without reading all its cells. */
function sheetsIn(path: string): readonly { readonly first: string; readonly rows: number }[] {
  const inside = unzipSync(builtFile(path));
  const text = (name: string): string => new TextDecoder().decode(inside[name]);
  const strings = text("xl/sharedStrings.xml").split(/<si\b[^>]*>/);
  return all(part(builtFile(path), "xl/workbook.xml"), "sheet").map((_, at) => {
    const sheet = text(`xl/worksheets/sheet${at + 1}.xml`);
    const [, kind = "", cell = ""] = /<row\b[^>]*>\s*<c\b([^>]*)>(.*?)<\/c>/s.exec(sheet) ?? [];
    const [, place = ""] = /<v>(\d+)<\/v>/.exec(cell) ?? [];
    const written = kind.includes('t="s"') ? strings[Number(place) + 1] : cell;
    return { first: textOf(parsed(`<p>${written ?? ""}`).querySelector("p")), rows: sheet.split("<row ").length - 1 };
  });
}

describe("the files for Excel", () => {
  it.each(read)(
    "hold the table's numbers as numbers, and no empty cell: $name in $language",
    ({ folder, table, name }) => {
      const { head, rows } = csv(`data/${stem(table)}.csv`);
      const pages = pagesOf(`${folder}/${stem(table)}.xlsx`);
      expect(pages).toHaveLength(4);
      const [, heads = {}, ...records] = (pages[3]?.[1] ?? []).slice(1);
      expect(records).toHaveLength(rows.length);
      const labels = Object.entries<Column>({ ...tables[name].columns });
      const numeric = labels.filter(([, { type }]) => type === "INTEGER" || type === "DOUBLE");
      for (const [column, { label }] of numeric) {
        const at = Object.entries(heads).find(([, text]) => text === label.bg || text === label.en)?.[0] ?? "none";
        const place = head.indexOf(column);
        const isHeld = (cell: string, shown: unknown): boolean => {
          if (cell === "") return /^(–|\[[cxz]\])$/.test(String(shown));
          // A year names a time and counts nothing: nobody adds years up.
          return shown === (column === "year" ? cell : Number(cell));
        };
        const wrong = records.flatMap((record, i) =>
          isHeld(rows[i]?.[place] ?? "", record[at]) ? [] : [`${i}: ${String(record[at])}`],
        );
        expect(wrong, column).toEqual([]);
      }
      const cells = Object.keys(heads).length;
      expect(records.filter((record) => Object.keys(record).length !== cells)).toEqual([]);
    },
  );

  it.each(both.filter(({ table }) => table.rows > 20_000))(
    "hold every row of a large table and its mark, and the page says why there is no CSV for Excel: $name in $language",
    ({ folder, language, table, name }) => {
      const page = builtPage(`${folder}/${name}`);
      expect(textOf(page.querySelector("main"))).toMatch({ bg: /над 20.000 реда/, en: /over 20,000 rows/ }[language]);
      expect(page.querySelector(".data-files a[href$='.excel.csv']")).toBeNull();
      const workbookLink = page.querySelector(".data-files a[href$='.xlsx']")?.getAttribute("href") ?? "";
      const inside = unzipSync(builtFile(workbookLink));
      const text = (inner: string): string => new TextDecoder().decode(inside[inner]);
      expect(text("xl/worksheets/sheet4.xml").split("<row ").length - 1).toBe(table.rows + 3);
      if (table.synthetic)
        expect(text("xl/sharedStrings.xml")).toMatch(language === "bg" ? /СИНТЕТИЧНИ ДАННИ/ : /SYNTHETIC DATA/);
    },
  );

  it("have frozen heads, widths, and no formula", () => {
    const page = part(builtFile("danni/observations.xlsx"), "xl/worksheets/sheet4.xml");
    expect(all(page, "pane").map((pane) => pane.getAttribute("state"))).toEqual(["frozen"]);
    expect(all(page, "col").length).toBeGreaterThan(25);
    expect(all(page, "f")).toEqual([]);
    const [, ...rows] = pagesOf("danni/observations.xlsx")[3]?.[1] ?? [];
    expect(letter(Object.keys(rows[1] ?? {}).length - 1)).toBe(Object.keys(rows[1] ?? {}).at(-1));
  });

  it.each(pages)(
    "come in one workbook with a table a sheet, none of them from the register ($language)",
    ({ folder, language }) => {
      const reported = manifest.tables.filter(({ name }) => !name.startsWith("register_"));
      const sheets = sheetsIn(`${folder}/obhvat.xlsx`);
      expect(sheets).toHaveLength(3 + reported.length);
      const tables = sheets.slice(3).map(({ first, rows }) => `${first}: ${rows - 3}`);
      expect(tables.sort()).toEqual(reported.map(({ title, rows }) => `${title[language]}: ${rows}`).sort());
    },
  );

  it.each(read)(
    "come as CSV that opens by itself, with the same values: $name in $language",
    ({ folder, language, table, name }) => {
      const path = `${folder}/${stem(table)}.excel.csv`;
      const text = builtFile(path).toString();
      expect(text.startsWith("\ufeff")).toBe(true);
      expect(text).not.toMatch(/^\ufeff?sep=/i);
      const excel = csv(path, language === "bg" ? ";" : ",");
      const { head, rows } = csv(`data/${stem(table)}.csv`);
      expect(excel.rows).toHaveLength(rows.length);
      for (const [column, { label, type }] of Object.entries<Column>({ ...tables[name].columns })) {
        const at = excel.head.indexOf(label[language]);
        if (column === "release") continue;
        expect(at, column).not.toBe(-1);
        const place = head.indexOf(column);
        const plain = (cell: string): string =>
          type === "DOUBLE" && language === "bg" ? cell.replace(",", ".") : cell.replace(/^'(?=[\p{L}\d])/u, "");
        expect(excel.rows.map((row) => plain(row[at] ?? ""))).toEqual(
          rows.map((row) => (row[place] ?? "").replace(/\s*[\r\n]+\s*/g, " ")),
        );
        // Excel would make a day of a month and of a range.
        expect(excel.rows.filter((row) => /^\d{4}-\d{2}$|^\d{1,2}-\d{1,2}$/.test(row[at] ?? ""))).toEqual([]);
      }
    },
  );

  it("run nothing: no text of any file begins like a formula", async () => {
    const paths = await builtFiles("{data,danni,en/data}/*.csv");
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const { rows } = csv(path, /danni\/.*excel/.test(path) ? ";" : ",");
      const bad = rows.flat().filter((cell) => formula.test(cell) && Number.isNaN(Number(cell.replace(",", "."))));
      expect(bad, path).toEqual([]);
    }
  });
});

interface Stat {
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly value: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, string>>;
  readonly dimension: Readonly<
    Record<
      string,
      { readonly category: { readonly index: readonly string[]; readonly label: Readonly<Record<string, string>> } }
    >
  >;
}

/** The values of a data set by their codes; the last dimension runs fastest. */
function filled({ id, size, value, status, dimension }: Stat): readonly string[] {
  const codes = (place: number): string =>
    id
      .reduceRight<{ readonly rest: number; readonly names: readonly string[] }>(
        ({ rest, names }, key, i) => {
          const count = size[i] ?? 1;
          const code = dimension[key]?.category.index[rest % count] ?? "?";
          return { rest: Math.floor(rest / count), names: [code, ...names] };
        },
        { rest: place, names: [] },
      )
      .names.join("|");
  return [
    ...Object.entries(value).map(([place, one]) => `${codes(Number(place))}=${one}`),
    ...Object.entries(status).map(([place, one]) => `${codes(Number(place))}=${one}`),
  ];
}

describe("the statistical cube", () => {
  const cubes = both.filter(({ name }) => name === "observations" || name.startsWith("register_"));

  it.each(cubes)(
    "holds every dated value and mark in its place, and no other: $name in $language",
    ({ folder, table, name }) => {
      const collection = JSON.parse(builtFile(`${folder}/${stem(table)}.json`).toString()) as {
        readonly class: string;
        readonly label: string;
        readonly link: { readonly item: readonly Stat[] };
      };
      expect(collection.class).toBe("collection");
      const { head, rows } = csv(`data/${stem(table)}.csv`);
      const dims =
        name === "observations"
          ? ["indicator", "area", "area_level", "period", "reaches", "until", "breakdown", "institution_kind"]
          : ["indicator", "area", "period", "breakdown", "institution_kind"];
      const filling: Readonly<Record<string, string>> = { breakdown: "_T", institution_kind: "_Z", until: "_Z" };
      const cell = (row: readonly string[], column: string): string => row[head.indexOf(column)] ?? "";
      const wanted = rows
        .filter((row) => cell(row, "period") !== "undated")
        .flatMap((row) => {
          const place = dims
            .map(
              (column) =>
                cell(row, column) ||
                (column === "until" && cell(row, "reaches") === "until_date"
                  ? `_U.${cell(row, "observation")}`
                  : (filling[column] ?? "")),
            )
            .join("|");
          const value = cell(row, "value");
          if (value === "") return [`${place}=${cell(row, "value_state")}`];
          // A number that is not exact has a mark besides.
          const mark = cell(row, "qualifier");
          return [`${place}=${Number(value)}`, ...(["", "exact"].includes(mark) ? [] : [`${place}=${mark}`])];
        });
      expect(collection.link.item.flatMap(filled).sort()).toEqual(wanted.sort());
      for (const { dimension } of collection.link.item) {
        const periods = dimension["period"]?.category.index ?? [];
        expect(periods).toEqual([...periods].sort());
      }
      if (table.synthetic) expect(collection.label).toMatch(/синтетични данни|synthetic data/i);
    },
  );
});

describe("the archive of a table", () => {
  it.each(both)(
    "holds the table's other files as they stand beside it, and a readme: $name in $language",
    ({ folder, table, language }) => {
      const own = stem(table);
      const parts = unzipSync(builtFile(`${folder}/${own}.zip`));
      const published = table.files.map(({ file }) => [file, `data/${file}`] as const);
      const made = ["xlsx", "excel.csv", "json"]
        .filter((kind) => existsSync(`${dist}${folder}/${own}.${kind}`))
        .map((kind) => [`${own}_${language}.${kind}`, `${folder}/${own}.${kind}`] as const);
      expect(Object.keys(parts).sort()).toEqual(
        [...published, ...made]
          .map(([name]) => name)
          .concat(`readme_${language}.txt`)
          .sort(),
      );
      for (const [name, path] of [...published, ...made])
        expect(Buffer.from(parts[name] ?? []).equals(builtFile(path)), name).toBe(true);
      const readme = new TextDecoder().decode(parts[`readme_${language}.txt`]);
      for (const said of [sha256(builtFile("data/manifest.json")), "CC BY 4.0", own]) expect(readme).toContain(said);
      expect(/СИНТЕТИЧНИ ДАННИ|SYNTHETIC DATA/.test(readme)).toBe(table.synthetic);
    },
  );
});

describe("the archive of everything", () => {
  const parts = unzipSync(builtFile("danni/obhvat.zip"));

  it("holds every published file with its own hash, the workbooks, the cubes and a readme in each language", () => {
    const published = manifest.tables.flatMap((table) => table.files);
    for (const { file, sha256: hash } of published)
      expect(sha256(parts[`data/${file}`] ?? new Uint8Array()), file).toBe(hash);
    for (const { language, folder } of pages) {
      expect(sha256(parts[`excel/obhvat_${language}.xlsx`] ?? new Uint8Array())).toBe(
        sha256(builtFile(`${folder}/obhvat.xlsx`)),
      );
      const readme = new TextDecoder("utf-8", { ignoreBOM: true }).decode(parts[`readme_${language}.txt`]);
      expect(readme.startsWith("\ufeff")).toBe(true);
      for (const said of [
        sha256(builtFile("data/manifest.json")),
        manifest.release.slice(0, 4),
        "CC BY 4.0",
        ...manifest.tables.map(({ title }) => title[language]),
      ]) {
        expect(readme).toContain(said);
      }
    }
    expect(Object.keys(parts).filter((name) => name.startsWith("data/"))).toHaveLength(
      published.length + 1 + (manifest.certificate === null ? 0 : 1),
    );
  });

  it("names no synthetic file without its mark", () => {
    for (const name of Object.keys(parts).filter((one) => one.includes("register_")))
      expect(name).toContain(".synthetic");
  });
});
