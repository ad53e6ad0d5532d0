import { closingsOf } from "../../charts/words/closings.ts";
import { together, told, type Told } from "../../charts/words/told.ts";
import { formatDate, formatNumber } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { InstitutionRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import type { District } from "../pages/district.ts";
import { listed } from "../../charts/words/words.ts";
import { rowsClaim } from "../parts/tell.ts";

type Homes = Pick<District, "area" | "institutions" | "institutionEvidence">;

/** The day for which all of some homes are told; nothing where it is unknown or not the same for all. */
function dateOf(homes: readonly InstitutionRow[], language: Language): string | null {
  const [date = null, ...others] = [...new Set(homes.map(({ as_of_date }) => as_of_date))];
  return date === null || others.length > 0 ? null : formatDate(date, language);
}

/** The plan to close a working home, if a source tells of one. */
const planOf = ({ institution }: InstitutionRow, { institutionEvidence }: Homes) =>
  institutionEvidence
    .filter(
      (row) => row.institution === institution && row.status === "planned_closure" && row.role === "corroborating",
    )
    .toSorted((a, b) => (b.as_of_date ?? "").localeCompare(a.as_of_date ?? ""))[0];

/** Of which day it is told that homes work, or that no source has a day; nothing where the days differ. */
function whenWorking(homes: readonly InstitutionRow[], language: Language): string {
  const words = pageWords(language).lead;
  if (homes.every(({ as_of_date }) => as_of_date === null)) return words.workingUndated(homes.length);
  const date = dateOf(homes, language);
  return date === null ? "" : words.workingAt(date);
}

function working(homes: readonly InstitutionRow[], district: Homes, language: Language): readonly Told[] {
  const words = pageWords(language).lead;
  const [home] = homes;
  if (home === undefined) return [];
  const text = words.homesWorking(homes.length, whenWorking(homes, language));
  const claim = rowsClaim("institutions", { district: district.area.area, status: "operating" }, homes.length);
  const plan = homes.length === 1 ? planOf(home, district) : undefined;
  if (plan === undefined) return [told(text, claim)];
  const { institution, closed_date, statement } = plan;
  return [
    told(
      words.homesToClose(text, closed_date === null ? null : formatDate(closed_date, language)),
      claim,
      rowsClaim("institution_evidence", { statement, institution, status: "planned_closure", closed_date }, 1),
    ),
  ];
}

function closing(homes: readonly InstitutionRow[], { area }: Homes, language: Language): readonly Told[] {
  if (homes.length === 0) return [];
  const text = pageWords(language).lead.homesClosing(homes.length, dateOf(homes, language));
  return [told(text, rowsClaim("institutions", { district: area.area, status: "planned_closure" }, homes.length))];
}

/**
 * Of the homes that are not reported as closed: of how many the closing was announced or is inferred, how many work, of
 * how many the closing lies ahead, and when.
 */
function restOf(district: Homes, less: Told | undefined, language: Language): Told {
  const having = (status: InstitutionRow["status"]) => district.institutions.filter((home) => home.status === status);
  const parts = [
    ...(less === undefined ? [] : [less]),
    ...working(having("operating"), district, language),
    ...closing(having("planned_closure"), district, language),
  ];
  return told(
    listed(
      parts.map(({ text }) => text),
      language,
    ),
    ...together(parts).claims,
  );
}

/** How many homes for children in a district we know of, how many closed as reported, what is said of the rest. */
export function homesSentence(district: Homes, language: Language): Told {
  const words = pageWords(language).lead;
  const all = district.institutions.length;
  const where = { district: district.area.area };
  const { reported: closed, less } = closingsOf(district.institutions, where, language);
  const claims = [
    rowsClaim("institutions", where, all),
    rowsClaim("institutions", { ...where, closing: "reported" }, closed),
  ];
  const count = (homes: number): string => `${formatNumber(homes, language)} ${words.homesUnit(homes)}`;
  if (all === 0) return told(words.homesUnknown, ...claims);
  if (closed === all)
    return told(all === 1 ? words.homeClosed : words.homesClosed(formatNumber(all, language)), ...claims);
  const rest = restOf(district, less, language);
  const text =
    closed === 0
      ? words.homesNoneClosed(count(all), rest.text)
      : words.homesOpen(count(all), formatNumber(closed, language), closed, rest.text);
  return told(text, ...claims, ...rest.claims);
}
