import { openData } from "../../i18n/each/open-data.ts";
import type { Language } from "../../model/text.ts";
import { cellsText, turned } from "./cells.ts";
import type { Changes, ChangedRow } from "./compare.ts";
import { cellText, homeName } from "./names.ts";
import type { ReadTable, Row } from "./read.ts";

/** What the report says of homes by what is known of their closing. */

const told = ["status", "closing"] as const;

const isClosed = ({ status }: Row): boolean => status === "closed";
const isReported = (row: Row): boolean => isClosed(row) && row["closing"] === "reported";
const tellsClosing = ({ columns }: ReadTable): boolean => columns.some(({ name }) => name === "closing");

/** How a home stands; one that was closed before it was told how that is known counted as one that is reported. */
const stateOf = (row: Row): string => String((isClosed(row) ? (row["closing"] ?? "reported") : row["status"]) ?? "");

function stateText(row: Row, language: Language): string {
  const { status = null, closing = null } = row;
  return closing === null ? cellText("status", status, language) : cellText("closing", closing, language);
}

interface Homes {
  readonly was: ReadTable;
  readonly is: ReadTable;
  readonly changed: readonly ChangedRow[];
}

/** The homes of both releases with those that stand otherwise; null where one release has no such table. */
function homesIn({ before, after, tables }: Changes): Homes | null {
  const [was, is] = [before?.tables.get("institutions"), after.tables.get("institutions")];
  if (was === undefined || is === undefined) return null;
  const cells = new Map(tables.find(({ name }) => name === "institutions")?.changed.map((row) => [row.key, row]));
  return {
    was,
    is,
    changed: [...is.rows].flatMap(([key, row]) => {
      const earlier = was.rows.get(key);
      return earlier === undefined || stateOf(earlier) === stateOf(row)
        ? []
        : [cells.get(key) ?? { key, row, cells: [] }];
    }),
  };
}

/** The homes that stand otherwise than in the last release: their other cells are told with them. */
export const restatedHomes = (changes: Changes): ReadonlySet<string> =>
  new Set(homesIn(changes)?.changed.map(({ key }) => key));

/** How many homes are reported as closed, before and now, and each home that stands otherwise, by its name. */
export function homeLines(changes: Changes, language: Language): readonly string[] {
  const homes = homesIn(changes);
  if (homes === null) return [];
  const { was, is, changed } = homes;
  const words = openData[language].report.homes;
  const count = ({ rows }: ReadTable, which: (row: Row) => boolean): number => [...rows.values()].filter(which).length;
  const gone = [...was.rows.keys()].filter((key) => !is.rows.has(key)).length;
  const now = count(is, isReported);
  const before = count(was, tellsClosing(was) ? isReported : isClosed);
  if (changed.length + gone === 0 && now === before) return [];
  return [
    tellsClosing(was) ? words.reported(now, before) : words.reportedFirst(now, before),
    ...(gone > 0 ? [words.gone(gone)] : []),
    ...changed.map((row) => {
      const turn = turned(row, stateText(was.rows.get(row.key) ?? {}, language), stateText(row.row, language));
      return `${homeName(row.row, language)}: ${[turn, ...cellsText("institutions", row, changes, language, told)].join("; ")}`;
    }),
  ];
}
