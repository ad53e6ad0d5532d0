import { element } from "../../browser/page/made-element.ts";
import { officePage } from "../../i18n/each/office-page.ts";
import { schoolYears } from "../../model/period.ts";
import { columnIn, type Language } from "../../model/text.ts";
import type { Finding } from "../finding.ts";
import type { Explained } from "../mapping/explained.ts";
import { valueListOf } from "../mapping/values.ts";
import type { Said } from "../report.ts";
import type { ChosenDistrict } from "./messages.ts";

/** Fields in which an office says what a text of its table means; the text itself stands in its table alone. */

/** How many school years there are to choose from; a table of an older one says so itself, or its mapping does. */
const yearsChosen = 12;

const asked: ReadonlySet<Finding["kind"]> = new Set([
  "unknownValue",
  "unknownPlace",
  "ambiguousPlace",
  "missingColumn",
]);

const placesChosen = (places: readonly ChosenDistrict[], codes: readonly string[]): readonly HTMLElement[] =>
  places.flatMap(({ name, municipalities }) => {
    const own = municipalities.filter(({ code }) => codes.length === 0 || codes.includes(code));
    if (own.length === 0) return [];
    const group = element("optgroup", { label: name });
    group.append(...own.map((municipality) => new Option(municipality.name, municipality.code)));
    return [group];
  });

/** The school years that an office may have, the newest first: the check refuses one that begins after the release. */
const yearsToChoose = (): readonly string[] => {
  const newest = Number(schoolYears.at(-1)?.slice(0, 4));
  return Array.from({ length: yearsChosen }, (_, at) => `${newest - at}/${newest - at + 1}`);
};

function optionsOf({ place, with: given }: Finding, places: readonly ChosenDistrict[], language: Language) {
  if (place.means === "area_code") return places.map(({ code, name }) => new Option(name, code));
  if (place.means === "municipality") return placesChosen(places, given["codes"]?.split(" ") ?? []);
  if (place.means === "school_year") return yearsToChoose().map((year) => new Option(year, year));
  const list = valueListOf(given["file"] ?? "", place.means ?? "");
  if (list === undefined) return [];
  const words = given[columnIn("allowed", language)]?.split(", ") ?? [];
  return list.codes.map((code, at) => new Option(words[at] ?? code, code));
}

/** A field for what the text at a finding's place means, or all rows; undefined where a choice cannot say it. */
export function explainField(
  { finding }: Said,
  places: readonly ChosenDistrict[],
  language: Language,
): HTMLElement | undefined {
  const { file, sheet = null, line, column, entry, means } = finding.place;
  if (!asked.has(finding.kind) || means === undefined) return undefined;
  const options = optionsOf(finding, places, language);
  if (options.length === 0) return undefined;
  const { report } = officePage[language];
  const cell = `${column ?? ""}${line ?? ""}`;
  const whole = column === undefined ? report.explainAll : report.explain(cell);
  const words = entry === undefined ? whole : report.explainEntry(cell, String(entry));
  const select = element("select", { name: "explained" }, new Option(report.choose, ""), ...options);
  const spot: Omit<Explained, "code"> = { file, sheet, line, column, entry, means };
  select.dataset["explained"] = JSON.stringify(spot);
  return element("label", { class: "field" }, words, select);
}

/** What has been chosen in the fields of a part of the page. */
export const explainedIn = (part: ParentNode): readonly Explained[] =>
  [...part.querySelectorAll<HTMLSelectElement>("select[data-explained]")]
    .filter(({ value }) => value !== "")
    .map(({ value, dataset }) => ({
      ...(JSON.parse(dataset["explained"] ?? "") as Omit<Explained, "code">),
      code: value,
    }));
