import { catalogue, mapSpec } from "../../charts/catalogue.ts";
import { valueClaim } from "../../charts/words/claims.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { undisputed, valued } from "../../charts/figures/figure.ts";
import { mapped } from "../../charts/map/data.ts";
import { readRows } from "../../charts/rows/observations.ts";
import { statements, type Said } from "../../charts/since/data.ts";
import { fullSpeaker } from "../../charts/since/speakers.ts";
import { lines, type ValuedPoint } from "../../charts/steps/data.ts";
import { told, together, type Told } from "../../charts/words/told.ts";
import { amount, capital, listed, yearLong } from "../../charts/words/words.ts";
import { pageWords } from "../../i18n/pages.ts";
import { oneStop } from "../../i18n/stops.ts";
import { isStated, isWhole } from "../../known/whole.ts";
import type { CoverageClaim } from "../../model/claim.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Language } from "../../model/text.ts";
import { chartAnswer } from "../parts/draw.ts";
import { allLookups, need, rowsOf } from "../facts.ts";
import { contextOf } from "../parts/tell.ts";

/**
 * A sentence of the front page with its claims, the sources it rests on, and the chart that is drawn from the same
 * rows.
 */
export interface Story extends Told {
  readonly sources: readonly string[];
  readonly spec: ChartSpec;
}

const country = async () => need((await allLookups()).areas, "BG");
const rowsIn = async (spec: ChartSpec) => readRows(await chartAnswer(spec, await country()));

const sourcesOf = (points: readonly ValuedPoint[]): readonly string[] => [
  ...new Set(points.flatMap(({ source }) => source ?? [])),
];

/**
 * How many homes there were since their closing began and how many are left, of all kinds; then a later total in doubt,
 * and the latest number of a single kind.
 */
export async function homesStory(language: Language): Promise<Story | undefined> {
  const spec = catalogue["institutions-by-year"];
  const context = await contextOf(await country(), language);
  const all = lines(spec, await rowsIn(spec), context);
  const totals = all.find(({ kind }) => kind === "all")?.points ?? [];
  const sure = totals.filter(undisputed);
  const [first, last] = [sure.find(({ date }) => date >= "2010"), sure.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const words = pageWords(language).front;
  const doubted = totals.findLast((point) => point.date > last.date);
  const [single] = all
    .filter(({ kind }) => kind !== "all")
    .flatMap(({ points }) => points.filter((point) => undisputed(point) && point.date > last.date).slice(-1))
    .sort((a, b) => b.date.localeCompare(a.date));
  const number = (point: typeof last) => amount(point, spec.indicator, context);
  const parts = [
    told(words.homes(number(first), first.when, number(last), last.when), valueClaim(first), valueClaim(last)),
    ...(doubted === undefined ? [] : [told(words.homesDoubted(number(doubted), doubted.when), valueClaim(doubted))]),
    ...(single === undefined
      ? []
      : [
          told(
            words.homesSingle(`${number(single)} ${words.homesOfKind[single.kind](single.value)}`, single.when),
            valueClaim(single),
          ),
        ]),
  ];
  const { text, claims } = together(parts);
  return {
    text: oneStop(text),
    claims,
    sources: sourcesOf([first, last, doubted, single].filter((point) => point !== undefined)),
    spec,
  };
}

/** The numbers of one statement in words, each as what it counts. */
function returnedInWords(said: readonly Said[], context: ChartContext): string {
  const words = pageWords(context.language).front;
  const number = (one: Said): string => amount(one, one.row?.indicator ?? "", context);
  const children = (one: Said): string => `${number(one)} ${words.childrenUnit(one.value)}`;
  const [all, left] = [
    said.find(({ counts }) => counts === "all"),
    said.find(({ counts }) => counts === "net" || counts === "kept_at_date"),
  ];
  if (all !== undefined && left !== undefined && said.length === 2)
    return words.returnedBoth(children(left), number(all));
  return listed(
    said.map((one) => {
      const kind =
        one.counts === "all" || one.counts === "net" || one.counts === "kept_at_date" ? one.counts : "unsaid";
      return words.returnedKind[kind](children(one));
    }),
    context.language,
  );
}

/**
 * What the latest statement on all children brought back since the Mechanism began says, each of its numbers as what it
 * is.
 */
export async function returnedStory(language: Language): Promise<Story | undefined> {
  const spec = catalogue["returned-since-2017"];
  const context = await contextOf(await country(), language);
  const all = statements(spec, await rowsIn(spec), context).filter(undisputed);
  const latest = all.at(-1);
  if (latest === undefined) return undefined;
  const said = all.filter(({ until, source }) => until === latest.until && source === latest.source);
  const text = pageWords(language).front.returned(
    capital(fullSpeaker(latest.source, context)),
    latest.row?.dating === "inferred" ? pageWords(language).front.inferredDay(latest.when) : latest.when,
    returnedInWords(said, context),
  );
  return {
    text: oneStop(text),
    claims: said.map((one) => valueClaim(one)),
    sources: latest.source === null ? [] : [latest.source],
    spec,
  };
}

/** In how many districts we found a number of sweeps at all, and in how many for the year that the map shows. */
export async function sweepsStory(language: Language): Promise<Story> {
  const spec = mapSpec({ indicator: "sweeps", topic: "school", layout: "tiles" });
  const context = await contextOf(await country(), language);
  const rows = await rowsIn(spec);
  const {
    ranking: { period },
    districts: all,
  } = mapped(spec, rows, context);
  const claim = { kind: "coverage", indicators: ["sweeps"], areas: "districts", per: "area", of: all.length } as const;
  const stated = await rowsOf("observations", [
    { column: "indicator", is: "equal", value: "sweeps" },
    { column: "area_level", is: "equal", value: "district" },
  ]);
  const some = new Set(stated.filter(isStated).map(({ area }) => area)).size;
  const known = all.filter(valued);
  const inYear = known.length;
  const inWholeYear = known.filter(({ row }) => row !== null && isWhole(row)).length;
  const words = pageWords(language).front;
  const claims: readonly CoverageClaim[] = [
    { ...claim, periods: null, holds: "figure", some },
    { ...claim, periods: [period], holds: "plain", some: inYear },
    { ...claim, periods: [period], holds: "whole", some: inWholeYear },
  ];
  const text = words.sweeps(some, all.length, yearLong("school_year", period, language), inYear, inWholeYear);
  return { text: oneStop(text), claims, sources: [], spec };
}
