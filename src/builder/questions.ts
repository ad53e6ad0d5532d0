import { registerColumns, rowColumns } from "../charts/rows/observations.ts";
import type { Filter, Question } from "../model/question.ts";
import { areasOf, country, entriesOf, isOfPeople, type Ask, type Catalog } from "./ask.ts";

const oneOf = (column: string, values: readonly string[]): Filter => ({ column, is: "oneOf", values });

/** The areas whose rows an answer rests on: a place is told among all districts, a share of the country's number. */
export function areasRead(ask: Ask, catalog: Catalog): readonly string[] {
  const own = areasOf(ask, catalog);
  const besides = { share: [country], rank: catalog.districts, value: [], change: [] };
  const more: readonly string[] = ask.measure in besides ? besides[ask.measure as keyof typeof besides] : [];
  return [...new Set([...own, ...more])];
}

/**
 * The one question whose rows a builder question is answered from. Of published figures all are read, so that an empty
 * place can say what there is instead; records fill every year, and only the breakdowns that are shown are read.
 */
export function questionOf(ask: Ask, catalog: Catalog): Question {
  const areas = oneOf("area", areasRead(ask, catalog));
  if (isOfPeople(ask)) {
    return {
      table: "denominators",
      columns: ["area", "year", "population", "value", "obs_status", "source"],
      where: [areas, oneOf("population", ask.indicators)],
    };
  }
  const indicators = oneOf("indicator", ask.indicators);
  if (ask.dataset !== "register") {
    const own: Filter = { column: "dataset", is: "equal", value: ask.dataset };
    return { table: "observations", columns: rowColumns, where: [own, indicators, areas] };
  }
  const [entry] = entriesOf(ask, catalog);
  const shown: Filter =
    ask.group === null ? { column: "breakdown", is: "null" } : oneOf("breakdown", entry?.groups[ask.group] ?? []);
  return { table: "register_districts", columns: registerColumns, where: [indicators, areas, shown] };
}
