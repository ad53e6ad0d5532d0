import type { OfficeTable } from "../table.ts";
import { personalHeading } from "./other-headings.ts";
import type { DatasetMapping, Mapping, SheetMapping } from "./mapping.ts";
import type { PlaceFinder } from "./places.ts";
import type { Plan } from "./plan.ts";
import { codeOf, entriesOf, valueListOf } from "./values.ts";

/** A sheet that became a file of the contract. */
export interface Planned {
  readonly table: OfficeTable;
  readonly plan: Plan;
}

const mostTexts = 300;

/** What the texts of a column mean, as it was understood: words of public lists alone, nothing of a person. */
function valuesMeant(
  { table, plan }: Planned,
  name: string,
  at: number,
  places: PlaceFinder,
): Readonly<Record<string, string>> {
  const told = plan.values[name] ?? {};
  const codes = valueListOf(plan.file, name);
  const texts = new Set(table.rows.map(({ cells }) => (cells[at] ?? "").trim()));
  const meant = [...texts].flatMap((text): (readonly [string, string])[] => {
    if (text === "" || told[text] !== undefined) return [];
    if (name === "municipality") {
      const place = places.municipality(text);
      return place !== undefined && "code" in place && place.code !== text ? [[text, place.code]] : [];
    }
    if (codes === undefined || name === "age_band") return [];
    const entries = ["support", "partners"].includes(name) ? entriesOf(text) : [text];
    return entries.flatMap((entry) => {
      const code = codeOf(codes, entry);
      return code === undefined || code === entry ? [] : [[entry, code] as const];
    });
  });
  return { ...told, ...Object.fromEntries(meant.slice(0, mostTexts)) };
}

function sheetMapping(planned: Planned, places: PlaceFinder): SheetMapping {
  const { table, plan } = planned;
  const columns = plan.fates.flatMap(({ column, fate }) => (fate.is === "column" ? [{ name: fate.name, column }] : []));
  const cut = plan.fates.flatMap(({ column, fate }) => (fate.is === "cut" ? [column] : []));
  const values = columns
    .map(({ name, column }) => [name, valuesMeant(planned, name, column.at, places)] as const)
    .filter(([, meant]) => Object.keys(meant).length > 0);
  return {
    from: table.sheet.file,
    ...(table.sheet.sheet === null ? {} : { sheet: table.sheet.sheet }),
    file: plan.file,
    columns: Object.fromEntries(columns.map(({ name, column }) => [name, column.heading || column.letters])),
    // A heading of a column that is cut off may be somebody's name: only one that everybody writes is kept.
    cut: cut.map(({ heading, letters }) => (personalHeading(heading) === undefined ? letters : heading)),
    values: Object.fromEntries(values),
    ...(Object.keys(plan.all).length === 0 ? {} : { all: plan.all }),
  };
}

/** The mapping as it was understood, to be kept beside the extract and used for the next one. */
export const keptMapping = (
  planned: readonly Planned[],
  dataset: DatasetMapping | undefined,
  places: PlaceFinder,
): Mapping => ({
  obhvat: "mapping-1",
  ...(dataset === undefined ? {} : { dataset }),
  sheets: planned.map((each) => sheetMapping(each, places)),
});
