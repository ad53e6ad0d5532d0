import { type Cell, defaultRules, type Equation, type System } from "../../src/protect/system/system.ts";

const outcomes = ["enrolled_first_time", "returned", "retained", "abroad", "not_found", "refused", "open"];
const ages = ["3-4", "5-6", "7-10", "11-14", "15-16", "17-18"];
const sexes = ["f", "m", "u"];
const shares = {
  outcome: [0.12, 0.3, 0.2, 0.17, 0.1, 0.05, 0.06],
  age: [0.06, 0.14, 0.25, 0.3, 0.18, 0.07],
  sex: [0.47, 0.51, 0.02],
} as const;

/** The same numbers between 0 and 1 for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** 265 municipalities in 28 districts, as unequal as real ones. */
function makeAreas(random: () => number) {
  return Array.from({ length: 265 }, (_, index) => ({
    id: `M${index}`,
    district: `D${index % 28}`,
    weight: Math.exp(1.1 * normal(random)),
  }));
}

const crossed = (district: string): string[] =>
  outcomes.flatMap((outcome) => ages.map((age) => `${district}/${outcome}/${age}`));
const lines = [outcomes, ages, sexes];

function layout(areas: readonly { readonly id: string; readonly district: string }[]): Equation[] {
  const districts = [...new Set(areas.map((area) => area.district))];
  const all = ["BG", ...districts, ...areas.map((area) => area.id)];
  const inside = (district: string) => areas.filter((area) => area.district === district).map((area) => area.id);
  const suffixes = ["", ...lines.flat().map((code) => `/${code}`)];
  return [
    ...all.flatMap((area) => lines.map((codes) => ({ total: area, parts: codes.map((code) => `${area}/${code}`) }))),
    ...suffixes.flatMap((suffix) => [
      { total: `BG${suffix}`, parts: districts.map((district) => district + suffix) },
      ...districts.map((district) => ({
        total: district + suffix,
        parts: inside(district).map((area) => area + suffix),
      })),
    ]),
    ...["BG", ...districts].flatMap((area) => [
      ...outcomes.map((outcome) => ({
        total: `${area}/${outcome}`,
        parts: ages.map((age) => `${area}/${outcome}/${age}`),
      })),
      ...ages.map((age) => ({
        total: `${area}/${age}`,
        parts: outcomes.map((outcome) => `${area}/${outcome}/${age}`),
      })),
    ]),
    ...crossed("").map((suffix) => ({ total: `BG${suffix}`, parts: districts.map((district) => district + suffix) })),
  ];
}

/** A made-up school year of the country: 294 areas by outcome, age and sex, and outcome by age in the districts. */
export function countrySystem(seed: number, children = 12_000): System {
  const random = seeded(seed);
  const areas = makeAreas(random);
  const counts = new Map<string, number>();
  const equations = layout(areas);
  for (const id of equations.flatMap(({ total, parts }) => [total, ...parts])) counts.set(id, 0);
  const weights = areas.map((area) => area.weight);
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (let child = 0; child < children; child += 1) {
    const area = areas[pick(weights, random)];
    if (area === undefined) continue;
    const [outcome, age, sex] = [
      outcomes[pick(shares.outcome, random)] ?? "",
      ages[pick(shares.age, random)] ?? "",
      sexes[pick(shares.sex, random)] ?? "",
    ];
    for (const place of ["BG", area.district, area.id]) {
      for (const suffix of ["", `/${outcome}`, `/${age}`, `/${sex}`]) add(place + suffix);
      if (place !== area.id) add(`${place}/${outcome}/${age}`);
    }
  }
  const cells: Cell[] = [...counts].map(([id, value]) => ({ id, value }));
  return { name: `country, seed ${seed}`, cells, equations, rules: defaultRules };
}
