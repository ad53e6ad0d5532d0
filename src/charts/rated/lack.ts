import type { RatedClaim, RowsClaim } from "../../model/claim.ts";
import { agesOf, rateMeasures } from "../../model/denominator.ts";
import type { Population } from "../../model/denominator.ts";
import { rowsClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartRow } from "../rows/observations.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { capital, listed, yearName } from "../words/words.ts";
import { levelOf } from "./rows.ts";
import type { Rated } from "./rows.ts";
import { per, ratedWords } from "./telling.ts";
import type { RatedChoice } from "./telling.ts";

/** Counts that could be divided, were the people of their area and year known. */
export interface Peopleless {
  readonly population: Population;
  readonly rows: readonly ChartRow[];
  /** Their periods, the earliest first. */
  readonly periods: readonly string[];
}

/** The counts of some periods that lack nothing but the people; nothing where there are none. */
export function peoplelessIn(
  { peopleless, population }: Rated,
  shown: readonly string[],
  areas?: ReadonlySet<string>,
): Peopleless | null {
  const rows = peopleless.filter(({ period, area }) => shown.includes(period) && areas?.has(area) !== false);
  if (population === null || rows.length === 0) return null;
  return { population, rows, periods: [...new Set(rows.map(({ period }) => period))].sort() };
}

/** That there is no number of these people, in their areas and years. */
const noPeople = ({ population, rows }: Peopleless): readonly RowsClaim[] => {
  const places = new Map(rows.map((row) => [`${row.area} ${row.period}`, row]));
  return [...places.values()].map(({ area, period }) =>
    rowsClaim("denominators", { area, year: Number(period.slice(0, 4)), population }, 0),
  );
};

const mostNamed = 4;

/** "за 2018/2019 г. броят на децата на 5–16 години не е оценен". */
export function peopleLack(lack: Peopleless, { language }: ChartContext): Told {
  const words = ratedWords(language);
  const { population, rows, periods } = lack;
  const names = periods.flatMap((period) => {
    const row = rows.find((one) => one.period === period);
    return row === undefined ? [] : [yearName(row.period_type, period, language)];
  });
  const when = names.length > mostNamed ? words.manyYears(names.length) : listed(names, language);
  if (population === "inhabitants") return told(words.noInhabitants(when), ...noPeople(lack));
  const { from, to } = agesOf[population];
  return told(words.noChildren(when, `${from}–${to}`), ...noPeople(lack));
}

/** Of how many areas or periods it is told that counts are not divided. */
export interface Among {
  readonly areas: "districts" | readonly string[];
  readonly per: "area" | "period";
  readonly of: number;
}

const dividedClaim = (
  { indicator, measure }: RatedChoice,
  { periods }: Peopleless,
  among: Among,
  some: number,
): RatedClaim => ({ kind: "rated", measure, indicator, periods, ...among, some });

/** Which other measure tells all of these counts; nothing where none does. */
function elsewhere(choice: RatedChoice, lack: Peopleless, among: Among, context: ChartContext): readonly Told[] {
  const some = new Set(lack.rows.map((row) => row[among.per])).size;
  return rateMeasures
    .filter((other) => other !== choice.measure)
    .filter((other) =>
      lack.rows.every(
        (row) => typeof context.rate?.({ ...row, area_level: levelOf(row, context) }, other) === "object",
      ),
    )
    .map((measure) =>
      told(
        ratedWords(context.language).elsewhere(per(measure, context.language)),
        dividedClaim({ ...choice, measure }, lack, among, some),
      ),
    );
}

/** That counts are not divided because their people are not known, and which measure tells them. */
export function peopleLackTold(choice: RatedChoice, lack: Peopleless, among: Among, context: ChartContext): Told {
  const why = peopleLack(lack, context);
  const text = ratedWords(context.language).lackingPeople(capital(why.text));
  return together([
    told(text, ...why.claims, dividedClaim(choice, lack, among, 0)),
    ...elsewhere(choice, lack, among, context),
  ]);
}
