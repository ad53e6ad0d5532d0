import { type DataType, Type } from "@uwdata/flechette";

/** What a column of an answer holds, as readers tell it. */
export type SqlKind = "text" | "whole" | "number" | "date" | "moment" | "time" | "span" | "truth" | "several" | "bytes";

/**
 * What a column of an Arrow type holds; nothing where it has nothing but NULL. `told` is DuckDB's own name of the type.
 */
export function kindOf(type: DataType, told?: string): SqlKind | undefined {
  if (told?.startsWith("TIME WITH") === true) return "time";
  switch (type.typeId) {
    case Type.Dictionary:
      return kindOf(type.dictionary);
    case Type.Int:
    case Type.FixedSizeBinary:
      return "whole";
    case Type.Decimal:
      return type.scale === 0 ? "whole" : "number";
    case Type.Float:
      return "number";
    case Type.Date:
      return "date";
    case Type.Timestamp:
      return "moment";
    case Type.Time:
      return "time";
    case Type.Interval:
      return "span";
    case Type.Bool:
      return "truth";
    case Type.Binary:
      return "bytes";
    case Type.Utf8:
    case Type.LargeUtf8:
      return "text";
    case Type.List:
    case Type.FixedSizeList:
    case Type.Map:
    case Type.Struct:
      return "several";
    default:
      return undefined;
  }
}
