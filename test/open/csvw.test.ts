import { readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/** The property tables of the W3C's "Metadata Vocabulary for Tabular Data", as far as a table by itself has them. */
const words = z.union([
  z.string(),
  z.strictObject({ "@value": z.string(), "@language": z.string().regex(/^[a-z]{2,3}$/) }),
]);
const datatype = z.union([
  z.enum(["string", "integer", "number", "boolean"]),
  z.strictObject({ base: z.literal("boolean"), format: z.string().regex(/^[^|]+\|[^|]+$/) }),
]);
const column = z.strictObject({
  name: z.string().regex(/^[A-Za-z\d][\w.%-]*$/),
  titles: z.record(z.string().regex(/^[a-z]{2,3}$/), z.string().min(1)),
  datatype,
});
const description = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/csvw"),
  url: z.string().regex(/^[\w.]+\.csv$/),
  "dc:title": z.array(words),
  "dc:description": z.array(words),
  "dc:license": z.strictObject({ "@id": z.url() }),
  tableSchema: z.strictObject({ columns: z.array(column).min(1), primaryKey: z.array(z.string()).min(1) }),
});
type Description = z.infer<typeof description>;

const fits = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  boolean: /^(?:true|false)$/,
};

/** What of a description is not so in the table, each fault once. */
function faultsOf({ tableSchema: { columns, primaryKey } }: Description, csv: string): readonly string[] {
  const { data, meta } = Papa.parse<Readonly<Record<string, string>>>(csv, { header: true, skipEmptyLines: true });
  const head = columns.map(({ titles }) => titles["und"]);
  const faults = new Set<string>();
  if (meta.fields?.join() !== head.join()) faults.add("other columns");
  const keys = new Set<string>();
  for (const row of data) {
    for (const { name, datatype: type } of columns)
      if (row[name] !== "" && !fits[typeof type === "string" ? type : type.base].test(row[name] ?? ""))
        faults.add(name);
    const key = primaryKey.map((one) => row[one]).join("\u0000");
    if (keys.has(key)) faults.add("a key stands twice");
    keys.add(key);
  }
  return [...faults];
}

const suffix = "-metadata.json";
const files = readdirSync("public/data").filter((file) => file.endsWith(`.csv${suffix}`));
const read = (file: string): unknown => JSON.parse(readFileSync(`public/data/${file}`, "utf8"));

describe("the description beside a CSV file", () => {
  it.each(files)("%s keeps to the W3C's vocabulary, and to its table", (file) => {
    const found = description.parse(read(file));
    expect(found.url).toBe(file.slice(0, -suffix.length));
    expect(faultsOf(found, readFileSync(`public/data/${found.url}`, "utf8"))).toEqual([]);
  });

  it("would not fit a table of other columns, types or keys", () => {
    const found = description.parse(read(`areas.csv${suffix}`));
    const { columns } = found.tableSchema;
    const csv = readFileSync("public/data/areas.csv", "utf8");
    const changed = (schema: Partial<Description["tableSchema"]>) =>
      faultsOf({ ...found, tableSchema: { ...found.tableSchema, ...schema } }, csv);
    expect(changed({ columns: columns.slice(1) })).toEqual(["other columns"]);
    expect(changed({ columns: columns.map((one) => ({ ...one, datatype: "boolean" })) })).toContain("name_bg");
    expect(changed({ primaryKey: ["level"] })).toEqual(["a key stands twice"]);
  });
});
