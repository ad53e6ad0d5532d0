import { coverageOf, periodsOf, spanOf } from "../../src/model/coverage.ts";
import type { Delivery, RegisterFile } from "../../src/model/register.ts";
import { registerTables } from "../../src/model/rows.ts";
import { registerAreas } from "../../src/intake/register/areas.ts";
import type { RegisterAreas } from "../../src/intake/register/areas.ts";
import type { Report } from "../../src/intake/fault.ts";
import { readInhabitants } from "../../src/intake/inhabitants.ts";
import type { Reference } from "../../src/intake/reference.ts";
import type { Extract } from "../../src/intake/register/register.ts";
import { noRegister, publishedRegister } from "../../src/protect/published.ts";
import type { PublishedRegister } from "../../src/protect/published.ts";
import type { Counted } from "../../src/protect/register/public-audit.ts";
import type { ProtectedCounts } from "../../src/protect/register/outcome.ts";
import { protectRegister, type PatternStore } from "../../src/protect/register/protect-register.ts";
import { heardCells, type Told } from "../../src/protect/register/heard.ts";
import { rulesOfRegister } from "../../src/protect/register/register-systems.ts";
import { releasesOf, standingSince } from "../../src/protect/register/held.ts";
import { readEarlier, type EarlierRelease } from "../../src/protect/register/releases.ts";
import { unmatched, versionsOf, type Areas } from "../../src/protect/register/versions.ts";
import { solverName } from "../../src/protect/solver/solver.ts";
import type { Facts } from "../../src/publish/certify.ts";
import { jointExtract } from "../../src/publish/joint-extract.ts";
import { areaTree, censusYear, detailStep } from "../../src/tabulate/area-tree.ts";
import { countExtracts } from "./count-extracts.ts";
import { patternsOf } from "./patterns.ts";

/** Where a register comes from, and what it is held against. */
export interface RegisterSources {
  /** The folders of its extracts, one or more. */
  readonly extracts: readonly string[];
  readonly referenceFolder: string;
  readonly reference: Reference;
  /** The folder of earlier releases. */
  readonly releases: string;
  readonly release: string;
  readonly threads: number;
  /** What others have published. */
  readonly told?: readonly Told[];
  /** Where patterns are kept; node_modules if nothing else is said. */
  readonly patterns?: PatternStore;
}

/**
 * A protected register: what may be published, how its cells hang together, and what can be certified but for the audit
 * of the files.
 */
export interface ProtectedRegister {
  readonly published: PublishedRegister;
  readonly counted: Counted;
  readonly facts: Omit<Facts, "periods"> | null;
}

/** What stands in place of a register where there is none. */
export const withoutRegister: ProtectedRegister = {
  published: noRegister,
  counted: {
    frames: [],
    counts: new Map(),
    zerosWithheld: new Set(),
    heard: new Set(),
    minimum: 0,
    width: 1,
    compared: [],
    held: [],
    untold: [],
  },
  facts: null,
};

const rejectedOf = (extracts: readonly Extract[]): Facts["rejected"] => {
  const of = (file: RegisterFile): number => extracts.reduce((sum, { rejected }) => sum + (rejected.get(file) ?? 0), 0);
  return {
    cases: of("cases"),
    sweeps: of("sweeps"),
    institutions: of("institutions"),
    placements: of("placements"),
    services: of("services"),
    sittings: of("sittings"),
  };
};

/** The inhabitants of the areas of which cases were delivered, as a mean over the years of the register. */
function inhabitantsCovered(
  deliveries: readonly Delivery[],
  inhabitants: ReadonlyMap<string, number>,
  { districtOf }: RegisterAreas,
): number {
  const span = spanOf(deliveries);
  if (span === null) return 0;
  const { covers } = coverageOf(deliveries, districtOf);
  const years = periodsOf(span).school_year;
  const all = years.flatMap((year) => [...inhabitants].map(([area, each]) => (covers("cases", area, year) ? each : 0)));
  return all.reduce((sum, each) => sum + each, 0) / years.length;
}

/** The highest minimum and the greatest width that publishers ask for; nothing where none asks for any. */
function askedOf(extracts: readonly Extract[]): Parameters<typeof rulesOfRegister>[0] {
  const most = (what: "minimum" | "width") => {
    const asked = extracts.flatMap(({ descriptor }) => descriptor[what] ?? []);
    return asked.length === 0 ? {} : { [what]: Math.max(...asked) };
  };
  return { ...most("minimum"), ...most("width") };
}

