import type { RegisterFile, RegisterRecords } from "../../model/register.ts";
import { CellFault } from "../cells.ts";
import type { FileDefinition, RowColumns } from "./files/definition.ts";
import { checkHeader } from "./header.ts";
import type { FileLog } from "./log.ts";
import { RowReader } from "./row-reader.ts";
import { NotText } from "./not-text.ts";
import { EndlessRow } from "./rows.ts";
import type { TakeRow } from "./rows.ts";

/** Some rows of a file, column by column. The consumer may keep the arrays. */
export interface Chunk<Row> {
  readonly rows: number;
  readonly columns: RowColumns<Row>;
}

const rowsOfChunk = 20_000;

const isEmpty = (fields: readonly string[]): boolean => fields.length === 1 && fields[0]?.trim() === "";

function checkShape(fields: readonly string[], width: number, broken: boolean): CellFault | undefined {
  if (broken)
    return new CellFault(
      "a quotation mark is not closed, or text follows it",
      'write "" for a quotation mark inside a quoted cell',
    );
  if (fields.length === width) return undefined;
  return new CellFault(
    "too few or too many cells",
    "write one cell a column, and quote a cell that has the separator in it",
  );
}

function noteUnreadable(error: unknown, log: FileLog): void {
  if (error instanceof NotText) {
    log.unusable(new CellFault(error.message, "save it as UTF-8"));
  } else if (error instanceof EndlessRow) {
    log.unusable(new CellFault("a row without end", "look for a quotation mark that is not closed"), error.line);
  } else {
    throw error;
  }
}

/**
 * Streams a file of the register: every cell passes the gate, good rows go to `consume` in chunks, the rest is logged.
 * Empty lines are passed over.
 * @returns the number of good rows
 */
export async function readFile<File extends RegisterFile>(
  eachRow: (take: TakeRow) => Promise<void>,
  definition: FileDefinition<File>,
  log: FileLog,
  consume: (chunk: Chunk<RegisterRecords[File]>) => void,
): Promise<number> {
  const columns = Object.keys(definition.columns);
  let reader: RowReader<File> | undefined;
  let isUsable = false;
  const take = (fields: readonly string[], line: number, broken: boolean): void => {
    if (isEmpty(fields)) return;
    if (reader === undefined) {
      reader = new RowReader(definition, fields, log);
      isUsable = checkHeader(fields, columns, line, log);
      return;
    }
    const misshapen = isUsable ? checkShape(fields, columns.length, broken) : undefined;
    if (isUsable && misshapen === undefined) reader.take(fields, line);
    else reader.search(fields, line);
    if (misshapen !== undefined) {
      log.fault(misshapen, line);
      log.reject();
    }
    if (reader.held >= rowsOfChunk) consume(reader.release());
  };
  try {
    await eachRow(take);
  } catch (error) {
    noteUnreadable(error, log);
  }
  return finish(reader, log, consume);
}

function finish<File extends RegisterFile>(
  reader: RowReader<File> | undefined,
  log: FileLog,
  consume: (chunk: Chunk<RegisterRecords[File]>) => void,
): number {
  if (reader === undefined) {
    if (!log.isUnusable)
      log.unusable(new CellFault("the file is empty", "put back its header and rows, or remove the file"));
    return 0;
  }
  if (reader.held > 0) consume(reader.release());
  reader.close();
  return reader.rows;
}
