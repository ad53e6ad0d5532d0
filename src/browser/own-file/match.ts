import type { OwnTable, OwnTold } from "./own-file.ts";
import { ownArrow, ownWritten } from "./arrow.ts";
import type { AreaFinder } from "./meant.ts";
import { matchPlaces, type OwnLevel, placeColumn } from "./places.ts";

/** The first things of a list, and how many it has. */
interface Listed<T> {
  readonly first: readonly T[];
  readonly count: number;
}

/** The column that names places, and what a name is taken for that a district and a municipality share. */
export interface OwnWish {
  /** Nothing for none, "meant" for the one that seems to. */
  readonly column: number | "meant" | undefined;
  /** Where it is missing, for what the rest of the column seems to name. */
  readonly level?: OwnLevel;
}

/** A reader's table with the areas of one of its columns, for the engine and for the page. */
export interface OwnMatched {
  readonly rows: number;
  /** The columns as the file calls them, and all of the table as a question must write them. */
  readonly columns: readonly string[];
  readonly names: readonly string[];
  readonly told: OwnTold;
  /** The column that names places, from 0, and for how many rows an area was found. */
  readonly column: number | undefined;
  readonly found: number;
  /** How many names a district and a municipality share, and what they were taken for. */
  readonly shared: number;
  readonly level: OwnLevel;
  /** How many texts were not compared with names. */
  readonly untried: number;
  readonly unmatched: Listed<string>;
  readonly taken: Listed<readonly [text: string, name: string]>;
  /** Areas that texts of several names lead to, with these. */
  readonly joined: Listed<readonly [texts: readonly string[], name: string]>;
  /** As an Arrow IPC stream. */
  readonly arrow: Uint8Array;
}

/** As many texts of a list as are shown. */
const shown = 200;
const listed = <T>(all: readonly T[]): Listed<T> => ({ first: all.slice(0, shown), count: all.length });

/** Finds the areas of a column. */
export function matchOwn(table: OwnTable, { column, level }: OwnWish, finder: AreaFinder): OwnMatched {
  const place = column === "meant" ? placeColumn(table, finder) : column;
  const named = place === undefined ? undefined : table.columns[place];
  const matched = named === undefined ? undefined : matchPlaces(named, finder, level);
  const areas = matched?.areas ?? Array.from({ length: table.rows }, () => null);
  return {
    rows: table.rows,
    columns: table.columns.map(({ name }) => name),
    names: ownWritten(table),
    told: table.told ?? {},
    column: place,
    found: areas.filter((area) => area !== null).length,
    shared: matched?.shared ?? 0,
    level: matched?.level ?? "district",
    untried: matched?.untried ?? 0,
    unmatched: listed(matched?.unmatched ?? []),
    taken: listed(matched?.taken ?? []),
    joined: listed(matched?.joined ?? []),
    arrow: ownArrow(table, areas),
  };
}
