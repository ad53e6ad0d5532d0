import { basename } from "node:path";

import { overlapsOf } from "../../model/coverage.ts";
import { releaseDay } from "../../model/period.ts";
import type { Delivery } from "../../model/register.ts";
import { InputRefused } from "../fault.ts";
import type { RegisterAreas } from "./areas.ts";
import { IdSet } from "./id-set.ts";
import { readDelivery, readRegister } from "./register.ts";
import { folderSource } from "./folder-source.ts";
import type { Extract, RegisterConsumer } from "./register.ts";

const named = (folder: string): string => `"${basename(folder)}"`;

/**
 * What the extracts of a register say of themselves before their records are read; undefined for one that cannot be
 * read.
 */
export const readDeliveries = (
  folders: readonly string[],
  areas: RegisterAreas,
  release: string = releaseDay,
): Promise<readonly (Delivery | undefined)[]> =>
  Promise.all(folders.map((folder) => readDelivery(folderSource(folder), areas, release)));

function checkOverlaps(
  folders: readonly string[],
  deliveries: readonly Delivery[],
  { districtOf }: RegisterAreas,
): void {
  const found = overlapsOf(deliveries, districtOf).map(({ extracts: [one, other], file, area, period }) => {
    const both = `${named(folders[one] ?? "")} and ${named(folders[other] ?? "")}`;
    return `${both} both cover ${file} of ${area} in ${period}, which would count twice`;
  });
  if (found.length === 0) return;
  const remedy =
    "take one of the extracts out, or the areas, files or years of one that the other covers (dataset.json, and its rows)";
  throw new InputRefused(`${found.join("\n")}\n${remedy}`);
}

function checkKind(folders: readonly string[], deliveries: readonly Delivery[]): void {
  const made = folders.filter((_, at) => deliveries[at]?.synthetic === true);
  if (made.length === 0 || made.length === folders.length) return;
  throw new InputRefused(
    `made-up records and real ones make no register together: ${made.map(named).join(", ")} say synthetic; take out those or the others`,
  );
}

/** Refuses extracts that do not make one register: what two of them cover, made-up records beside real ones. */
export function checkTogether(
  folders: readonly string[],
  deliveries: readonly (Delivery | undefined)[],
  areas: RegisterAreas,
): void {
  const known = deliveries.filter((each) => each !== undefined);
  // Reading refuses what could not be read, and says why.
  if (known.length < folders.length) return;
  checkKind(folders, known);
  checkOverlaps(folders, known, areas);
}

/**
 * Reads the extracts of a register one after the other, each into a consumer of its own. All that is wrong with any of
 * them is refused together; a case may stand in one of them only.
 */
export async function readExtracts(
  folders: readonly string[],
  areas: RegisterAreas,
  consumers: readonly RegisterConsumer[],
  release: string = releaseDay,
): Promise<readonly Extract[]> {
  const children = folders.length > 1 ? new IdSet() : undefined;
  const [read, refused]: [Extract[], string[]] = [[], []];
  for (const [at, folder] of folders.entries()) {
    const consumer = consumers[at];
    if (consumer === undefined) throw new RangeError("extracts: there is not a consumer for each");
    try {
      read.push(await readRegister(folderSource(folder), areas, consumer, release, children));
    } catch (error) {
      if (!(error instanceof InputRefused)) throw error;
      refused.push(folders.length > 1 ? `Extract ${named(folder)}:\n${error.message}` : error.message);
    }
  }
  if (refused.length > 0) throw new InputRefused(refused.join("\n\n"));
  return read;
}
