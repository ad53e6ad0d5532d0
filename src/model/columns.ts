import type { Bilingual } from "./text.ts";

export type ColumnType = "VARCHAR" | "INTEGER" | "DOUBLE" | "BOOLEAN";

/** What a column holds, for engines (`type`) and for readers (`label`). Any column may hold nulls. */
export interface Column {
  readonly type: ColumnType;
  readonly label: Bilingual;
}

const column =
  (type: ColumnType) =>
  (bg: string, en: string): Column => ({ type, label: { bg, en } });
/** Columns of words, whole numbers, decimals and yes or no, with their names in both languages. */
export const text = column("VARCHAR");
export const whole = column("INTEGER");
export const decimal = column("DOUBLE");
export const flag = column("BOOLEAN");

/** Columns that stand in several tables. */
export const nameBg = text("Наименование на български", "Name in Bulgarian");
export const nameEn = text("Наименование на английски или с латински букви", "Name in English or in Latin letters");
export const settlementBg = text("Населено място", "Settlement");
export const settlementEn = text("Населено място с латински букви", "Settlement in Latin letters");
export const municipality = text("Код на общината", "Municipality code");
export const district = text("Код на областта (NUTS 3)", "District code (NUTS 3)");
export const source = text("Код на източника", "Source code");
export const qualifier = text("Точност: exact, about, at_least, at_most", "Precision: exact, about, at_least, at_most");
export const valueState = text(
  "Защо няма число: c скрито (в публикуваните числа – под 5), x няма данни, z неприложимо",
  "Why there is no number: c withheld (in published figures: under 5), x not available, z not applicable",
);
export const asOf = text("Към дата", "As of");
export const statements = whole("Брой твърдения по въпроса", "Number of statements on it");
export const disagreeing = whole("От тях противоречащи", "Of these disagreeing");
export const statement = text("Код на твърдението", "Statement code");
export const population = text(
  "Кои хора: всички жители, или децата на тези години (навършени към датата)",
  "Which people: all inhabitants, or the children of these ages (completed by the date)",
);
export const capacity = whole("Капацитет (места)", "Capacity (places)");

const columnsOfBoth = {
  observation: text("Код на наблюдението", "Observation code"),
  dataset: text(
    "Набор: reported (публикувани числа), register (регистър), official (официална статистика)",
    "Data set: reported (published figures), register (records), official (official statistics)",
  ),
  indicator: text("Код на показателя", "Indicator code"),
  area: text("Код на територията", "Area code"),
  area_level: text("Ниво на територията", "Level of the area"),
  period_type: text(
    "Вид период: school_year, calendar_year, as_of, range",
    "Kind of period: school_year, calendar_year, as_of, range",
  ),
  period: text("Период", "Period"),
  period_start: text("Начало на периода (дата)", "Start of the period (date)"),
  period_end: text("Край на периода (дата)", "End of the period (date)"),
  extent: text("Обхваща ли целия период: full, part", "Whether it covers the whole period: full, part"),
  dating: text(
    "Датата е: printed (посочена), inferred (изведена), undated (липсва)",
    "The date is: printed, inferred, undated",
  ),
  breakdown: text("Код на разбивката", "Breakdown code"),
  institution_kind: text("Вид институция", "Kind of institution"),
  value: decimal("Стойност", "Value"),
  value_state: valueState,
  qualifier,
  obs_status: text("OBS_STATUS по SDMX: A, E, U, O, M, Q", "SDMX OBS_STATUS: A, E, U, O, M, Q"),
  conf_status: text("CONF_STATUS по SDMX: F свободно, C поверително", "SDMX CONF_STATUS: F free, C confidential"),
  charted: flag("Може да стои в графика по години", "May stand in a chart by year"),
  doubt_bg: text("Съмнение, на български", "Doubt, in Bulgarian"),
  doubt_en: text("Съмнение, на английски", "Doubt, in English"),
  statements,
  disagreeing,
  source: text("Код на източника на водещата стойност", "Code of the headline value's source"),
  release: text("Издание", "Release"),
};
/** What a published figure says of what it counts; a count from records covers its period and its definition whole. */
const measured = {
  reaches: text(
    "Докъде стига в периода: whole_period, until_date, start_of_period, moment, cumulative_since, unclear",
    "How far into the period it reaches: whole_period, until_date, start_of_period, moment, cumulative_since, unclear",
  ),
  until: text("До дата или към дата", "Until, or as of, the date"),
  counts: text(
    "Какво брои спрямо определението: all, part, kept_at_date, net, first_time, returned_after_leaving, gross_beyond_definition, other_concept, unclear",
    "What it counts, next to the definition: all, part, kept_at_date, net, first_time, returned_after_leaving, gross_beyond_definition, other_concept, unclear",
  ),
  nature: text("Наличност (stock), поток (flow) или дял (share)", "Stock, flow or share"),
  part_of: text("Код на наблюдението, от което е част", "Code of the observation it is a part of"),
};

/** The columns of a published observation. */
export const observationColumns = { ...columnsOfBoth, ...measured };

/** The columns of a count made from records. */
export const registerColumns = {
  ...columnsOfBoth,
  value_state: text(
    "Защо няма число: c скрито, x не е предоставено, z неприложимо",
    "Why there is no number: c withheld, x not delivered, z not applicable",
  ),
  synthetic: flag(
    "Синтетични данни: записите са създадени от програма",
    "Synthetic data: the records were made by a script",
  ),
};

/** The columns of a correction. */
export const correctionColumns = {
  correction: text("Код на поправката", "Correction code"),
  date: text("Ден на поправката", "Day of the correction"),
  kind: text(
    "Вид: corrected (поправено), withdrawn (оттеглено), redrawn (графика, начертана наново)",
    "Kind: corrected, withdrawn, redrawn (a chart)",
  ),
  subject: text(
    "На какво е: код на твърдение, дом, услуга, източник или графика (празно, когато би посочило хора)",
    "Of what: code of a statement, home, service, source or chart (empty where that would point to people)",
  ),
  indicator: text("Код на показателя", "Indicator code"),
  area: text("Код на територията", "Area code"),
  district,
  column: text("Колона при съставителите", "The compilers' column"),
  was: text("Беше", "Was"),
  is: text("Стана", "Is"),
  why_bg: text("Защо, на български", "Why, in Bulgarian"),
  why_en: text("Защо, на английски", "Why, in English"),
  found_by: text(
    "Кой го откри: compilers (съставителите), reader (читател), source (източникът)",
    "Who found it: compilers, reader, source",
  ),
};
