import { registerFiles } from "../../model/register.ts";
import type { RegisterFile } from "../../model/register.ts";
import { columnNumber } from "../read/sheet.ts";
import type { OfficeColumn, OfficeTable } from "../table.ts";
import { folded } from "./fold.ts";
import { headings } from "./headings.ts";
import { helpers, personalHeading } from "./other-headings.ts";
import type { PersonalHeading } from "./other-headings.ts";
import type { SheetMapping } from "./mapping.ts";
import { columnsMeant, helperMeant, isRowNumber } from "./recognise.ts";

/** What becomes of a column of an office's table. */
export type Fate =
  | { readonly is: "column"; readonly name: string }
  | { readonly is: "helper"; readonly name: keyof typeof helpers }
  /** The mapping cuts it off. */
  | { readonly is: "cut" }
  /** It says what another column says, or numbers the rows. */
  | { readonly is: "needless" }
  /** Its heading is that of a column that is read: which of the two is meant nobody can say but the office. */
  | { readonly is: "sameHeading" }
  | { readonly is: "personal"; readonly kind: PersonalHeading }
  | { readonly is: "unknown" };

/** How a sheet becomes a file of the contract. */
export interface Plan {
  readonly file: RegisterFile;
  readonly fates: readonly { readonly column: OfficeColumn; readonly fate: Fate }[];
  readonly values: NonNullable<SheetMapping["values"]>;
  readonly all: Readonly<Record<string, string>>;
  /** Columns that the mapping names and the table does not have. */
  readonly missing: readonly string[];
}

const fewest = 3;

/** The column that a mapping means by a heading, or by its letters. */
function columnNamed(columns: readonly OfficeColumn[], name: string): OfficeColumn | undefined {
  const wanted = folded(name);
  const headed = columns.find(({ heading }) => heading !== "" && folded(heading) === wanted);
  if (headed !== undefined) return headed;
  return /^[A-Z]{1,3}$/.test(name) ? columns.find(({ at }) => at === columnNumber(name) - 1) : undefined;
}

// The earlier a heading stands in the list, the surer it is.
const rankIn = (file: RegisterFile, column: string, heading: string): number => {
  const wanted: readonly string[] =
    Object.entries<readonly string[]>(headings[file]).find(([name]) => name === column)?.[1] ?? [];
  const place = wanted.indexOf(folded(heading));
  return folded(heading) === folded(column) || place < 0 ? 0 : place;
};

/** The contract's columns of a file by the headings of a table: each once, the surest heading first. */
function byHeadings(file: RegisterFile, columns: readonly OfficeColumn[]): ReadonlyMap<number, string> {
  const found = columns
    .flatMap((column) =>
      columnsMeant(column.heading)
        .filter((meant) => meant.file === file)
        .map(({ column: name }) => ({ at: column.at, name, rank: rankIn(file, name, column.heading) })),
    )
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at);
  const taken = new Map<number, string>();
  for (const { at, name } of found) {
    if (!taken.has(at) && ![...taken.values()].includes(name)) taken.set(at, name);
  }
  return taken;
}

/** The file that the headings of a table fit best; undefined where they fit none. */
export function fileMeant(columns: readonly OfficeColumn[]): RegisterFile | undefined {
  const scores = registerFiles.map((file) => {
    const fitting = new Set(byHeadings(file, columns).values());
    return { file, score: fitting.size, share: fitting.size / Object.keys(headings[file]).length };
  });
  const best = scores.reduce((one, each) =>
    each.score > one.score || (each.score === one.score && each.share > one.share) ? each : one,
  );
  return best.score >= fewest ? best.file : undefined;
}

function fateOf(
  column: OfficeColumn,
  given: ReadonlyMap<number, string>,
  guessed: ReadonlyMap<number, string>,
  file: RegisterFile,
): Fate {
  const own = given.get(column.at);
  if (own !== undefined) return { is: "column", name: own };
  const personal = personalHeading(column.heading);
  if (personal !== undefined) return { is: "personal", kind: personal };
  const guess = guessed.get(column.at);
  if (guess !== undefined && ![...given.values()].includes(guess)) return { is: "column", name: guess };
  const helper = helperMeant(column.heading);
  if (helper !== undefined) return { is: "helper", name: helper };
  const isDouble = columnsMeant(column.heading).some((meant) => meant.file === file);
  return isDouble || isRowNumber(column.heading) ? { is: "needless" } : { is: "unknown" };
}

function withDoubles(fates: Plan["fates"]): Plan["fates"] {
  const read = new Set(
    fates.flatMap(({ column, fate }) =>
      fate.is === "column" && column.heading !== "" ? [folded(column.heading)] : [],
    ),
  );
  return fates.map(({ column, fate }) =>
    fate.is === "needless" && read.has(folded(column.heading))
      ? { column, fate: { is: "sameHeading" } }
      : { column, fate },
  );
}

const isContract = (file: RegisterFile, columns: readonly OfficeColumn[]): boolean =>
  Object.keys(headings[file]).every((name) => columns.some(({ heading }) => heading === name));

/** Plans how a table becomes a file of the contract, by a mapping and by its headings; undefined for no such table. */
export function planOf({ columns }: OfficeTable, told: SheetMapping | undefined): Plan | undefined {
  const own = fileMeant(columns);
  // What has the contract's own headings was mapped before.
  const mapping = own !== undefined && isContract(own, columns) ? undefined : told;
  const file = mapping?.file ?? own;
  if (file === undefined) return undefined;
  const cut = (mapping?.cut ?? []).map((name) => ({ name, column: columnNamed(columns, name) }));
  const named = Object.entries(mapping?.columns ?? {}).map(([name, heading]) => ({
    name,
    heading,
    column: columnNamed(columns, heading),
  }));
  // A mapping that names no sheet is about the table, and not about whatever else lies in the workbook.
  const isOther = mapping?.sheet === undefined && own === undefined;
  if (isOther && named.filter(({ column }) => column !== undefined).length < fewest) return undefined;
  const isCut = new Set(cut.flatMap(({ column }) => (column === undefined ? [] : [column.at])));
  const given = new Map(
    named.flatMap(({ name, column }) => (column === undefined ? [] : [[column.at, name] as const])),
  );
  const guessed = byHeadings(
    file,
    columns.filter(({ at, heading }) => !isCut.has(at) && personalHeading(heading) === undefined),
  );
  const fates = withDoubles(
    columns.map((column) => ({
      column,
      fate: isCut.has(column.at) ? ({ is: "cut" } as const) : fateOf(column, given, guessed, file),
    })),
  );
  const found = new Set(fates.flatMap(({ fate }) => (fate.is === "column" ? [fate.name] : [])));
  return {
    file,
    fates,
    values: told?.values ?? {},
    all: mapping?.all ?? {},
    missing: named.map(({ name }) => name).filter((name) => !found.has(name)),
  };
}

/** Where the plan finds a column of the contract, or a helper. */
export const placeIn = (plan: Plan, name: string): OfficeColumn | undefined =>
  plan.fates.find(({ fate }) => (fate.is === "column" || fate.is === "helper") && fate.name === name)?.column;
