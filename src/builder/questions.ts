import { registerColumns, rowColumns } from "../charts/rows/observations.ts";
import type { Answer, Engine, Filter, Question } from "../model/question.ts";
import { areasOf, country, entriesOf, isOfPeople, municipalitiesOf, type Ask, type Catalog } from "./ask.ts";

const oneOf = (column: string, values: readonly string[]): Filter => ({ column, is: "oneOf", values });

/** The areas whose rows an answer rests on: a place is told among all districts, a share of the country's number. */
export function areasRead(ask: Ask, catalog: Catalog): readonly string[] {
  const own = areasOf(ask, catalog);
  const besides = { share: [country], rank: catalog.districts, value: [], change: [] };
  const more: readonly string[] = ask.measure in besides ? besides[ask.measure as keyof typeof besides] : [];
  return [...new Set([...own, ...more])];
}

/** The tables of a register that hold the areas of a question, and which of these. */
export function registerTables(
  ask: Ask,
  catalog: Catalog,
): readonly { readonly table: "register_districts" | "register_municipalities"; readonly areas: readonly string[] }[] {
  const municipal = new Set(municipalitiesOf(ask, catalog));
  const areas = areasRead(ask, catalog);
  const parts = [
    { table: "register_districts", areas: areas.filter((code) => !municipal.has(code)) },
    { table: "register_municipalities", areas: areas.filter((code) => municipal.has(code)) },
  ] as const;
  return parts.filter((part) => part.areas.length > 0);
}

/**
 * The questions whose rows a builder question is answered from, one a table. Of published figures all are read, so that
 * an empty place can say what there is instead; records fill every year, and only the breakdowns shown are read.
 */
export function questionsOf(ask: Ask, catalog: Catalog): readonly Question[] {
  const areas = oneOf("area", areasRead(ask, catalog));
  if (isOfPeople(ask)) {
    return [
      {
        table: "denominators",
        columns: ["area", "year", "population", "value", "obs_status", "source"],
        where: [areas, oneOf("population", ask.indicators)],
      },
    ];
  }
  const indicators = oneOf("indicator", ask.indicators);
  if (ask.dataset !== "register") {
    const own: Filter = { column: "dataset", is: "equal", value: ask.dataset };
    return [{ table: "observations", columns: rowColumns, where: [own, indicators, areas] }];
  }
  const [entry] = entriesOf(ask, catalog);
  const shown: Filter =
    ask.group === null ? { column: "breakdown", is: "null" } : oneOf("breakdown", entry?.groups[ask.group] ?? []);
  return registerTables(ask, catalog).map((part) => ({
    table: part.table,
    columns: registerColumns,
    where: [indicators, oneOf("area", part.areas), shown],
  }));
}

/** The rows of a builder question, brought by an engine. */
export async function askAll(ask: Ask, catalog: Catalog, engine: Pick<Engine, "ask">): Promise<Answer> {
  const answers = await Promise.all(questionsOf(ask, catalog).map((question) => engine.ask(question)));
  return answers.flat();
}
