import { CellFault } from "../cells.ts";
import type { RowFault } from "../rule.ts";

type List = ReadonlySet<string> | undefined;

/** What the cells of one file may refer to in others; undefined where that file could not be read. */
export interface Lists {
  readonly districts: List;
  readonly sources: List;
  readonly indicators: List;
  readonly figures: List;
  readonly measures: List;
  readonly homes: List;
  /** Identifiers a doubt may be about: figures and homes. */
  readonly doubtable: List;
  /** Identifiers a change may be about: figures, sources, homes and services. */
  readonly changeable: List;
  /** Unit by indicator code. */
  readonly units: ReadonlyMap<string, string>;
  /** Kind (stock, flow, share) by indicator code. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Indicators that count persons. */
  readonly persons: ReadonlySet<string>;
  /** Measures of events that count persons, and those that count the children of one family. */
  readonly personMeasures: ReadonlySet<string>;
  readonly familyMeasures: ReadonlySet<string>;
  /** The groups that are all an indicator counts. */
  readonly wholeGroups: ReadonlySet<string>;
  /** Municipality code by `placeKey`; aliases stand there too, and before. */
  readonly municipalities: ReadonlyMap<string, string> | undefined;
  /** The day of the release: nothing that was observed lies after it. */
  readonly release: string;
  /** When each source was published, as exactly as known; those without a date are missing. */
  readonly published: ReadonlyMap<string, string>;
}

/** For asking a schema about its columns only. */
export const noLists: Lists = {
  districts: undefined,
  sources: undefined,
  indicators: undefined,
  figures: undefined,
  measures: undefined,
  homes: undefined,
  doubtable: undefined,
  changeable: undefined,
  units: new Map(),
  kinds: new Map(),
  persons: new Set(),
  personMeasures: new Set(),
  familyMeasures: new Set(),
  wholeGroups: new Set(),
  municipalities: undefined,
  release: "9999-12-31",
  published: new Map(),
};

/** A municipality's name is unique only within its district. */
export const placeKey = (district: string, name: string): string => `${district} ${name}`;

/** The union of two lists, unknown when one of them is. */
export const union = (one: List, other: List): List => (one && other ? new Set([...one, ...other]) : undefined);

interface PlaceCells {
  readonly area_code: string;
  readonly municipality_bg: string | null;
}

/** The code of a row's municipality; undefined where it has none, or an unknown one. */
export const codeOf = (lists: Lists, row: PlaceCells): string | undefined =>
  lists.municipalities?.get(placeKey(row.area_code, row.municipality_bg ?? ""));

/** The name of a municipality as the reference has it. */
export const nameOf = (lists: Lists, code: string): string =>
  [...(lists.municipalities ?? [])].findLast(([, each]) => each === code)?.[0].replace(/^\S+ /, "") ?? code;

/** A municipality that its district does not have under that name, nor under an alias. */
export const placeFaults =
  (lists: Lists) =>
  (row: PlaceCells): readonly RowFault[] => {
    if (lists.municipalities === undefined || row.municipality_bg === null || codeOf(lists, row) !== undefined)
      return [];
    const remedy = "write the name as in reference/municipalities.csv, or add it to vocabulary/aliases.csv";
    return [["municipality_bg", new CellFault(`no such municipality in ${row.area_code}`, remedy)]];
  };

/** The row with its municipality's code instead of the name; null for none. */
export const withMunicipality =
  (lists: Lists) =>
  <Row extends PlaceCells>({
    municipality_bg: _name,
    ...row
  }: Row): Omit<Row, "municipality_bg"> & { readonly municipality: string | null } => ({
    ...row,
    municipality: codeOf(lists, { area_code: row.area_code, municipality_bg: _name }) ?? null,
  });
