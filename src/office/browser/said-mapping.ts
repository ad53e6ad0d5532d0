import type { Mapping, SheetMapping } from "../mapping/mapping.ts";
import type { Spotted } from "./report-view.ts";

const isOf =
  ({ file, sheet }: Spotted) =>
  (each: SheetMapping): boolean =>
    each.from === file && (each.sheet ?? null) === sheet;

function changed(mapping: Mapping, spot: Spotted, change: (own: SheetMapping) => SheetMapping): Mapping {
  const own = mapping.sheets.find(isOf(spot)) ?? {
    from: spot.file,
    ...(spot.sheet === null ? {} : { sheet: spot.sheet }),
  };
  return { ...mapping, sheets: [...mapping.sheets.filter((each) => !isOf(spot)(each)), change(own)] };
}

/** The mapping with a column cut off: it is named by its letters, and no heading of the contract means it any more. */
export const withCut = (mapping: Mapping, spot: Spotted): Mapping =>
  changed(mapping, spot, (own) => ({ ...own, cut: [...new Set([...(own.cut ?? []), spot.letters])] }));

/** The mapping with what a column is in the contract. */
export const withColumn = (mapping: Mapping, spot: Spotted, name: string): Mapping =>
  changed(mapping, spot, (own) => ({ ...own, columns: { ...own.columns, [name]: spot.letters } }));
