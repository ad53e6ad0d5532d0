import type { CaseRecord } from "../../src/model/register.ts";
import { publishedRegister } from "../../src/protect/published.ts";
import { releasesOf } from "../../src/protect/register/held.ts";
import { enough, noPatterns, protectRegister } from "../../src/protect/register/protect-register.ts";
import { auditWritten } from "../../src/protect/register/public-audit.ts";
import { rulesOfRegister } from "../../src/protect/register/register-systems.ts";
import type { EarlierRelease } from "../../src/protect/register/releases.ts";
import { versionsOf } from "../../src/protect/register/versions.ts";
import type { Tabulation } from "../../src/tabulate/tabulate.ts";
import { count, tree } from "../tabulate/records.ts";

const districtOf = new Map([
  ["SFO01", "BG412"],
  ["SFO02", "BG412"],
  ["SFO03", "BG412"],
  ["SOF46", "BG411"],
]);
const areas = { treeFrom: () => tree, districtOf };

/** A release of the tiny register of two districts, as a folder of earlier releases holds it. */
export function released(
  release: string,
  numbers: ReadonlyMap<string, number | null>,
  coarsened: EarlierRelease["certificate"]["coarsened"] = [],
): EarlierRelease {
  return {
    release,
    withdrawn: false,
    written: numbers,
    certificate: {
      release,
      extract: { synthetic: true },
      coverage: [
        {
          period: { from: "2017/2018", to: "2018/2019" },
          covers: { areas: ["BG"], files: ["cases", "sweeps", "institutions", "placements", "services", "sittings"] },
        },
      ],
      rules: { detailedFrom: { inhabitants: 30_000 } },
      coarsened,
      files: [],
    },
  };
}

/** Protects a register beside what earlier releases told, has the written numbers audited, returns what is seen. */
export async function published(
  records: readonly CaseRecord[],
  earlier: readonly EarlierRelease[] = [],
  { release = "2026-11-22", minimum = 5, width = 1, heard = new Set<string>(), most = enough } = {},
) {
  const tabulation: Tabulation = count({ cases: [records] });
  const told = await protectRegister(tabulation, {
    rules: rulesOfRegister({ minimum, width }),
    versions: versionsOf(earlier, areas),
    heard,
    threads: 1,
    most,
    patterns: noPatterns,
  });
  const tables = publishedRegister(told.tabulation, told.statuses, {
    release,
    synthetic: true,
    asOf: releasesOf(told.held),
  });
  const rows = [...tables.register_districts, ...tables.register_municipalities];
  const numbers = new Map(rows.map(({ observation, value }) => [observation, value] as const));
  const counted = { ...told.tabulation, ...told, minimum, width };
  await auditWritten(counted, numbers, 1);
  return { ...told, counted, numbers, rows, counts: tabulation.counts, frames: tabulation.frames };
}

/** The same as an earlier release. */
export const asEarlier = (
  release: string,
  { numbers, coarsened }: Pick<Awaited<ReturnType<typeof published>>, "numbers" | "coarsened">,
): EarlierRelease =>
  released(
    release,
    numbers,
    coarsened.map(({ period, table, gave_up }) => ({ period, table, gave_up: [...gave_up] })),
  );
