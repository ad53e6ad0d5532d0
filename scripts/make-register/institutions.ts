import type { InstitutionKind } from "../../src/model/codes.ts";
import type { Place } from "./country.ts";
import { random, randomId } from "./random.ts";
import type { Random } from "./random.ts";

type Kind = Exclude<InstitutionKind, "all">;

/** A made-up home that closes in the course of deinstitutionalisation, or has not closed yet. */
export interface Home {
  readonly id: string;
  readonly kind: Kind;
  readonly municipality: string;
  readonly opened: string;
  readonly closed: string | null;
  readonly capacity: number;
}

// How many there were in 2010, when they close (half way, spread in years), how many places they have.
const plan: readonly {
  readonly kind: Kind;
  readonly homes: number;
  readonly middle: number;
  readonly spread: number;
  readonly places: readonly [number, number];
}[] = [
  { kind: "DMSGD", homes: 31, middle: 2018, spread: 5, places: [35, 120] },
  { kind: "DDLRG", homes: 74, middle: 2015, spread: 6, places: [25, 90] },
  { kind: "DDUI", homes: 24, middle: 2014, spread: 2, places: [30, 80] },
  { kind: "DDFU", homes: 6, middle: 2017, spread: 5, places: [20, 60] },
];
const last = 2026;

const pad = (month: number): string => String(month).padStart(2, "0");

function closing(middle: number, spread: number, { whole }: Random): string | null {
  const year = Math.max(2011, middle + whole(-spread, spread) + whole(-1, 2));
  return year < last ? `${year}-${pad(whole(1, 12))}` : null;
}

/** The homes of the country, in places drawn by their population. */
export function homes(country: readonly Place[], seed: number): readonly Home[] {
  const chosen = random(seed, "institutions");
  const places = country.map(({ code, people }) => [code, people + 15_000] as const);
  return plan.flatMap(({ kind, homes: count, middle, spread, places: [fewest, most] }) =>
    Array.from({ length: count }, () => ({
      id: randomId(chosen),
      kind,
      municipality: chosen.pick(places),
      opened: `${chosen.whole(1948, 1994)}-${pad(chosen.whole(1, 12))}`,
      closed: closing(middle, spread, chosen),
      capacity: chosen.whole(fewest, most),
    })),
  );
}

/** The lines of institutions.csv. */
export function* homeLines(all: readonly Home[]): Generator<string> {
  for (const { id, kind, municipality, opened, closed, capacity } of all)
    yield [id, kind, municipality, opened, closed ?? "", capacity].join(",");
}

const ways = { DMSGD: [25, 30, 35, 10], DDLRG: [40, 6, 24, 30], DDUI: [8, 4, 8, 80], DDFU: [20, 5, 15, 60] } as const;

function placementLine({ id, kind, capacity }: Home, year: number, isLast: boolean, { whole, pick }: Random): string {
  const leaving = isLast
    ? whole(Math.ceil(capacity * 0.3), Math.ceil(capacity * 0.6))
    : whole(2, 6 + Math.floor(capacity / 6));
  const left = [0, 0, 0, 0];
  for (let child = 0; child < leaving; child += 1) {
    const way = pick(ways[kind].map((weight, place) => [place, weight] as const));
    left[way] = (left[way] ?? 0) + 1;
  }
  return [id, year, isLast ? 0 : whole(0, leaving), ...left].join(",");
}

/**
 * The lines of placements.csv: from 2017 until a home closes, children leave; in its last year nobody comes and the
 * rest move.
 */
export function* placementLines(all: readonly Home[], seed: number): Generator<string> {
  const chosen = random(seed, "placements");
  for (const home of all) {
    const end = home.closed === null ? last - 1 : Number(home.closed.slice(0, 4));
    for (let year = 2017; year <= end; year += 1)
      yield placementLine(home, year, home.closed !== null && year === end, chosen);
  }
}
