import type { Rate } from "../../known/rate.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartTable } from "../described.ts";
import type { Ranked, Ranking } from "../ranking/data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { sourceCell } from "../words/telling.ts";
import { chartWords, yearLong } from "../words/words.ts";
import type { RatedPlaces } from "./places-data.ts";
import { ratedCells, ratedColumns, ratedMarks, ratedSubtitle, ratedWords } from "./telling.ts";
import type { RatedChoice } from "./telling.ts";

/** The rates of the districts that have one. */
export const ratesOf = ({ each }: RatedPlaces): readonly Rate[] => each.map(({ rate }) => rate);

/** The table of a ranking or a map of rates: each place with its rate, its count and by how many it is divided. */
export function placesTable(
  choice: RatedChoice,
  places: RatedPlaces,
  counts: Ranking,
  context: ChartContext,
): ChartTable {
  const words = chartWords(context.language).column;
  const counted = new Map(counts.lines.map((one) => [one.area, one.row]));
  const line = (one: Ranked, name: string, count: ChartRow | null) => [
    { text: name, area: one.area, code: one.area },
    ...ratedCells(one, count, places.rated, context),
    sourceCell(one, context),
  ];
  return {
    caption: placesSubtitle(choice, places, context),
    columns: [
      {
        label: places.municipalities.length === 0 ? words.district : ratedWords(context.language).column.area,
        numeric: false,
        key: "area",
      },
      ...ratedColumns(choice, [...places.rated.rates.values()], context),
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: [
      ...places.all.lines.map((one) => line(one, one.name, counted.get(one.area) ?? null)),
      ...places.municipalities.map(({ one, row }) =>
        line(one, one.label, places.rated.counts.get(row.observation) ?? null),
      ),
    ],
    everywhere: [{ key: "period", label: words.period, code: places.all.period }],
    marks: ratedMarks([...places.rated.rates.values()], context),
  };
}

/** By whom the rates of places are divided, and in which school year. */
export const placesSubtitle = (choice: RatedChoice, places: RatedPlaces, context: ChartContext): string =>
  ratedWords(context.language).byDistrict(
    ratedSubtitle(choice, ratesOf(places), context),
    yearLong("school_year", places.all.period, context.language),
  );
