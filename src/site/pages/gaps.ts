import { noneClaim } from "../../charts/words/claims.ts";
import { told, type Told } from "../../charts/words/told.ts";
import { objectName } from "../../charts/words/words.ts";
import { pageWords } from "../../i18n/pages.ts";
import { holds } from "../../known/holding.ts";
import { isStated } from "../../known/whole.ts";
import type { Claim, CoverageClaim, Holding } from "../../model/claim.ts";
import type { IndicatorRow, ObservationRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import type { District } from "./district.ts";
import { allLookups, need } from "../facts.ts";
import type { Leading } from "../lead/key-figures.ts";
import { contextOf, insteadOfRows } from "../parts/tell.ts";

/** Which institution by its task gathers an indicator. */
export const knowers = {
  OKC: ["okc_meetings"],
  RUO: [
    "sweeps",
    "coverage_teams",
    "children_returned",
    "children_listed",
    "children_not_found",
    "children_abroad",
    "dropouts",
  ],
  RDSP: ["foster_families", "foster_children"],
  municipalities: ["services_operating"],
} as const satisfies Readonly<Record<string, readonly Leading[]>>;
export type Knower = keyof typeof knowers;
const all = Object.keys(knowers) as readonly Knower[];

/** An indicator of which we found no number of the kind that is looked for. */
export interface Gap {
  readonly indicator: string;
  readonly lacks: Holding;
  /** What there is instead; nothing where we found no number at all. */
  readonly instead: Told | null;
}

/** The gaps of a district that one institution might fill: of which we found nothing, and of which something else. */
export interface KnowerGaps {
  readonly knower: Knower;
  readonly nothing: readonly Gap[];
  readonly other: readonly Gap[];
}

/**
 * What is looked for: of what happens during a year a whole year, of what is there at a moment a number with its date,
 * and so of sittings, which sources tell one by one.
 */
const wanted = ({ indicator, kind }: IndicatorRow): Holding =>
  kind === "flow" && indicator !== "okc_meetings" ? "whole" : "dated";

/**
 * Whether the district's page tells of the thing itself, though not in numbers: a sitting of its coordination centre.
 */
const isTold = ({ events }: District, indicator: string): boolean =>
  indicator === "okc_meetings" &&
  events.some(({ body, kind }) => body === "OKC" && (kind === "meeting" || kind === "first_meeting"));

/**
 * In how many single municipalities something is known of some indicators, where nothing is of the district; nothing
 * where in none.
 */
export function inMunicipalities(
  { municipalities }: District,
  rows: readonly ObservationRow[],
  indicators: readonly string[],
  language: Language,
): Told | null {
  const some = new Set(rows.map(({ area }) => area)).size;
  if (some === 0) return null;
  const claim: CoverageClaim = {
    kind: "coverage",
    indicators,
    areas: municipalities.map(({ area }) => area),
    periods: null,
    holds: "figure",
    per: "area",
    some,
    of: municipalities.length,
  };
  return told(pageWords(language).gaps.municipalities(some), claim);
}

/** What counts nearly the same under another indicator: of those who left school, the ones who went abroad. */
const kindred: Partial<Readonly<Record<Leading, (row: ObservationRow) => boolean>>> = {
  children_abroad: ({ indicator, breakdown }) =>
    indicator === "dropouts" && breakdown !== null && /(?:^|-)(?<!without-left-for-)abroad$/.test(breakdown),
};

/**
 * What the district's figures of another indicator say of one that we found nothing on; nothing where they say nothing.
 */
async function besides({ area, observations }: District, indicator: Leading, language: Language): Promise<Told | null> {
  const isNear = kindred[indicator];
  const rows =
    isNear === undefined ? [] : observations.filter((row) => row.area === area.area && isStated(row) && isNear(row));
  const [row] = rows;
  if (row === undefined) return null;
  const context = await contextOf(area, language);
  const found = insteadOfRows(rows, context, 2);
  return (
    found && told(pageWords(language).lead.insteadOf(objectName(row.indicator, context), found.text), ...found.claims)
  );
}

async function gapOf(district: District, indicator: Leading, language: Language): Promise<readonly Gap[]> {
  const { area, observations } = district;
  const stated = observations.filter((row) => row.indicator === indicator && isStated(row));
  const own = stated.filter((row) => row.area === area.area);
  const lacks = own.length === 0 ? "figure" : wanted(need((await allLookups()).indicators, indicator));
  if (own.some((row) => holds(row, lacks)) || isTold(district, indicator)) return [];
  const instead =
    own.length === 0
      ? (inMunicipalities(district, stated, [indicator], language) ?? (await besides(district, indicator, language)))
      : insteadOfRows(own, await contextOf(area, language), 2);
  return [{ indicator, lacks, instead }];
}

/**
 * Of which leading indicators of a district we found no number of the kind that is looked for, and what there is
 * instead, by who gathers it.
 */
export async function districtGaps(district: District, language: Language): Promise<readonly KnowerGaps[]> {
  return Promise.all(
    all.map(async (knower) => {
      const gaps = (await Promise.all(knowers[knower].map((indicator) => gapOf(district, indicator, language)))).flat();
      return {
        knower,
        nothing: gaps.filter(({ instead }) => instead === null),
        other: gaps.filter(({ instead }) => instead !== null),
      };
    }),
  );
}

/** What is claimed by naming gaps: that we found none of what is looked for. */
export const lackClaims = (gaps: readonly Gap[], { area }: District["area"]): readonly Claim[] =>
  gaps.map(({ indicator, lacks }) => noneClaim([indicator], [area], null, lacks));

/** What is claimed where there is no gap: that of each indicator somebody gathers we found what is looked for. */
export async function fullClaims({ area }: District["area"]): Promise<readonly Claim[]> {
  const { indicators } = await allLookups();
  const gathered = all.flatMap((knower): readonly string[] => knowers[knower]);
  return (["whole", "dated"] as const).map((holding): CoverageClaim => {
    const own = gathered.filter((code) => wanted(need(indicators, code)) === holding);
    return {
      kind: "coverage",
      indicators: own,
      areas: [area],
      periods: null,
      holds: holding,
      per: "indicator",
      some: own.length,
      of: own.length,
    };
  });
}
