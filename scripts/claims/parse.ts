import { z } from "zod";
import { holdings } from "../../src/model/claim.ts";
import type { Claim } from "../../src/model/claim.ts";
import { countings, qualifiers } from "../../src/model/codes.ts";
import { populations } from "../../src/model/denominator.ts";
import type { TableName } from "../../src/model/rows.ts";
import { tableNames } from "../../src/model/tables.ts";

const words = z.string().min(1);
const several = z.array(words);
const amount = z.int().nonnegative();
const isTable = (name: string): boolean => (tableNames as readonly string[]).includes(name);
const table = z.custom<TableName>((name) => typeof name === "string" && isTable(name), "no published table");
const where = z.record(words, z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));
const told = { observation: words, period: words, value: z.number(), qualifier: z.enum(qualifiers) };
const measure = z.enum(["per_1000_children", "per_10000_inhabitants"]);
const place = { indicator: words, area: words };

const shapes = [
  z.strictObject({
    kind: z.literal("value"),
    ...place,
    ...told,
    part: z.boolean(),
    counts: z.enum(countings),
    until: words.nullable(),
    source: words.optional(),
  }),
  z.strictObject({
    kind: z.literal("change"),
    ...place,
    way: z.enum(["less", "more", "equal"]),
    from: z.strictObject(told),
    to: z.strictObject(told),
    by: z.number().nullable(),
    apart: z.boolean(),
    publishers: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("none"),
    indicators: several.min(1),
    areas: several.min(1),
    periods: several.nullable(),
    lacks: z.enum(holdings),
  }),
  z.strictObject({
    kind: z.literal("coverage"),
    indicators: several.min(1),
    areas: z.union([z.literal("districts"), several.min(1)]),
    periods: several.nullable(),
    holds: z.enum(holdings),
    per: z.enum(["area", "period", "indicator", "area-period", "indicator-area-period"]),
    some: amount,
    of: amount,
  }),
  z.strictObject({
    kind: z.literal("rank"),
    ...place,
    period: words,
    rank: amount,
    of: amount,
    median: z.number().nullable(),
  }),
  z.strictObject({
    kind: z.literal("extreme"),
    indicator: words,
    period: words,
    way: z.enum(["highest", "lowest", "median"]),
    areas: several,
    value: z.number(),
    of: amount,
  }),
  z.strictObject({
    kind: z.literal("rows"),
    table: z.union([table, z.array(table).min(1)]),
    where,
    distinct: words.optional(),
    count: amount,
  }),
  z.strictObject({
    kind: z.literal("edge"),
    table,
    by: words,
    way: z.enum(["first", "last"]),
    where,
    value: z.union([z.string(), z.number()]),
  }),
  z.strictObject({
    kind: z.literal("rate"),
    ...place,
    measure,
    observation: words,
    period: words,
    value: z.number(),
    bounds: z.tuple([z.number(), z.number()]).nullable(),
  }),
  z.strictObject({
    kind: z.literal("rated"),
    measure,
    indicator: words,
    areas: z.union([z.literal("districts"), several.min(1)]),
    periods: several.min(1),
    per: z.enum(["area", "period"]),
    some: amount,
    of: amount,
  }),
  z.strictObject({
    kind: z.literal("rate-way"),
    ...place,
    measure,
    from: words,
    to: words,
    way: z.enum(["less", "more", "equal", "unsure"]),
  }),
  z.strictObject({
    kind: z.literal("rate-standing"),
    ...place,
    measure,
    period: words,
    less: amount,
    more: amount,
    of: amount,
  }),
  z.strictObject({
    kind: z.literal("rate-edge"),
    measure,
    indicator: words,
    period: words,
    way: z.enum(["highest", "lowest"]),
    areas: several.min(1),
    of: amount,
  }),
  z.strictObject({
    kind: z.literal("people"),
    area: words,
    year: amount,
    population: z.enum(populations),
    value: amount,
  }),
  z.strictObject({
    kind: z.literal("people-made"),
    made: z.enum(["share", "change", "rank"]),
    area: words,
    year: amount,
    population: z.enum(populations),
    value: z.number(),
    since: amount.nullable(),
    of: amount.nullable(),
  }),
] as const;

const ofRegister = { register: z.literal(true).optional() };
const [value, change, none, coverage, rank, extreme, rows, edge, rate, rated, way, standing, rateEdge, people, made] =
  shapes;
const claims: z.ZodType<readonly Claim[]> = z
  .array(
    z.discriminatedUnion("kind", [
      value.extend(ofRegister),
      change.extend(ofRegister),
      none.extend(ofRegister),
      coverage.extend(ofRegister),
      rank.extend(ofRegister),
      extreme.extend(ofRegister),
      rows.extend(ofRegister),
      edge.extend(ofRegister),
      rate.extend(ofRegister),
      rated.extend(ofRegister),
      way.extend(ofRegister),
      standing.extend(ofRegister),
      rateEdge.extend(ofRegister),
      people.extend(ofRegister),
      made.extend(ofRegister),
    ]),
  )
  .min(1) as z.ZodType<readonly Claim[]>;

/** What stands in a `data-claim`: its claims, or what is wrong with it. */
export function parseClaims(written: string): { readonly claims: readonly Claim[]; readonly fault: string | null } {
  try {
    const read = claims.safeParse(JSON.parse(written));
    return read.success ? { claims: read.data, fault: null } : { claims: [], fault: z.prettifyError(read.error) };
  } catch {
    return { claims: [], fault: "is no JSON" };
  }
}
