import { people as words } from "../../i18n/each/people.ts";
import { formatDate } from "../../i18n/formats.ts";
import type { PeopleClaim } from "../../model/claim.ts";
import { agesOf } from "../../model/denominator.ts";
import type { ChildPopulation } from "../../model/denominator.ts";
import type { DenominatorRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { rowsOf } from "../facts.ts";

/** How many people and children live in an area, in words, with what that claims. */
export interface People {
  readonly text: string;
  readonly claims: readonly PeopleClaim[];
  /** Who published the inhabitants; on what the estimate rests, the method says. */
  readonly source: string;
  /** Whether any of them are estimated. */
  readonly estimated: boolean;
}

/** Those who may never start, and those whom the coverage teams look for. */
const told: readonly ChildPopulation[] = ["children_3_6", "children_5_16"];

const claimOf = ({ area, year, population, value }: DenominatorRow): PeopleClaim => ({
  kind: "people",
  area,
  year,
  population,
  value,
});
const agesIn = (population: ChildPopulation): string => `${agesOf[population].from}–${agesOf[population].to}`;

/** The people of an area at the end of the last year for which they are known; nothing where they are not. */
export async function peopleIn(area: string, language: Language): Promise<People | undefined> {
  const rows = await rowsOf("denominators", [{ column: "area", is: "equal", value: area }]);
  const inhabitants = rows
    .filter(({ population }) => population === "inhabitants")
    .toSorted((a, b) => b.year - a.year)[0];
  if (inhabitants === undefined) return undefined;
  const { year } = inhabitants;
  const children = told.flatMap((population) =>
    rows.filter((row) => row.population === population && row.year === year).map((row) => ({ row, population })),
  );
  const [small, all] = children;
  const { living, inCountry, estimated } = words[language];
  const text = [
    (area === "BG" ? inCountry : living)(formatDate(`${year}-12-31`, language), inhabitants.value),
    ...(small === undefined || all === undefined
      ? []
      : [estimated(agesIn(small.population), small.row.value, agesIn(all.population), all.row.value)]),
  ].join(" ");
  const used = [inhabitants, ...children.map(({ row }) => row)];
  return {
    text,
    claims: used.map(claimOf),
    source: inhabitants.source,
    estimated: used.some(({ obs_status: status }) => status === "E"),
  };
}
