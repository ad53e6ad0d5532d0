import { z } from "zod";

import { bodies, eventKinds } from "../model/codes.ts";
import { denominatorDays, measures, populations } from "../model/denominator.ts";
import type { Population, RateMeasure } from "../model/denominator.ts";
import { cell, code, date, districtCode, known, optional, CellFault, words, yesNo } from "./cells.ts";
import type { Reader } from "./cells.ts";
import type { RawTable } from "./csv.ts";
import type { Report } from "./fault.ts";
import { readTable } from "./file.ts";
import { indicatorSchema } from "./published/indicator.ts";
import type { Indicator } from "./published/indicator.ts";
import type { Reference } from "./reference.ts";
import { rule } from "./rule.ts";
import { checkConsistent, checkRows, checkUnique } from "./table.ts";

const breakdownCode: Reader<string> = (text) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text !== "part"
    ? text
    : new CellFault("not a code", "use small Latin letters, digits and hyphens, and another word than part");

const bilingual = { text_bg: cell(words), text_en: cell(words) };

const groupSchema = z.object({
  group: cell(words),
  code: cell(breakdownCode),
  dimension: cell(words),
  partial: cell(yesNo),
  label_bg: cell(words),
  label_en: cell(words),
});
const doubtTextSchema = z.object({
  doubt: cell(words),
  advice: cell(optional(words)),
  charted: cell(yesNo),
  ...bilingual,
});
const measureSchema = z.object({
  measure: cell(words),
  counts_persons: cell(yesNo),
  one_family: cell(yesNo),
  label_bg: cell(words),
  label_en: cell(words),
});
const eventTextSchema = z.object({
  area_code: cell(words),
  body: cell(code(bodies)),
  event: cell(code(eventKinds)),
  date: cell(optional(date)),
  measure: cell(optional(words)),
  source_id: cell(words),
  title_bg: cell(words),
  title_en: cell(words),
  ...bilingual,
});
const latin: Reader<string> = (text) =>
  /\p{Script=Cyrillic}/u.test(text)
    ? new CellFault("a Cyrillic letter in an English name", "write the usual English name, or transliterate it")
    : words(text);

const publisherSchema = z.object({
  publisher: cell(words),
  name_bg: cell(words),
  name_en: cell(latin),
  note: z.string(),
});
const namePhraseSchema = z.object({ phrase_bg: cell(words), phrase_en: cell(words) });
const areaNameSchema = (districts: ReadonlySet<string> | undefined) =>
  z.object({
    area_code: cell(districtCode(districts)),
    name_bg: cell(words),
    name_en: cell(words),
    reason: cell(words),
  });
const aliasSchema = (districts: ReadonlySet<string> | undefined, municipalities: ReadonlySet<string> | undefined) =>
  z.object({
    area_code: cell(districtCode(districts)),
    name: cell(words),
    municipality_code: cell(known(municipalities, "reference/municipalities.csv")),
    reason: cell(words),
  });

const nobody = new CellFault("a population without a rate", "leave the cell empty, or name the rate in measure");
const somebody = new CellFault("a rate without the people it is of", "name the population and its day");
const wrong = new CellFault(
  "not whom the measure names",
  "children for per_1000_children, inhabitants for the other rate",
);
const isWhom = (measure: RateMeasure, population: Population): boolean =>
  (measure === "per_10000_inhabitants") === (population === "inhabitants");
const denominatorSchema = z
  .object({
    indicator: cell(words),
    measure: cell(code(measures)),
    population: cell(optional(code(populations))),
    as_of: cell(optional(code(denominatorDays))),
    reason_bg: cell(words),
    reason_en: cell(words),
  })
  .check(
    rule(({ measure, population, as_of }) => {
      if (measure === "count") return population === null && as_of === null ? [] : [["population", nobody]];
      if (population === null || as_of === null) return [["population", somebody]];
      return isWhom(measure, population) ? [] : [["population", wrong]];
    }),
  );

/** The reader's words for what the compilers wrote in their own: each list is reviewed by a person. */
export interface Vocabulary {
  readonly groups: readonly Readonly<z.infer<typeof groupSchema>>[];
  readonly doubts: readonly Readonly<z.infer<typeof doubtTextSchema>>[];
  readonly measures: readonly Readonly<z.infer<typeof measureSchema>>[];
  readonly events: readonly Readonly<z.infer<typeof eventTextSchema>>[];
  readonly areaNames: readonly Readonly<z.infer<ReturnType<typeof areaNameSchema>>>[];
  /** The name of each publisher in both languages; several spellings of one publisher have one name. */
  readonly publishers: readonly Readonly<z.infer<typeof publisherSchema>>[];
  readonly namePhrases: readonly Readonly<z.infer<typeof namePhraseSchema>>[];
  readonly aliases: readonly Readonly<z.infer<ReturnType<typeof aliasSchema>>>[];
  /** By whom the counts of each indicator are divided. */
  readonly denominators: readonly Readonly<z.infer<typeof denominatorSchema>>[];
  /** What only records can tell. */
  readonly registerIndicators: readonly Indicator[];
}

const districtCodes = ({ districts }: Reference): ReadonlySet<string> => new Set(districts.map(({ nuts3 }) => nuts3));
const municipalityCodes = ({ municipalities }: Reference): ReadonlySet<string> =>
  new Set(municipalities.map((each) => each.code));

/** Reads the reviewed word lists of a folder; faults are reported. */
export async function readVocabulary(folder: string, reference: Reference, report: Report): Promise<Vocabulary> {
  const rows = async <Cells extends z.ZodObject>(
    name: string,
    cells: Cells,
    key: readonly string[],
    check?: (table: RawTable) => void,
  ) => {
    const table = await readTable(folder, name, cells, report, `vocabulary/${name}`);
    checkUnique(table, key, report);
    check?.(table);
    return checkRows<z.output<Cells>>(table, cells, report);
  };
  const districts = districtCodes(reference);
  const [groups, doubts, measured, events, areaNames, publishers, namePhrases, aliases, denominators, registered] =
    await Promise.all([
      rows("groups.csv", groupSchema, ["group"], (table) => {
        checkConsistent(table, "code", ["dimension", "partial", "label_bg", "label_en"], report);
      }),
      rows("doubts.csv", doubtTextSchema, ["doubt", "advice"]),
      rows("event-measures.csv", measureSchema, ["measure"]),
      rows("events.csv", eventTextSchema, ["area_code", "body", "event", "date", "measure", "source_id"]),
      rows("area-names.csv", areaNameSchema(districts), ["area_code"]),
      rows("publishers.csv", publisherSchema, ["publisher"], (table) => {
        checkConsistent(table, "name_bg", ["name_en"], report);
        checkConsistent(table, "name_en", ["name_bg"], report);
      }),
      rows("name-phrases.csv", namePhraseSchema, ["phrase_bg"]),
      rows("aliases.csv", aliasSchema(districts, municipalityCodes(reference)), ["area_code", "name"]),
      rows("denominators.csv", denominatorSchema, ["indicator", "measure"]),
      rows("register-indicators.csv", indicatorSchema, ["indicator"]),
    ]);
  return {
    groups,
    doubts,
    measures: measured,
    events,
    areaNames,
    publishers,
    namePhrases,
    aliases,
    denominators,
    registerIndicators: registered,
  };
}
