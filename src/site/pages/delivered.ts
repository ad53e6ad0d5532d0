import { dictionary } from "../../i18n/dictionary.ts";
import { coverageOf, periodsOf, scopeOf, spanOf } from "../../model/coverage.ts";
import type { Coverage, DistrictOf, Periods } from "../../model/coverage.ts";
import { registerFiles } from "../../model/register.ts";
import type { Delivery, RegisterFile } from "../../model/register.ts";
import type { AreaRow, RegisterRow } from "../../model/rows.ts";
import { factIn, inLanguage, type Language } from "../../model/text.ts";
import { allLookups } from "../facts.ts";
import { certificate } from "./register.ts";

/** What was delivered to the release's register, and who delivered it. */
interface Delivered extends Coverage {
  readonly deliveries: readonly Delivery[];
  readonly districtOf: DistrictOf;
  readonly periods: Periods;
}

async function readDelivered(): Promise<Delivered> {
  const { areas } = await allLookups();
  const deliveries = (await certificate())?.coverage ?? [];
  const districtOf: DistrictOf = new Map(
    [...areas.values()]
      .filter(({ level }) => level === "municipality")
      .map(({ area, parent }) => [area, parent ?? ""] as const),
  );
  const span = spanOf(deliveries);
  const periods = span === null ? { school_year: [], calendar_year: [] } : periodsOf(span);
  return { deliveries, districtOf, periods, ...coverageOf(deliveries, districtOf) };
}
let known: Promise<Delivered> | undefined;
const read = (): Promise<Delivered> => (known ??= readDelivered());

const within = (area: AreaRow, districtOf: DistrictOf): ReadonlySet<string> =>
  scopeOf([area.area], districtOf).municipalities;

/** Who delivered something of a place: of any part of it, or of more than it. */
export async function deliveriesOf(area: AreaRow): Promise<readonly Delivery[]> {
  const { deliveries, districtOf } = await read();
  const own = within(area, districtOf);
  return deliveries.filter(({ covers }) => !scopeOf(covers.areas, districtOf).municipalities.isDisjointFrom(own));
}

/** Who made the register of a place, for the words of its charts; where nobody did, who made that of the others. */
export async function publishersOf(area: AreaRow, language: Language): Promise<string> {
  const own = await deliveriesOf(area);
  const all = own.length > 0 ? own : (await read()).deliveries;
  return [...new Set(all.map(({ publisher }) => factIn(publisher, language)))].join("; ");
}

/** How a cell of who delivered what is shown: all of it, a part, or nothing. */
export interface DeliveredCell {
  readonly state: "full" | "part" | "x";
  readonly text: string;
}

/** A kind of records, or a district, with a cell for every school year of the register. */
export interface DeliveredLine {
  readonly name: string;
  readonly area?: AreaRow;
  readonly cells: readonly DeliveredCell[];
}

/** Who delivered what, year by year. */
export interface DeliveredTable {
  readonly years: readonly string[];
  readonly lines: readonly DeliveredLine[];
}

// Homes and services count in calendar years, which are covered like the school years that begin in them.
const shareIn = ({ share }: Delivered, file: RegisterFile, area: AreaRow, year: string) =>
  share(file, area.area, file === "cases" || file === "sweeps" || file === "sittings" ? year : year.slice(0, 4));

/**
 * The kinds of records that were delivered of a place, year by year; for a part of it, of how many parts of how many.
 */
export async function deliveredFiles(area: AreaRow, language: Language): Promise<DeliveredTable> {
  const all = await read();
  const words = dictionary(language).coverage;
  const years = all.periods.school_year;
  // A municipality has no sittings of its own.
  const files = registerFiles.filter((file) => area.level !== "municipality" || file !== "sittings");
  const cell = (file: RegisterFile, year: string): DeliveredCell => {
    const { delivered, parts } = shareIn(all, file, area, year);
    if (delivered === parts) return { state: "full", text: words.all };
    return delivered === 0 ? { state: "x", text: words.none } : { state: "part", text: words.some(delivered, parts) };
  };
  return {
    years,
    lines: files.map((file) => ({ name: words.file[file], cells: years.map((year) => cell(file, year)) })),
  };
}

/** How many kinds of records were delivered of each district, year by year. */
export async function deliveredDistricts(districts: readonly AreaRow[], language: Language): Promise<DeliveredTable> {
  const all = await read();
  const words = dictionary(language).coverage;
  const years = all.periods.school_year;
  const cell = (area: AreaRow, year: string): DeliveredCell => {
    const shares = registerFiles.map((file) => shareIn(all, file, area, year));
    const whole = shares.filter(({ delivered, parts }) => delivered === parts).length;
    if (whole === shares.length) return { state: "full", text: words.all };
    if (whole > 0) return { state: "part", text: words.some(whole, shares.length) };
    return shares.some(({ delivered }) => delivered > 0)
      ? { state: "part", text: words.partly }
      : { state: "x", text: words.none };
  };
  return {
    years,
    lines: districts.map((area) => ({
      name: inLanguage(area, "name", language),
      area,
      cells: years.map((year) => cell(area, year)),
    })),
  };
}

/** Whether rows of a register hold anything that was delivered. */
export const isDelivered = (rows: readonly Pick<RegisterRow, "value_state">[]): boolean =>
  rows.some(({ value_state }) => value_state !== "x");

/**
 * Why the register does not say how many children a place had: of a part of it records were delivered in some year, or
 * of none.
 */
export async function lackOfCases(area: AreaRow, place: string, language: Language): Promise<string> {
  const all = await read();
  const words = dictionary(language).coverage;
  if ((await deliveriesOf(area)).length === 0) return words.nothing(place);
  const year = all.periods.school_year.findLast((each) => all.share("cases", area.area, each).delivered > 0);
  if (year === undefined || area.level === "municipality") return words.undelivered(place);
  const { delivered, parts } = all.share("cases", area.area, year);
  return words.partial(place, year, delivered, parts, area.level === "country" ? "district" : "municipality");
}
