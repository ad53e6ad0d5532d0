import { foundings, wasOnMap } from "./map-changes.ts";
import { schoolYearBounds } from "./period.ts";
import type { Delivery, RegisterFile } from "./register.ts";

/** The periods of a register, oldest first: school years "2018/2019" and calendar years "2018". */
export interface Periods {
  readonly school_year: readonly string[];
  readonly calendar_year: readonly string[];
}

/** Every school year from one to another, and the calendar years in which they begin. */
export function periodsOf({ from, to }: Delivery["period"]): Periods {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  return { school_year: years.map((year) => `${year}/${year + 1}`), calendar_year: years.map(String) };
}

/** From the first school year of any extract to the last one of any; null where there is no extract. */
export function spanOf(deliveries: readonly Pick<Delivery, "period">[]): Delivery["period"] | null {
  const from = deliveries.map(({ period }) => period.from).toSorted()[0];
  const to = deliveries
    .map(({ period }) => period.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** The code of the whole country. */
const country = "BG";

/** The district of every municipality, by code. */
export type DistrictOf = ReadonlyMap<string, string>;

/** The municipalities of some areas, and the districts that are wholly among them. */
export interface Scope {
  readonly municipalities: ReadonlySet<string>;
  readonly districts: ReadonlySet<string>;
}

/** Spells areas out: BG and a district stand for all their municipalities. */
export function scopeOf(areas: readonly string[], districtOf: DistrictOf): Scope {
  const named = new Set(areas);
  const isIn = ([code, district]: readonly [string, string]): boolean =>
    named.has(country) || named.has(district) || named.has(code);
  const all = [...districtOf];
  const municipalities = new Set(all.filter(isIn).map(([code]) => code));
  const left = new Set(all.filter(([code]) => !municipalities.has(code)).map(([, district]) => district));
  return { municipalities, districts: new Set(all.map(([, district]) => district)).difference(left) };
}

/** How many of an area's parts were delivered whole: districts of the country, municipalities of a district. */
export interface Share {
  readonly delivered: number;
  readonly parts: number;
}

/** What of a register was delivered. */
export interface Coverage {
  /** Whether a file was delivered for the whole of an area in a period: only then a count of it says what there is. */
  readonly covers: (file: RegisterFile, area: string, period: string) => boolean;
  /** For how many of an area's parts it was; a municipality is a part of its own. */
  readonly share: (file: RegisterFile, area: string, period: string) => Share;
}

// Sittings are those of a district; homes and services count where their place belonged at the time.
const ofDistricts: ReadonlySet<RegisterFile> = new Set(["sittings"]);
const onMapThen: ReadonlySet<RegisterFile> = new Set(["institutions", "placements", "services"]);

/**
 * The municipalities whose records of a file are counted in one of them in a period: itself, and those made of it
 * since.
 */
function landOf(file: RegisterFile, municipality: string, period: string): readonly string[] {
  if (!onMapThen.has(file)) return [municipality];
  const end = period.includes("/") ? schoolYearBounds(period).end : period;
  return [
    municipality,
    ...foundings
      .filter((each) => each.of === municipality && !wasOnMap(each.municipality, end))
      .map((each) => each.municipality),
  ];
}

const keyOf = (file: RegisterFile, unit: string, period: string): string => `${file} ${unit} ${period}`;

function deliveredUnits(
  deliveries: readonly Pick<Delivery, "covers" | "period">[],
  districtOf: DistrictOf,
): ReadonlySet<string> {
  return new Set(
    deliveries.flatMap(({ covers: { areas, files }, period }) => {
      const { municipalities, districts } = scopeOf(areas, districtOf);
      const { school_year, calendar_year } = periodsOf(period);
      return files.flatMap((file) =>
        [...(ofDistricts.has(file) ? districts : municipalities)].flatMap((unit) =>
          [...school_year, ...calendar_year].map((each) => keyOf(file, unit, each)),
        ),
      );
    }),
  );
}

/** What some extracts have delivered together. */
export function coverageOf(
  deliveries: readonly Pick<Delivery, "covers" | "period">[],
  districtOf: DistrictOf,
): Coverage {
  const there = deliveredUnits(deliveries, districtOf);
  const members = Map.groupBy(districtOf.keys(), (code) => districtOf.get(code) ?? "");
  const partsOf = (area: string): readonly string[] =>
    area === country ? [...members.keys()] : (members.get(area) ?? [area]);
  const covers = (file: RegisterFile, area: string, period: string): boolean => {
    const isUnit = area !== country && (ofDistricts.has(file) || !members.has(area));
    if (!isUnit) return partsOf(area).every((part) => covers(file, part, period));
    return landOf(file, area, period).every((unit) => there.has(keyOf(file, unit, period)));
  };
  return {
    covers,
    share: (file, area, period) => {
      const parts = ofDistricts.has(file) && area !== country ? [area] : partsOf(area);
      return { delivered: parts.filter((part) => covers(file, part, period)).length, parts: parts.length };
    },
  };
}

/** Something that two extracts both speak of. */
export interface Overlap {
  /** Their places in the list. */
  readonly extracts: readonly [number, number];
  readonly file: RegisterFile;
  readonly area: string;
  /** The first school year of those that both cover. */
  readonly period: string;
}

/** The first thing that any two extracts both speak of, for each such pair: it would be counted twice. */
export function overlapsOf(deliveries: readonly Delivery[], districtOf: DistrictOf): readonly Overlap[] {
  const spelled = deliveries.map(({ covers: { areas, files }, period }) => ({
    areas: scopeOf(areas, districtOf).municipalities,
    files: new Set(files),
    years: new Set(periodsOf(period).school_year),
  }));
  return spelled.flatMap((one, first) =>
    spelled.slice(first + 1).flatMap((other, at): readonly Overlap[] => {
      const [file] = one.files.intersection(other.files);
      const [area] = one.areas.intersection(other.areas);
      const [period] = one.years.intersection(other.years);
      if (file === undefined || area === undefined || period === undefined) return [];
      return [{ extracts: [first, first + 1 + at], file, area, period }];
    }),
  );
}
