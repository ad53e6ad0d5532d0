import { tableFromIPC, Type as Arrow } from "@uwdata/flechette";
import type { LentTable } from "../sql/engine.ts";
import { refuse } from "./beyond.ts";
import type { Table } from "./run.ts";
import { folded } from "./tokens.ts";
import { typeOf, type Value } from "./values.ts";

/** The table that a reader lends, by its name in small letters; its columns are texts and numbers. */
export function lentTable({ name, arrow }: LentTable): readonly [string, Table] {
  const read = tableFromIPC(arrow);
  const columns = read.schema.fields.map(({ type }, place): readonly Value[] => {
    if (type.typeId !== Arrow.Utf8 && type.typeId !== Arrow.Float) refuse("such a column");
    const values = Array.from(read.getChildAt(place) as Iterable<Value>);
    return values.some((value) => typeof value === "number" && !Number.isFinite(value))
      ? refuse("numbers without end")
      : values;
  });
  const types = read.schema.fields.map(({ type }) => typeOf(type.typeId === Arrow.Utf8 ? "VARCHAR" : "DOUBLE"));
  return [folded(name), { names: read.names, types, columns, rows: read.numRows, inOrder: true, isSettled: true }];
}