/** What is said of earlier releases in the certificate. */
function reckonedOf(
  earlier: readonly EarlierRelease[],
  areas: Areas,
  { compared, held, untold }: ProtectedCounts,
): Facts["releases"] {
  const isRenewed = ({ frame, table }: (typeof compared)[number]): boolean =>
    ![...held, ...untold].some((each) => each.period === frame.period && each.table === table.name);
  return {
    taken: earlier.map(({ release, withdrawn }) => ({ release, withdrawn })),
    compared: compared.length,
    renewed: compared
      .filter(isRenewed)
      .map(({ frame: { period_type, period }, table }) => ({ period_type, period, table: table.name })),
    held: held.map(({ period_type, period, table, as_of, why }) => ({ period_type, period, table, as_of, why })),
    untold,
    given_away: compared.reduce((sum, { known }) => sum + known.size, 0),
    unmatched: unmatched(earlier, areas),
  };
}

/** Whether a register says, number by number, what a release on record has said. */
function tellsTheSame(published: PublishedRegister, { written }: EarlierRelease): boolean {
  const rows = registerTables.flatMap((table) => published[table]).filter(({ value_state: state }) => state !== "x");
  return (
    rows.length === written.size &&
    rows.every(({ observation, value, value_state: state }) => {
      const was = written.get(observation);
      return was !== undefined && was === (value ?? (state === "z" ? 0 : null));
    })
  );
}

/**
 * Reads the extracts of a register, counts their records and drops what must not be seen. Throws `InputRefused` for
 * what the gate or the checks refuse, and for a release that cannot be read; no value is repeated.
 */
export async function readProtected(sources: RegisterSources, report: Report): Promise<ProtectedRegister> {
  const { referenceFolder, reference, releases, release, threads, patterns = patternsOf(sources.extracts) } = sources;
  const areas = registerAreas(reference);
  const inhabitants = await readInhabitants(referenceFolder, censusYear, report);
  const { extracts, tabulation } = await countExtracts(
    sources.extracts,
    areas,
    (cases, delivered) =>
      areaTree(reference, inhabitants, detailStep(cases, inhabitantsCovered(delivered, inhabitants, areas))),
    release,
  );
  const deliveries = extracts.map(({ delivery }) => delivery);
  const extract = jointExtract(deliveries);
  const rules = rulesOfRegister(askedOf(extracts));
  const recorded = await readEarlier(releases, extract.synthetic);
  const known: Areas = {
    treeFrom: (detailedFrom) => areaTree(reference, inhabitants, detailedFrom),
    districtOf: areas.districtOf,
  };
  const heard = heardCells(tabulation.frames, sources.told ?? []);
  const since = standingSince(recorded.filter((each) => each.release <= release));
  const against = async (earlier: readonly EarlierRelease[]) => {
    const versions = versionsOf(earlier, known);
    const told = await protectRegister(tabulation, { rules, versions, heard, threads, patterns });
    const mark = { release, synthetic: extract.synthetic, asOf: releasesOf(told.held), since };
    return { earlier, told, published: publishedRegister(told.tabulation, told.statuses, mark) };
  };
  const own = recorded.find((each) => each.release === release && !each.withdrawn);
  const before = await against(recorded.filter((each) => each !== own));
  // Built once more after it was published, a release is what it was then; if it would say another thing, then what it
  // said is known of it.
  const isAsRecorded = own === undefined || tellsTheSame(before.published, own);
  const { earlier, told, published } = isAsRecorded ? before : await against(recorded);
  return {
    published,
    counted: { ...told.tabulation, ...told, minimum: rules.minimum, width: rules.width },
    facts: {
      extract,
      coverage: deliveries,
      rejected: rejectedOf(extracts),
      outside: tabulation.outside,
      rules: {
        minimum: rules.minimum,
        width: rules.width,
        zeros: "shown",
        insiders: rules.insiders,
        groups: rules.groups,
        detailedFrom: { year: censusYear, inhabitants: tabulation.detailedFrom },
      },
      solver: await solverName(),
      releases: reckonedOf(earlier, known, told),
      coarsened: told.coarsened,
    },
  };
}
