import { join } from "node:path";

import { readGazetteer } from "../../src/intake/gazetteer.ts";
import { readReference } from "../../src/intake/reference.ts";
import { checkTables } from "../../src/office/check/check.ts";
import type { Checked, Known } from "../../src/office/check/check.ts";
import type { Where } from "../../src/office/check/gate-sheets.ts";
import { noMapping } from "../../src/office/mapping/mapping.ts";
import type { Mapping } from "../../src/office/mapping/mapping.ts";

const data = join(import.meta.dirname, "../../data");
const folders = { reference: join(data, "reference"), vocabulary: join(data, "vocabulary") };
const refuse = (fault: unknown): void => {
  throw new Error(JSON.stringify(fault));
};

/** The areas and places of the project, and a day after everything in these tests. */
export async function known(): Promise<Known> {
  const reference = await readReference(folders.reference, refuse);
  return { reference, settlements: await readGazetteer(folders, reference, refuse), release: "2026-11-22" };
}

/** Checks one file by its name. */
export async function check(
  file: string,
  content: Uint8Array | string,
  { mapping = noMapping, where = "elsewhere" }: { mapping?: Mapping; where?: Where } = {},
): Promise<Checked> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return checkTables([{ file, bytes }], await known(), mapping, where);
}

/** What was met, as "severity kind column" and the line. */
export const met = ({ findings }: Checked): readonly string[] =>
  findings.map(({ severity, kind, place }) =>
    [severity, kind, place.column, place.line].filter((each) => each !== undefined).join(" "),
  );

/** The rows of cases.csv that would be delivered, without their keys. */
export const cases = ({ fit }: Checked): readonly string[] =>
  (fit?.files.get("cases.csv") ?? "")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.slice(line.indexOf(",") + 1))
    .toSorted();
