import type { ChartView } from "../../charts/described.ts";
import { remember } from "../../query/remember.ts";
import { rowsOf } from "../facts.ts";

/** A source of a number, and the observation of which it is told. */
export interface ToldSource {
  readonly source: string;
  readonly observation: string;
}

const columnOf = remember(
  async (column: "source"): Promise<ReadonlyMap<string, string | null>> =>
    new Map((await rowsOf("observations")).map((row) => [row.observation, row[column]])),
);

/** Who said the numbers that a note tells and the chart does not draw, as far as the chart names them nowhere else. */
export async function toldSources(note: ChartView["notes"][number], { sources }: ChartView): Promise<ToldSource[]> {
  if (note.kind !== "missing") return [];
  const publishers = await columnOf("source");
  const named = new Set(sources.map(({ source }) => source));
  const told = (note.claims ?? []).flatMap((claim): readonly ToldSource[] => {
    if (claim.kind !== "value") return [];
    const source = publishers.get(claim.observation) ?? null;
    return source === null || named.has(source) ? [] : [{ source, observation: claim.observation }];
  });
  return [...new Map(told.map((one) => [one.source, one])).values()];
}
