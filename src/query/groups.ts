import type { FileMetaData } from "hyparquet";
import type { Scalar } from "../model/question.ts";
import { compareValues } from "./compare.ts";
import type { Bytes } from "./parted.ts";
import type { PlannedFilter } from "./plan.ts";

/** Where a column of a group of rows lies, and between which values its values are, if the file says so. */
interface Chunk {
  readonly bytes: Bytes;
  readonly low?: unknown;
  readonly high?: unknown;
}

/** A group of rows of a Parquet file, from the first row to before the last. */
export interface Group {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly chunks: ReadonlyMap<string, Chunk>;
}

type ColumnMeta = NonNullable<FileMetaData["row_groups"][number]["columns"][number]["meta_data"]>;

function chunkOf({ dictionary_page_offset, data_page_offset, total_compressed_size, statistics }: ColumnMeta): Chunk {
  const start = Number(dictionary_page_offset ?? data_page_offset);
  const { min_value: low, max_value: high, is_max_value_exact, is_min_value_exact } = statistics ?? {};
  const isExact = is_max_value_exact !== false && is_min_value_exact !== false;
  return { bytes: [start, start + Number(total_compressed_size)], ...(isExact ? { low, high } : {}) };
}

/** The groups of rows of a Parquet file, in order. */
export function groupsOf({ row_groups: groups }: FileMetaData): readonly Group[] {
  let rowEnd = 0;
  return groups.map(({ num_rows, columns }) => {
    const rowStart = rowEnd;
    rowEnd += Number(num_rows);
    const chunks = columns.flatMap(({ meta_data }) =>
      meta_data === undefined ? [] : [[meta_data.path_in_schema.join("."), chunkOf(meta_data)] as const],
    );
    return { rowStart, rowEnd, chunks: new Map(chunks) };
  });
}

/** Where a column of a group lies in its file. */
export const bytesOf = (group: Group | undefined, column: string): readonly Bytes[] => {
  const chunk = group?.chunks.get(column);
  return chunk === undefined ? [] : [chunk.bytes];
};

const comparable = (value: unknown): Scalar | undefined => {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
};

/** Whether a group may hold a row that a filter lets through, by the bounds that its file tells; if in doubt it may. */
export function mayMatch(group: Group | undefined, filter: PlannedFilter): boolean {
  const chunk = group?.chunks.get(filter.column);
  const [low, high] = [comparable(chunk?.low), comparable(chunk?.high)];
  if (low === undefined || high === undefined) return true;
  const isWithin = (from: Scalar, to: Scalar): boolean =>
    typeof from !== typeof low || (compareValues(from, high) <= 0 && compareValues(low, to) <= 0);
  switch (filter.is) {
    case "equal":
      return isWithin(filter.value, filter.value);
    case "oneOf":
      return filter.values.some((value) => isWithin(value, value));
    case "between":
      return isWithin(filter.from, filter.to);
    default:
      return true;
  }
}
