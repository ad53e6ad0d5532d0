import { formatNumber } from "../../i18n/formats.ts";
import type { Claim, CoverageClaim } from "../../model/claim.ts";
import { coverageClaim, noneClaim, rowOf, valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName } from "../figures/context.ts";
import { quantityTold } from "../words/doubted.ts";
import { isBare } from "../figures/in-year.ts";
import { whenOf } from "../words/instead.ts";
import { isOfficialSeries } from "../words/official.ts";
import { told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { amount, capital, chartWords, listed, objectName, placeName, yearName } from "../words/words.ts";
import type { Ranked, Ranking, RankingChoice } from "./data.ts";
import { extremeClaim } from "./extremes.ts";

const codes = (some: readonly Ranked[]): readonly string[] => some.map(({ area }) => area);

/** How many of all districts have a number for the whole year, as a claim. */
export const wholeClaim = ({ indicator }: RankingChoice, { rows, lines, period }: Ranking): CoverageClaim =>
  coverageClaim(rows, { indicators: [indicator], areas: codes(lines), periods: [period] }, "whole", "area");

/** The claims that areas have a number for a part of the year and none for the whole of it. */
function partClaims(
  { indicator }: RankingChoice,
  { rows, period }: Ranking,
  areas: readonly string[],
): readonly Claim[] {
  const frame = { indicators: [indicator], areas, periods: [period] };
  return [coverageClaim(rows, frame, "plain", "area", false), noneClaim([indicator], areas, [period], "whole")];
}

function countryTitle(spec: RankingChoice, all: Ranking, context: ChartContext): Told {
  const words = chartWords(context.language).ranking;
  const number = (value: number) => formatNumber(value, context.language);
  const name = objectName(spec.indicator, context);
  const period = yearName("school_year", all.period, context.language);
  const claim = wholeClaim(spec, all);
  const parts = codes(all.parts).filter((area) => !all.stated.includes(area));
  const partly = parts.length === 0 ? [] : partClaims(spec, all, parts);
  const count = number(parts.length);
  if (claim.some > 0) {
    if (claim.some === claim.of) return told(words.countryTitleAll(number(claim.of), name, period), claim);
    const say = 2 * claim.some < claim.of ? words.countryTitle : words.countryTitleMany;
    return told(
      say(number(claim.some), number(claim.of), name, period) + (parts.length === 0 ? "" : words.partsToo(count)),
      claim,
      ...partly,
    );
  }
  const say = all.lines.some(({ leftOut }) => leftOut) ? words.onlyDoubted : words.nothing;
  const none = noneClaim([spec.indicator], codes(all.lines), [all.period], "whole");
  return told(say(name, period) + (parts.length === 0 ? "" : words.onlyParts(count)), none, ...partly);
}

function districtTitle(one: Ranked, spec: RankingChoice, all: Ranking, context: ChartContext): Told {
  const words = chartWords(context.language).ranking;
  const number = (value: number) => formatNumber(value, context.language);
  const place = placeName(context.area, context.language);
  const period = yearName("school_year", all.period, context.language);
  const claim = wholeClaim(spec, all);
  const [some, every] = [number(claim.some), number(claim.of)];
  const whole = all.whole.find(({ area }) => area === one.area);
  const part = all.parts.find(({ area }) => area === one.area);
  if (whole !== undefined)
    return told(
      capital(words.districtTitle(quantityTold(whole, spec.indicator, context), place, some, every)),
      valueClaim(whole),
      claim,
    );
  if (part !== undefined)
    return told(
      capital(
        words.districtTitlePart(quantityTold(part, spec.indicator, context), place, whenOf(rowOf(part), context)),
      ),
      valueClaim(part),
    );
  if (one.value_state === "c") return told(words.districtTitleWithheld(place, some, every), claim);
  if (one.leftOut) return told(words.districtTitleDoubted(place, period, some, every), claim);
  return told(
    words.districtTitleNone(place, period, some, every),
    noneClaim([spec.indicator], [one.area], [all.period], isBare(one) ? "figure" : "whole"),
    claim,
  );
}

/** Of official statistics, which are there for every district: from what to what they reach. */
function officialTitle(spec: RankingChoice, all: Ranking, context: ChartContext): Told | null {
  const { order, rows, whole } = all;
  if (order === null || !isOfficialSeries(rows)) return null;
  const ends = (["lowest", "highest"] as const).map((way) => {
    const claim = extremeClaim(way, spec, all, order);
    const some = whole.filter(({ area }) => claim.areas.includes(area));
    const value = some.slice(0, 1).map((one) => amount(one, spec.indicator, context));
    const names = some.map(({ name }) => name);
    return { claim, text: chartWords(context.language).ranking.end(value.join(""), listed(names, context.language)) };
  });
  const [from = "", to = ""] = ends.map(({ text }) => text);
  const period = yearName("school_year", all.period, context.language);
  const name = indicatorName(spec.indicator, context);
  return told(chartWords(context.language).ranking.fromTo(name, from, to, period), ...ends.map(({ claim }) => claim));
}

/** How many districts have a number for the whole year, and how many for a part of it; for a district, its own. */
export function rankingTitle(spec: RankingChoice, all: Ranking, context: ChartContext): Told {
  const chosen = all.lines.find(({ area }) => area === context.area.area);
  const isEmpty = all.whole.length + all.parts.length + all.stated.length === 0;
  if (chosen === undefined || isEmpty) return officialTitle(spec, all, context) ?? countryTitle(spec, all, context);
  return districtTitle(chosen, spec, all, context);
}
