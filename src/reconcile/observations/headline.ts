import { desc, table } from "arquero";
import { sourceKinds } from "../../model/codes.ts";
import type { Qualifier } from "../../model/codes.ts";
import { observationId } from "./observation-id.ts";
import type { Statement } from "./statements.ts";

const precision: readonly Qualifier[] = ["exact", "at_least", "about", "at_most"];

/** The statements with what decides their order, a column a criterion. */
const weighed = (statements: readonly Statement[]) =>
  table({
    statement: statements,
    observation: statements.map(observationId),
    repeats: statements.map(({ original }) => original !== null),
    keptOut: statements.map(({ charted }) => !charted),
    kind: statements.map(({ source }) => sourceKinds.indexOf(source.kind)),
    precision: statements.map(({ figure }) => precision.indexOf(figure.qualifier)),
    // A missing date sorts before every date, so that later first puts it last.
    published: statements.map(({ source }) => source.published_date ?? ""),
    figure: statements.map(({ figure }) => figure.figure_id),
  });

/**
 * The statements on each observation, by its id, the one to show first: it repeats no other; no doubt keeps it out of
 * charts; law, official, report, NGO, news; exact, at least, about, at most; published later; by id.
 */
export function byPrecedence(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = weighed(statements)
    .orderby("repeats", "keptOut", "kind", "precision", desc("published"), "figure")
    .groupby("observation")
    .objects({ grouped: "map", columns: ["statement"] }) as unknown as ReadonlyMap<
    string,
    readonly { readonly statement: Statement }[]
  >;
  return new Map([...groups].map(([id, members]) => [id, members.map(({ statement }) => statement)]));
}
