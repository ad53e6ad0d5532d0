import { readFileSync } from "node:fs";
import { z } from "zod";
import { defaultRules, type System } from "../../src/protect/system/system.ts";
import { equationsOf } from "./tables.ts";

const place = z.array(z.string());
const tree = z.record(z.string(), z.array(z.string()));
const intervals = z.array(z.object({ at: place, low: z.number(), high: z.number(), when: z.string().optional() }));
const schema = z.object({
  name: z.string(),
  source: z.string(),
  dimensions: z.array(z.union([z.string(), z.array(z.string())])),
  hierarchy: z.record(z.string(), z.union([tree, z.array(tree), z.string()])),
  cells: z.array(
    z.object({ at: place, value: z.number().nullable(), table: z.union([z.number(), z.string()]).optional() }),
  ),
  threshold: z.object({ minimum: z.number().default(0), zeros: z.string().default("unsafe") }).nullable(),
  primary: z.union([z.array(place), z.record(z.string(), z.array(place))]),
  expected: z.object({
    secondary: z.array(place).nullish(),
    patterns: z.record(z.string(), z.object({ table1: z.array(place), table2: z.array(place) })).optional(),
    intervals: intervals.optional(),
    publishedLoss: z.number().optional(),
    smallestLoss: z.number().optional(),
    derived: z.array(z.object({ at: place, value: z.number() })).optional(),
  }),
});

/** A table of the literature, as it lies in `cases/`; each file names its source. */
export const readCase = (name: string) =>
  schema.parse(JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), "utf8")));

type Case = ReturnType<typeof readCase>;

/** The id of a cell. */
export const idOf = (at: readonly string[]): string => at.join("|");

/** The case as a system, insiders left out unless asked for; only for cases with one table of known values. */
export function caseSystem({ name, dimensions, hierarchy, cells, threshold, primary }: Case, insiders = false): System {
  const trees = dimensions.map((dimension) =>
    [hierarchy[String(dimension)] ?? []].flat().filter((tree) => typeof tree !== "string"),
  );
  return {
    name,
    cells: cells.map(({ at, value }) => ({ id: idOf(at), value: value ?? 0 })),
    equations: equationsOf(trees),
    rules: {
      ...defaultRules,
      minimum: threshold?.minimum ?? 0,
      zeros: threshold?.zeros === "safe" ? "safe" : "unsafe",
      insiders,
      groups: insiders,
      primary: Array.isArray(primary) ? primary.map(idOf) : [],
    },
  };
}
