import type { ChartView } from "../../charts/described.ts";
import { remember } from "../../query/remember.ts";
import { rowsOf } from "../facts.ts";

/** A source of a number, and the observation of which it is told. */
export interface ToldSource {
  readonly source: string;
  readonly observation: string;
}

const publishedBy = remember(
  async (told: "source"): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await rowsOf("observations")).flatMap((row) => (row[told] === null ? [] : [[row.observation, row[told]]])),
    ),
);

/** Who said the numbers that a note tells and the chart does not draw, as far as the chart names them nowhere else. */
export async function toldSources(note: ChartView["notes"][number], { sources }: ChartView): Promise<ToldSource[]> {
  if (note.kind !== "missing") return [];
  const publishers = await publishedBy("source");
  const named = new Set(sources.map(({ source }) => source));
  const told = (note.claims ?? []).flatMap((claim): readonly ToldSource[] => {
    const source = claim.kind === "value" ? publishers.get(claim.observation) : undefined;
    return source === undefined || named.has(source) || claim.kind !== "value"
      ? []
      : [{ source, observation: claim.observation }];
  });
  return [...new Map(told.map((one) => [one.source, one])).values()];
}
