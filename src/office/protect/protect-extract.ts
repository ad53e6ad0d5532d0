import { registerAreas } from "../../intake/register/areas.ts";
import { heldSource } from "../../intake/register/held-source.ts";
import { readRegister } from "../../intake/register/register.ts";
import type { CertifiedPeriod, CoarserTable } from "../../model/certificate.ts";
import { coverageOf, periodsOf } from "../../model/coverage.ts";
import type { Delivery } from "../../model/register.ts";
import type { RegisterRow } from "../../model/rows.ts";
import { publishedRegister } from "../../protect/published.ts";
import { noPatterns, protectRegister } from "../../protect/register/protect-register.ts";
import { auditWritten } from "../../protect/register/public-audit.ts";
import { rulesOfRegister } from "../../protect/register/register-systems.ts";
import { versionsOf } from "../../protect/register/versions.ts";
import { areaTree, detailStep } from "../../tabulate/area-tree.ts";
import { tabulator } from "../../tabulate/tabulate.ts";
import type { Areas } from "../mapping/places.ts";

/** What an extract is counted and protected with. */
export interface Protecting {
  readonly areas: Areas;
  /** By municipality, at the census. */
  readonly inhabitants: ReadonlyMap<string, number>;
  readonly release: string;
  readonly threads: number;
  /** Told before each step. */
  readonly step: (name: "count" | "protect" | "audit") => void;
}

/** The tables of an extract as the public would see them, and what can be certified of them. */
export interface ProtectedExtract {
  readonly delivery: Delivery;
  /** Only areas that the extract covers; a withheld number is null. */
  readonly rows: readonly RegisterRow[];
  readonly minimum: number;
  readonly periods: readonly CertifiedPeriod[];
  readonly coarsened: readonly CoarserTable[];
}

/** The inhabitants of the areas that are covered: the same for every year of an extract. */
const inhabitantsOf = (covered: ReadonlySet<string>, inhabitants: ReadonlyMap<string, number>): number =>
  [...inhabitants].reduce((sum, [area, each]) => (covered.has(area) ? sum + each : sum), 0);

/**
 * Counts and protects the files of an extract by itself, as the build does with the extracts of a whole country, and
 * attacks what came of it. Throws `InputRefused` where the files are not fit, an error where the audit finds a hole.
 */
export async function protectExtract(
  files: ReadonlyMap<string, string>,
  { areas: lists, inhabitants, release, threads, step }: Protecting,
): Promise<ProtectedExtract> {
  const areas = registerAreas(lists);
  step("count");
  const first = await readRegister(heldSource(files), areas, dropping, release);
  const periods = periodsOf(first.descriptor.period);
  const coverage = coverageOf([first.delivery], areas.districtOf);
  const isCovered = (area: string): boolean =>
    first.delivery.covers.files.some((file) => coverage.share(file, area, periods.school_year[0] ?? "").delivered > 0);
  const covered = new Set([...areas.municipalities.keys()].filter(isCovered));
  const people = inhabitantsOf(covered, inhabitants);
  const { open, tabulate } = tabulator(periods, (cases) => areaTree(lists, inhabitants, detailStep(cases, people)));
  const extract = await readRegister(heldSource(files), areas, open(periods), release);
  const tabulation = tabulate(coverage);
  step("protect");
  const rules = rulesOfRegister(extract.descriptor);
  const versions = versionsOf([], {
    treeFrom: (from) => areaTree(lists, inhabitants, from),
    districtOf: areas.districtOf,
  });
  const told = await protectRegister(tabulation, { rules, versions, threads, patterns: noPatterns });
  const mark = { release, synthetic: extract.descriptor.synthetic };
  const published = publishedRegister(told.tabulation, told.statuses, mark);
  const rows = [...published.register_districts, ...published.register_municipalities];
  step("audit");
  const written = new Map(rows.map(({ observation, value }) => [observation, value]));
  const { minimum, width } = rules;
  const counted = { ...told.tabulation, ...told, minimum, width };
  const audited = await auditWritten(counted, written, threads);
  return {
    delivery: extract.delivery,
    rows: rows.filter(({ value_state, area }) => value_state !== "x" && area !== "BG"),
    minimum,
    periods: audited.filter(({ cells }) => cells > 0),
    coarsened: told.coarsened,
  };
}

const drop = (): void => undefined;
const dropping = {
  cases: drop,
  sweeps: drop,
  institutions: drop,
  placements: drop,
  services: drop,
  sittings: drop,
};
