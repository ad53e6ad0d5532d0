import type { Sheet, SheetCell, SheetColumn } from "../../export/sheet.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { ManifestTable } from "../../model/manifest.ts";
import type { Dataset } from "../../model/codes.ts";
import type { TableName } from "../../model/rows.ts";
import { factIn, inColumns, inLanguage, type Language } from "../../model/text.ts";
import { remember } from "../../query/remember.ts";
import { allLookups, manifest, need, rowsOf, type Lookups } from "../facts.ts";
import { certificate } from "../pages/register.ts";
import { spelled } from "./codes.ts";

type Row = Readonly<Record<string, string | number | boolean | null>>;
type ColumnFacts = ManifestTable["columns"][number];

/** A column of the sheet and how its cell is read from a row of the table. */
interface Taken {
  readonly column: SheetColumn;
  readonly cell: (row: Row) => SheetCell;
}

/** Numbers that name a time and count nothing. */
const years: readonly string[] = ["year"];
const explained: Readonly<Record<string, string>> = { value_state: "value", users_state: "users" };
const roles: Readonly<Record<string, SheetColumn["role"]>> = {
  qualifier: "qualifier",
  extent: "extent",
  source: "source",
  ...inColumns("doubt", () => "remark" as const),
};

function roleOf({ name, type }: ColumnFacts): Pick<SheetColumn, "role" | "of"> {
  const of = explained[name];
  if (of !== undefined) return { role: "status", of };
  if (years.includes(name)) return { role: "dimension" };
  return { role: type === "INTEGER" || type === "DOUBLE" ? "value" : (roles[name] ?? "dimension") };
}

function kindOf(facts: ColumnFacts): SheetColumn["kind"] {
  if (years.includes(facts.name)) return "code";
  if (roleOf(facts).role === "value") return "number";
  return facts.type === "VARCHAR" ? "text" : "code";
}

const read =
  (name: string) =>
  (row: Row): SheetCell => {
    const cell = row[name] ?? null;
    return typeof cell === "boolean" || (cell !== null && years.includes(name)) ? String(cell) : cell;
  };

function columnsOf(table: ManifestTable, lookups: Lookups, language: Language): readonly Taken[] {
  const heads: Readonly<Record<string, string | undefined>> = pageWords(language).dataTables.label;
  return table.columns.flatMap((facts): readonly Taken[] => {
    const { name, label } = facts;
    const own: Taken = {
      column: {
        key: name,
        label: factIn(label, language),
        kind: kindOf(facts),
        ...roleOf(facts),
      },
      cell: read(name),
    };
    const words = spelled(table.name, name, lookups, language);
    if (words === undefined) return [own];
    return [
      { ...own, column: { ...own.column, kind: "code" } },
      {
        column: {
          key: `${name}_label`,
          label: heads[name] ?? factIn(label, language),
          kind: "text",
          role: "label",
          of: name,
        },
        cell: (row) => {
          const code = row[name];
          return typeof code === "string" ? words(code) : null;
        },
      },
    ];
  });
}

const official: readonly TableName[] = ["denominators", "denominator_checks"];

function datasetOf({ name }: ManifestTable): Dataset {
  if (name.startsWith("register_")) return "register";
  return official.includes(name) ? "official" : "reported";
}

/** Who published sources, given by their codes, in the order of these. */
export const publishersOfSources = (
  codes: ReadonlySet<unknown>,
  { sources }: Pick<Lookups, "sources">,
  language: Language,
): Sheet["sources"] => {
  const found = [...sources.values()].filter(({ source }) => codes.has(source));
  const byName = new Map(
    found.toReversed().map((row) => [inLanguage(row, "publisher", language), row.source] as const),
  );
  return [...byName].reverse().map(([publisher, source]) => ({ source, publisher }));
};

/**
 * Who stands behind a table: for the published figures all sources, for the register whoever made it, for official
 * statistics whom its rows name.
 */
async function behind(
  table: ManifestTable,
  rows: readonly Row[],
  lookups: Lookups,
  language: Language,
): Promise<Sheet["sources"]> {
  if (official.includes(table.name))
    return publishersOfSources(
      new Set(rows.flatMap(({ source, scaled_to }) => [source, scaled_to])),
      lookups,
      language,
    );
  const words = pageWords(language).data.sheet;
  const certified = await certificate();
  const registrar = certified === undefined ? "" : factIn(certified.extract.publisher, language);
  const publisher = table.name.startsWith("register_") ? registrar : words.manySources(lookups.sources.size);
  return [{ source: "sources", publisher }];
}

// Every form in both languages is made of the same rows, and a register's take seconds to read.
const allRows = remember(async (table: TableName) =>
  // A row type has a field for every defined column and no other (tables.ts); only the fields' names are lost here.
  (await rowsOf(table)).map((row): Row => ({ ...row })),
);

/** A public table as a sheet for files, with the words of its codes beside them. */
export async function tableSheet(table: ManifestTable, language: Language): Promise<Sheet> {
  const [{ release, license }, lookups] = [await manifest(), await allLookups()];
  const taken = columnsOf(table, lookups, language);
  const rows = await allRows(table.name);
  const row = pageWords(language).dataTables.row[table.name];
  return {
    chart: table.name,
    area: need(lookups.areas, "BG"),
    dataset: datasetOf(table),
    language,
    title: factIn(table.title, language),
    subtitle: row,
    sentence: row,
    columns: taken.map(({ column }) => column),
    rows: rows.map((one) => taken.map(({ cell }) => cell(one))),
    notes: [row, ...(table.synthetic ? [dictionary(language).site.synthetic.text] : [])],
    units: Object.fromEntries([...lookups.indicators.values()].map(({ indicator, unit }) => [indicator, unit])),
    sources: await behind(table, rows, lookups, language),
    release,
    licence: license,
    synthetic: table.synthetic,
  };
}
