import type { TableName } from "../../model/rows.ts";
import type { Cell } from "../public-table.ts";
import type { Changes, ChangedCell, TableChange } from "./compare.ts";
import type { Row } from "./read.ts";

/** The tables of statements, and what each of their statements is told of. */
const statements = { evidence: "observation", institution_evidence: "institution" } as const;
type Statements = keyof typeof statements;
const tablesOfStatements = Object.keys(statements) as readonly Statements[];

/** What is itself withdrawn: statements, and services, which have one each. */
const withdrawable: Readonly<Partial<Record<TableName, string>>> = {
  evidence: "statement",
  institution_evidence: "statement",
  services: "service",
};

/** What corrections since the last release speak of, by its codes, and what follows from them. */
interface Corrected {
  readonly subjects: ReadonlySet<Cell>;
  /** The observations and homes of corrected statements. */
  readonly told: ReadonlySet<Cell>;
  /** The sources of what was corrected. */
  readonly sources: ReadonlySet<Cell>;
}

const rowsIn = ({ before, after }: Changes, name: TableName): readonly Row[] =>
  [before, after].flatMap((release) => [...(release?.tables.get(name)?.rows.values() ?? [])]);

/** What new corrections speak of; null where more is gone than they tell, or there is none. */
function correctedIn(changes: Changes): Corrected | null {
  const records = changes.tables.find(({ name }) => name === "correction_records")?.added ?? [];
  if (records.length === 0) return null;
  const named = new Set<Cell>(records.flatMap(({ subject = null }) => (subject === null ? [] : [subject])));
  const gone = changes.tables.flatMap(({ name, gone: rows }) => {
    const code = withdrawable[name];
    return code === undefined ? [] : rows.map((row) => row[code] ?? null).filter((each) => !named.has(each));
  });
  // A record does not name what was withdrawn, so that it points to nobody: it stands for one of those that are gone.
  if (gone.length > records.filter(({ kind }) => kind === "withdrawn").length) return null;
  const subjects = new Set<Cell>([...named, ...gone]);
  const spoken = tablesOfStatements.flatMap((name) =>
    rowsIn(changes, name)
      .filter(({ statement = null }) => subjects.has(statement))
      .map((row) => ({ of: row[statements[name]] ?? null, source: row["source"] ?? null })),
  );
  const services = rowsIn(changes, "services").filter(({ service = null }) => subjects.has(service));
  return {
    subjects,
    told: new Set(spoken.map(({ of }) => of)),
    sources: new Set([...spoken, ...services].map((row) => row.source ?? null)),
  };
}

/** A row that is new or gone has no cells that changed. */
type Explains = (row: Row, cells: readonly ChangedCell[] | null, corrected: Corrected) => boolean;

const onlyIn = (cells: readonly ChangedCell[] | null, ...columns: readonly string[]): boolean =>
  cells?.every(({ column }) => columns.includes(column)) === true;

const explainsStatement =
  (name: Statements): Explains =>
  (row, cells, { subjects, told }) =>
    subjects.has(row["statement"] ?? null) ||
    // Beside a corrected statement another one may come to lead, or to disagree.
    (onlyIn(cells, "role", "repeats") && told.has(row[statements[name]] ?? null));

/** Of each table, whether a row is other than before only because something was corrected; of the rest none is. */
const explains: Readonly<Partial<Record<TableName, Explains>>> = {
  evidence: explainsStatement("evidence"),
  institution_evidence: explainsStatement("institution_evidence"),
  observations: ({ observation = null }, cells, { told }) =>
    told.has(observation) ||
    (onlyIn(cells, "part_of") && cells?.some(({ was, is }) => told.has(was) || told.has(is)) === true),
  institutions: ({ institution = null }, _, { subjects, told }) => subjects.has(institution) || told.has(institution),
  services: ({ service = null }, _, { subjects }) => subjects.has(service),
  sources: ({ source = null }, cells, { subjects, sources }) =>
    subjects.has(source) || ((cells === null || onlyIn(cells, "statements")) && sources.has(source)),
};

function isExplained({ name, newColumns, added, gone, changed }: TableChange, corrected: Corrected): boolean {
  if (newColumns.length > 0) return false;
  if (name === "correction_records") return gone.length + changed.length === 0;
  const isRight = explains[name] ?? (() => false);
  return (
    [...added, ...gone].every((row) => isRight(row, null, corrected)) &&
    changed.every(({ row, cells }) => isRight(row, cells, corrected))
  );
}

/**
 * Whether all that differs is what a new correction speaks of, or follows from that: of a corrected statement its
 * observation or home, its place among the others that tell of it, and how many its source has.
 */
export function isOnlyCorrected(changes: Changes): boolean {
  const corrected = correctedIn(changes);
  return (
    corrected !== null &&
    changes.newTables.length === 0 &&
    changes.tables.every((table) => isExplained(table, corrected))
  );
}
