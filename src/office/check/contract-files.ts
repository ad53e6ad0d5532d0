import type { ExtractDescriptor } from "../../model/register.ts";
import type { Mapped } from "../mapping/apply.ts";

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\n`;

/**
 * The files of an extract in the contract's form, by name: dataset.json and a CSV file for each kind of records. Rows
 * stand in the order of their random keys where the keys are new: the order of the office's table says nothing then.
 */
export function contractFiles(all: readonly Mapped[], descriptor: ExtractDescriptor): ReadonlyMap<string, string> {
  return new Map([
    ["dataset.json", `${JSON.stringify(descriptor, null, 2)}\n`],
    ...all.map(({ file, columns, rows }) => [`${file}.csv`, line(columns) + rows.map(line).join("")] as const),
  ]);
}
