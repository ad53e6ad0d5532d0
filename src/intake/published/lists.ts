import { Trouble } from "../cells.ts";
import type { RowTrouble } from "../rule.ts";

type List = ReadonlySet<string> | undefined;

/** What the cells of one file may refer to in others; undefined where that file could not be read. */
export interface Lists {
  readonly districts: List;
  readonly sources: List;
  readonly indicators: List;
  readonly measures: List;
  readonly homes: List;
  /** Identifiers a doubt may be about: figures and homes. */
  readonly doubtable: List;
  /** Unit by indicator code. */
  readonly units: ReadonlyMap<string, string>;
  /** Municipality code by `placeKey`; aliases stand there too. */
  readonly municipalities: ReadonlyMap<string, string> | undefined;
}

/** For asking a schema about its columns only. */
export const noLists: Lists = {
  districts: undefined, sources: undefined, indicators: undefined, measures: undefined, homes: undefined,
  doubtable: undefined, units: new Map(), municipalities: undefined,
};

/** A municipality's name is unique only within its district. */
export const placeKey = (district: string, name: string): string => `${district} ${name}`;

/** The union of two lists, unknown when one of them is. */
export const union = (one: List, other: List): List => (one && other ? new Set([...one, ...other]) : undefined);

interface PlaceCells {
  readonly area_code: string;
  readonly municipality_bg: string | null;
}

const codeOf = (lists: Lists, row: PlaceCells): string | undefined =>
  lists.municipalities?.get(placeKey(row.area_code, row.municipality_bg ?? ""));

/** A municipality that its district does not have under that name, nor under an alias. */
export const placeTroubles = (lists: Lists) => (row: PlaceCells): readonly RowTrouble[] => {
  if (lists.municipalities === undefined || row.municipality_bg === null || codeOf(lists, row) !== undefined) return [];
  const wayOut = "write the name as in reference/municipalities.csv, or add it to vocabulary/aliases.csv";
  return [["municipality_bg", new Trouble(`no such municipality in ${row.area_code}`, wayOut)]];
};

/** The row with its municipality's code instead of the name; null for none. */
export const withMunicipality = (lists: Lists) =>
  <Row extends PlaceCells>({ municipality_bg: _name, ...row }: Row): Omit<Row, "municipality_bg"> & { readonly municipality: string | null } =>
    ({ ...row, municipality: codeOf(lists, { area_code: row.area_code, municipality_bg: _name }) ?? null });
