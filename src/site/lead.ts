import { dictionary } from "../i18n/dictionary.ts";
import { formatNumber } from "../i18n/formats.ts";
import type { ObservationRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import type { District } from "./district.ts";

/** An observation that holds a number. */
export type Known = ObservationRow & { readonly value: number };

const isKnown = (row: ObservationRow): row is Known => row.value !== null;

/** The district's plain totals of an indicator for whole school years, oldest first. */
export function yearly(district: District, indicator: string): readonly Known[] {
  return district.observations
    .filter((row) => row.indicator === indicator && row.area === district.area.area && row.area_level === "district")
    .filter((row) => row.period_type === "school_year" && row.breakdown === null && row.extent === "full" && row.charted)
    .filter(isKnown)
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** "поне 6800 обхода": a value with its qualifier in words and its noun. */
export function inWords(row: Known, noun: (count: number) => string, language: Language): string {
  return `${dictionary(language).site.inWords[row.qualifier ?? "exact"]}${formatNumber(row.value, language)} ${noun(row.value)}`;
}

function comparison(latest: Known, previous: Known | undefined, language: Language): string {
  const words = dictionary(language).site.district;
  if (previous === undefined || latest.qualifier !== "exact" || previous.qualifier !== "exact") return "";
  const difference = latest.value - previous.value;
  if (difference === 0) return words.same(previous.period);
  const size = formatNumber(Math.abs(difference), language);
  return difference < 0 ? words.fewer(size, previous.period) : words.more(size, previous.period);
}

function outreach(district: District, language: Language): string | undefined {
  const words = dictionary(language).site.district;
  const sweeps = yearly(district, "sweeps");
  const teams = yearly(district, "coverage_teams");
  const latest = sweeps.at(-1);
  if (latest === undefined) {
    const team = teams.at(-1);
    return team && words.teams(team.period, inWords(team, words.unitTeams, language));
  }
  const count = inWords(latest, words.unitSweeps, language);
  const team = teams.find((row) => row.period === latest.period);
  const made = team === undefined
    ? words.sweeps(latest.period, count)
    : words.sweepsWithTeams(latest.period, inWords(team, words.unitTeams, language), count);
  return `${made}${comparison(latest, sweeps.at(-2), language)}.`;
}

function returned(district: District, language: Language): string | undefined {
  const words = dictionary(language).site.district;
  const latest = yearly(district, "children_returned").at(-1);
  return latest && words.returned(latest.period, inWords(latest, words.unitChildren, language));
}

function homes(district: District, language: Language): string {
  const words = dictionary(language).site.district;
  const known = district.institutions.length;
  const open = district.institutions.filter((home) => home.status !== "closed").length;
  if (known === 0) return words.homesUnknown;
  const count = `${known} ${words.unitHomes(known)}`;
  if (open > 0) return words.homesOpen(count, words.open(open));
  return known === 1 ? words.homeClosed : words.homesClosed(count);
}

/** The sentences that sum a district up, with what matters between asterisks; only what its figures support. */
export function districtLead(district: District, language: Language): string {
  const school = [outreach(district, language), returned(district, language)].filter((text) => text !== undefined);
  return [...(school.length > 0 ? school : [dictionary(language).site.district.silent]), homes(district, language)].join(" ");
}
