import type { ServiceKind } from "../../src/model/codes.ts";
import type { Place } from "./country.ts";
import { random, randomId } from "./random.ts";

// How many of a kind there are, from when on they open, how many places they have.
const plan: readonly {
  readonly kind: ServiceKind;
  readonly count: number;
  readonly from: number;
  readonly places: readonly [number, number];
}[] = [
  { kind: "CNST", count: 145, from: 2010, places: [10, 15] },
  { kind: "CNST_DU", count: 110, from: 2013, places: [8, 16] },
  { kind: "COP", count: 135, from: 2006, places: [20, 150] },
  { kind: "DC", count: 95, from: 2005, places: [15, 60] },
  { kind: "PJ", count: 18, from: 2008, places: [6, 10] },
  { kind: "ZJ", count: 20, from: 2008, places: [4, 8] },
  { kind: "KC", count: 22, from: 2007, places: [8, 12] },
  { kind: "CSRI", count: 85, from: 2005, places: [20, 80] },
  { kind: "MB", count: 12, from: 2007, places: [4, 10] },
  { kind: "OTHER", count: 30, from: 2012, places: [10, 60] },
];
const counted = 2025;

/** The lines of services.csv: they open one after the other until 2025, a few have closed, most are nearly full. */
export function* serviceLines(country: readonly Place[], seed: number): Generator<string> {
  const chosen = random(seed, "services");
  const places = country.map(({ code, people }) => [code, people + 5000] as const);
  const month = (): string => String(chosen.whole(1, 12)).padStart(2, "0");
  for (const {
    kind,
    count,
    from,
    places: [fewest, most],
  } of plan) {
    for (let service = 0; service < count; service += 1) {
      const opened = chosen.whole(from, counted);
      const closed = opened < 2018 && chosen.chance(0.06) ? chosen.whole(2019, counted) : undefined;
      const capacity = chosen.whole(fewest, most);
      const users = chosen.whole(Math.floor(capacity * 0.6), Math.ceil(capacity * 1.1));
      yield [
        randomId(chosen),
        kind,
        chosen.pick(places),
        `${opened}-${month()}`,
        closed === undefined ? "" : `${closed}-${month()}`,
        capacity,
        closed ?? counted,
        users,
      ].join(",");
    }
  }
}
