import type { RowColumns } from "../intake/register/files/definition.ts";
import { value } from "../intake/register/files/definition.ts";
import type { InstitutionKind } from "../model/codes.ts";

/** How a cell is called among the public rows, besides its indicator. */
export interface Label {
  readonly breakdown: string | null;
  readonly institution_kind: InstitutionKind | null;
}

/** Takes one code of a record, by its place in the list, and how much the record counts there. */
export type Put = (code: number, amount: number) => void;

/** Reads something of the record in a row of the columns. */
export type Read<R, T> = (rows: RowColumns<R>, at: number) => T;

/** A way to part what is counted. */
export interface Dimension<R> {
  /** What each part is called, in display order. */
  readonly labels: readonly Label[];
  /** `whole`: the parts add up to the total. `apart`: each part stands beside all the rest of the total. */
  readonly parts: "whole" | "apart";
  readonly put: (rows: RowColumns<R>, at: number, put: Put) => void;
}

/** Reads a column. */
export const of =
  <R, Name extends keyof R>(column: Name): Read<R, R[Name]> =>
  (rows, at) =>
    value<R[Name]>(rows[column], at);

/** Every record counts one. */
export const one = (): number => 1;

/** A label that is a breakdown. */
export const breakdown = (code: string): Label & { readonly breakdown: string } => ({
  breakdown: code,
  institution_kind: null,
});

/** "outcome" and "returned" → the breakdown "outcome-returned". */
export const named =
  (dimension: string) =>
  (code: string): Label & { readonly breakdown: string } =>
    breakdown(`${dimension}-${code}`);

/** Not parted at all: the total. */
export const undivided = <R>(
  amount: Read<R, number> = one,
  label: Label = { breakdown: null, institution_kind: null },
): Dimension<R> => ({
  labels: [label],
  parts: "whole",
  put: (rows, at, put) => {
    put(0, amount(rows, at));
  },
});

function places<Code>(codes: readonly Code[]): (code: Code) => number {
  const found = new Map(codes.map((code, place) => [code, place]));
  return (code) => {
    const place = found.get(code);
    if (place === undefined)
      throw new RangeError(
        `a record has a code outside its list (${codes.join(", ")}); check the records before counting them`,
      );
    return place;
  };
}

/** Parted by a code of which each record has one. */
export function single<R, Code extends string>(
  codes: readonly Code[],
  read: Read<R, Code>,
  label: (code: Code) => Label,
  amount: Read<R, number> = one,
): Dimension<R> {
  const place = places(codes);
  return {
    labels: codes.map(label),
    parts: "whole",
    put: (rows, at, put) => {
      put(place(read(rows, at)), amount(rows, at));
    },
  };
}

/** Parted by codes of which a record has any number, each once. */
export function several<R, Code extends string>(
  codes: readonly Code[],
  read: Read<R, readonly Code[]>,
  label: (code: Code) => Label,
): Dimension<R> {
  const place = places(codes);
  return {
    labels: codes.map(label),
    parts: "apart",
    put: (rows, at, put) => {
      for (const code of read(rows, at)) put(place(code), 1);
    },
  };
}

/** Parted by columns that hold the amounts themselves. */
export const amounts = <R>(
  columns: readonly { readonly label: Label; readonly read: Read<R, number> }[],
): Dimension<R> => ({
  labels: columns.map(({ label }) => label),
  parts: "whole",
  put: (rows, at, put) => {
    for (const [place, { read }] of columns.entries()) put(place, read(rows, at));
  },
});

/** Parted by two dimensions at once, both of which count one for each record; labels are "outcome-returned.age-5-6". */
export const crossed = <R>(rows: Dimension<R>, across: Dimension<R>): Dimension<R> => ({
  labels: rows.labels.flatMap((row) =>
    across.labels.map((column) => breakdown(`${row.breakdown ?? ""}.${column.breakdown ?? ""}`)),
  ),
  parts: "whole",
  put: (columns, at, put) => {
    rows.put(columns, at, (row) => {
      across.put(columns, at, (column, amount) => {
        put(row * across.labels.length + column, amount);
      });
    });
  },
});
