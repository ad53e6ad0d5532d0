import { changeClaim, noneClaim, valueClaim } from "../../charts/words/claims.ts";
import { publisher, type ChartContext } from "../../charts/figures/context.ts";
import { doubtMark } from "../../charts/words/doubted.ts";
import { knownWords } from "../../charts/words/instead.ts";
import { together, told, type Told } from "../../charts/words/told.ts";
import { amount, capital, day, listed, yearLong, yearName } from "../../charts/words/words.ts";
import { formatNumber } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { changeBetween } from "../../known/compare.ts";
import { holds } from "../../known/holding.ts";
import { isStated, isWhole } from "../../known/whole.ts";
import { difference } from "../../model/shown.ts";
import type { Language } from "../../model/text.ts";
import type { District } from "../pages/district.ts";
import { inMunicipalities } from "../pages/gaps.ts";
import { foundInstead } from "./instead.ts";
import { lead, type Lead } from "./lead.ts";
import { homesSentence } from "./lead-homes.ts";
import { contextOf, isKnown, rowClaim, valuedRow, whenRowIs, type Known } from "../parts/tell.ts";

interface Place {
  readonly district: District;
  readonly context: ChartContext;
}
const wordsOf = ({ context }: Place) => pageWords(context.language).lead;

const end = ({ period, period_end }: Known): string => period_end ?? period;
const byEnd = (a: Known, b: Known): number => end(a).localeCompare(end(b));

/** All that is stated of an indicator for the district itself. */
const statedOf = ({ district }: Place, indicator: string) =>
  district.observations.filter(
    (row) => row.indicator === indicator && row.area === district.area.area && isStated(row),
  );
const wholes = (place: Place, indicator: string): readonly Known[] =>
  statedOf(place, indicator).filter(isWhole).filter(isKnown).sort(byEnd);

/** The numbers for a part of a year that came after the latest whole, at most two. */
function partsSince(place: Place, indicator: string, whole: Known | undefined): readonly Known[] {
  const parts = statedOf(place, indicator)
    .filter(isKnown)
    .filter(
      (row) =>
        holds(row, "plain") && row.charted && row.extent === "part" && (whole === undefined || end(row) > end(whole)),
    );
  return parts.sort(byEnd).slice(-2);
}

/** "347 обхода": an observation's number with its noun. */
const quantityOf = (row: Known, noun: (count: number) => string, { context }: Place): string =>
  `${amount(valuedRow(row), row.indicator, context)} ${noun(row.value)}${doubtMark(valuedRow(row), context)}`;

const isUnclear = ({ reaches, until }: Known): boolean => until === null && reaches !== "start_of_period";

/** From when to when a part of a year counts. */
function spanOfPart(row: Known, { context: { language } }: Place, year: string): string {
  const { span } = pageWords(language).lead;
  if (row.reaches === "start_of_period") return span.start(year);
  if (row.until === null) return span.part(year);
  return (row.until.length === 4 ? span.untilSome : span.until)(year, day(row.until, language));
}

/**
 * How far into its year a part reaches; where that is not known, who said it, for two such numbers of a year may
 * differ.
 */
function whenOfPart(row: Known, place: Place): string {
  const { language } = place.context;
  const year = yearName(row.period_type, row.period, language);
  if (isUnclear(row)) return `${year}, ${wordsOf(place).by(publisher(row.source, place.context))}`;
  return row.until?.length === 4 || row.until === null
    ? spanOfPart(row, place, year)
    : `${year}, ${knownWords(language).until(day(row.until, language))}`;
}

function comparison(latest: Known, previous: Known | undefined, place: Place): Told {
  const { context } = place;
  const words = wordsOf(place);
  if (previous === undefined) return told("");
  const { way, apart, publishers } = changeBetween(latest, previous, (source) => publisher(source, context));
  if (way === "unsure" || apart || publishers) return told("");
  const by = difference(latest.value, previous.value);
  const year = yearName(previous.period_type, previous.period, context.language);
  const text = { less: words.fewer, more: words.more, equal: (_: string, than: string) => words.same(than) }[way](
    formatNumber(by, context.language),
    year,
  );
  return told(text, changeClaim(way, valuedRow(previous), valuedRow(latest), { by: way === "equal" ? null : by }));
}

/** The year that a whole is of, and that it is inferred where the source does not print it. */
function yearOf({ period_type, period, dating }: Known, place: Place): string {
  const year = yearLong(period_type, period, place.context.language);
  return dating === "inferred" ? wordsOf(place).inferred(year) : year;
}

function wholeYear(latest: Known, previous: Known | undefined, team: Known | undefined, place: Place): Told {
  const words = wordsOf(place);
  const year = yearOf(latest, place);
  const sweeps = quantityOf(latest, words.sweepsUnit, place);
  const made =
    team === undefined
      ? told(words.sweeps(year, sweeps, latest.value), rowClaim(latest))
      : told(
          words.sweepsWithTeams(year, quantityOf(team, words.teamsUnit, place), sweeps, latest.value),
          rowClaim(team),
          rowClaim(latest),
        );
  return together([made, comparison(latest, previous, place), told(".")], "");
}

function partOfYear(row: Known, team: Known | undefined, place: Place): Told {
  const words = wordsOf(place);
  const [sweeps, when] = [quantityOf(row, words.sweepsUnit, place), whenOfPart(row, place)];
  return team === undefined
    ? told(words.part(sweeps, when), partClaim(row))
    : told(words.partWithTeams(sweeps, quantityOf(team, words.teamsUnit, place), when), partClaim(row), rowClaim(team));
}

