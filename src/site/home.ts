import { dictionary } from "../i18n/dictionary.ts";
import { formatDate, formatNumber } from "../i18n/formats.ts";
import type { ObservationRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import { districts } from "./district.ts";
import { rowsOf } from "./facts.ts";
import type { Known } from "./lead.ts";
import { inWords } from "./lead.ts";

const undoubted = (rows: readonly ObservationRow[]): readonly Known[] =>
  rows.filter((row): row is Known => row.value !== null && row.doubt_bg === null && row.dating !== "undated");

const byEnd = (a: ObservationRow, b: ObservationRow): number => ((a.period_end ?? a.period) < (b.period_end ?? b.period) ? -1 : 1);

/** How many children were brought back in the whole country since the mechanism began. */
export async function returnedStory(language: Language): Promise<Sentence | undefined> {
  const totals = undoubted(await rowsOf("observations", [
    { column: "indicator", is: "equal", value: "children_returned" },
    { column: "area", is: "equal", value: "BG" },
    { column: "period_type", is: "equal", value: "range" },
    { column: "period_start", is: "equal", value: "2017-07-01" },
    { column: "breakdown", is: "null" },
  ]));
  const latest = totals.toSorted(byEnd).at(-1);
  if (latest === undefined || latest.period_end === null) return undefined;
  const value = inWords(latest, () => "", language).trim();
  return { text: dictionary(language).site.home.returned(value, formatDate(latest.period_end.slice(0, 7), language)), row: latest };
}

/** How many homes there were and how many are left. */
export async function homesStory(language: Language): Promise<Sentence | undefined> {
  const open = undoubted(await rowsOf("observations", [
    { column: "indicator", is: "equal", value: "institutions_operating" },
    { column: "area", is: "equal", value: "BG" },
    { column: "breakdown", is: "null" },
  ])).toSorted(byEnd);
  const first = open.find((row) => row.institution_kind === "all" && row.period_type === "calendar_year" && row.period >= "2010");
  // Since the end of 2020 only homes for medical and social care are left, so their number is that of all.
  const last = open.filter((row) => row.institution_kind === "DMSGD").at(-1);
  if (first === undefined || last === undefined) return undefined;
  const words = dictionary(language).site.home;
  const text = words.homes(
    formatNumber(first.value, language), formatDate(first.period, language),
    inWords(last, dictionary(language).site.district.unitHomes, language), formatDate(last.period, language),
  );
  return { text, row: last };
}

/** How many districts have a published figure on their sweeps. */
export async function silenceStory(language: Language): Promise<Sentence> {
  const sweeps = await rowsOf("observations", [
    { column: "indicator", is: "equal", value: "sweeps" },
    { column: "area_level", is: "equal", value: "district" },
    { column: "value", is: "notNull" },
  ]);
  const reporting = new Set(sweeps.map((row) => row.area)).size;
  return { text: dictionary(language).site.home.silent(reporting, (await districts()).length) };
}

/** A sentence of the home page, with the observation it rests on. */
export interface Sentence {
  readonly text: string;
  readonly row?: Known;
}

/** The country's story in three sentences: who came back, which homes are left, who is silent. */
export async function homeStory(language: Language): Promise<readonly Sentence[]> {
  const sentences = await Promise.all([returnedStory(language), homesStory(language), silenceStory(language)]);
  return sentences.filter((sentence) => sentence !== undefined);
}