const listedTold = (parts: readonly Told[], { context }: Place): Told =>
  told(
    listed(
      parts.map(({ text }) => text),
      context.language,
    ),
    ...parts.flatMap(({ claims }) => claims),
  );

function sweeps(place: Place): readonly Told[] {
  const words = wordsOf(place);
  const all = wholes(place, "sweeps");
  const latest = all.at(-1);
  const teams = wholes(place, "coverage_teams");
  const teamOf = (row: Known) =>
    teams.find(({ period, period_type }) => period === row.period && period_type === row.period_type);
  const parts = partsSince(place, "sweeps", latest).map((row) => partOfYear(row, teamOf(row), place));
  const { text, claims } = listedTold(parts, place);
  const say = latest === undefined ? words.parts : words.partsSince;
  return [
    ...(latest === undefined ? [] : [wholeYear(latest, all.at(-2), teamOf(latest), place)]),
    ...(parts.length === 0 ? [] : [told(say(text), ...claims)]),
  ];
}

function teams(place: Place): readonly Told[] {
  const words = wordsOf(place);
  const latest = statedOf(place, "coverage_teams")
    .filter(isKnown)
    .filter((row) => holds(row, "dated") && row.charted)
    .sort(byEnd)
    .at(-1);
  if (latest === undefined) return [];
  const count = quantityOf(latest, words.teamsUnit, place);
  const text = isWhole(latest)
    ? words.teamsYear(yearOf(latest, place), count, latest.value)
    : capital(words.teamsMoment(whenRowIs(latest, place.context), count, latest.value));
  return [told(text, rowClaim(latest))];
}

function returnedYear(latest: Known, isSameYear: boolean, place: Place): Told {
  const words = wordsOf(place);
  const children = quantityOf(latest, words.childrenUnit, place);
  const year = yearOf(latest, place);
  return told(
    isSameYear ? words.returnedSameYear(children, latest.value) : words.returned(year, children, latest.value),
    rowClaim(latest),
  );
}

/** Only where its publisher is named is it claimed who said it. */
const partClaim = (row: Known) => valueClaim(valuedRow(row), isUnclear(row));

/**
 * "*поне 150 деца*"; where it is not known how far it reaches, with who said it, for two such numbers of a year may
 * differ.
 */
function childrenOfPart(row: Known, place: Place): string {
  const words = wordsOf(place);
  const children = quantityOf(row, words.childrenUnit, place);
  return isUnclear(row) ? words.part(children, words.by(publisher(row.source, place.context))) : words.partOf(children);
}

/** "От началото на учебната 2024/2025 г. до март 2025 г. са записани за първи път или върнати поне 150 деца; …". */
function returnedParts(parts: readonly Known[], place: Place): Told {
  const words = wordsOf(place);
  const { language } = place.context;
  const times = Map.groupBy(parts, (row) => spanOfPart(row, place, yearLong(row.period_type, row.period, language)));
  const texts = [...times].map(([when, rows], at) => {
    const children = listed(
      rows.map((row) => childrenOfPart(row, place)),
      language,
    );
    const count = rows.length === 1 ? (rows[0]?.value ?? 0) : 0;
    return at === 0 ? words.returnedPart(capital(when), children, count) : words.returnedPartNext(when, children);
  });
  return { text: `${texts.join("; ")}.`, claims: parts.map(partClaim) };
}

function returned(place: Place): readonly Told[] {
  const latest = wholes(place, "children_returned").at(-1);
  const parts = partsSince(place, "children_returned", latest);
  // Right after the sentence on the sweeps of the same year its name would stand twice.
  const isSameYear =
    latest !== undefined &&
    wholes(place, "sweeps").at(-1)?.period === latest.period &&
    partsSince(place, "sweeps", latest).length === 0;
  return [
    ...(latest === undefined ? [] : [returnedYear(latest, isSameYear, place)]),
    ...(parts.length === 0 ? [] : [returnedParts(parts, place)]),
  ];
}

/** What is told first of a place: how it goes to the children, and who comes back. */
export const outreach = ["sweeps", "coverage_teams", "children_returned"] as const;

/** Of a district without a number for a year: that we found none, and what there is instead. */
function silent(place: Place): readonly Told[] {
  const words = wordsOf(place);
  const areas = [place.district.area.area];
  const instead = foundInstead(
    outreach,
    outreach.flatMap((indicator) => statedOf(place, indicator)),
    place.context,
    { indicators: 3, numbers: 2 },
  );
  const { language } = place.context;
  if (instead === null) {
    const elsewhere = place.district.observations.filter(
      (row) => isStated(row) && outreach.some((one) => one === row.indicator),
    );
    const single = inMunicipalities(place.district, elsewhere, outreach, language);
    const nothing = told(words.nothing, noneClaim(outreach, areas, null, "figure"));
    return single === null ? [nothing] : [nothing, told(words.inMunicipalities(single.text), ...single.claims)];
  }
  return [told(words.silent, noneClaim(["sweeps", "children_returned"], areas, null, "whole")), instead];
}

/**
 * The sentences that sum a district up, with what matters between asterisks and what they claim; only what its figures
 * support.
 */
export async function districtLead(district: District, language: Language): Promise<Lead> {
  const place: Place = { district, context: await contextOf(district.area, language) };
  const swept = sweeps(place);
  const school = [...(swept.length > 0 ? swept : teams(place)), ...returned(place)];
  return lead(school.length > 0 ? school : silent(place), [homesSentence(district, language)]);
}
