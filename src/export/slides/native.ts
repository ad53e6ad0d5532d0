import type { SlideLayout } from "../../charts/form.ts";
import { formOf, forms } from "../../charts/forms.ts";
import type { Form } from "../../charts/forms.ts";
import { formatValue } from "../../i18n/formats.ts";
import type { Qualifier, ValueState } from "../../model/codes.ts";
import { qualifiers } from "../../model/codes.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Sheet, SheetCell } from "../sheet.ts";
import { shortStatusWords, statusWords } from "../status-words.ts";
import { ended, fileWords } from "../words.ts";

/** A row of numbers in PowerPoint's data sheet; null leaves its cell empty. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The name of a colour in tokens.css, and whether it is laid on the paper only thinly. */
  readonly colour: string;
  readonly pale: boolean;
}

/** What PowerPoint draws by itself. */
export interface NativeChart {
  readonly kind: "columns" | "bars" | "lines";
  readonly categories: readonly string[];
  /** The days behind the categories (ISO), where they are days: they stand as far apart as they are. */
  readonly days?: readonly string[];
  readonly series: readonly Series[];
  /** The categories without a number, in words, each with the reason; empty where every one has a number. */
  readonly gaps: string;
  /** The highest number of all parts, where the chart is one of several: their bars are measured alike. */
  readonly highest?: number;
}

interface Point {
  readonly code: string;
  readonly label: string;
  readonly group: string;
  readonly groupLabel: string;
  readonly value: number | null;
  readonly status: "c" | "x" | "z" | "u" | null;
  readonly qualifier: Qualifier;
  readonly part: boolean;
}

const statuses = ["c", "x", "z", "u"] as const;

/** The rows of a sheet as points: along `key`, grouped by another dimension if the sheet has one. */
function pointsOf({ columns, rows }: Sheet, key: string, group?: string): readonly Point[] {
  const at = (row: readonly SheetCell[], name: string | undefined): SheetCell =>
    row[columns.findIndex((column) => column.key === name)] ?? null;
  const value = columns.find(({ role }) => role === "value")?.key ?? "";
  const of = (role: string): string | undefined =>
    columns.find((column) => column.role === role && column.of === value)?.key;
  const [status, qualifier, extent] = [of("status"), of("qualifier"), of("extent")];
  return rows.map((row) => {
    const number = at(row, value);
    const said = (name: string): string => String(at(row, `${name}_label`) ?? at(row, name) ?? "");
    return {
      code: String(at(row, key)),
      label: said(key),
      group: group === undefined ? "" : String(at(row, group)),
      groupLabel: group === undefined ? "" : said(group),
      value: typeof number === "number" ? number : null,
      status: statuses.find((code) => code === at(row, status)) ?? null,
      qualifier: qualifiers.find((code) => code === at(row, qualifier)) ?? "exact",
      part: at(row, extent) === "part",
    };
  });
}

/** A category's name with what PowerPoint's columns cannot show: how exact its number is, or why it has none. */
function category({ label, value, status, qualifier }: Point, sheet: Sheet): string {
  const { language } = sheet;
  if (value === null) return `${label} (${shortStatusWords(sheet)[status ?? "x"]})`;
  const sign =
    qualifier === "exact"
      ? ""
      : formatValue({ value: 0, value_state: null, qualifier }, language).replace(/[\s\d]/g, "");
  return sign === "" ? label : `${label} (${sign})`;
}

function gaps(points: readonly Point[], sheet: Sheet): string {
  const { slide } = fileWords(sheet.language);
  const states = statusWords(sheet);
  const by = Map.groupBy(
    points.filter(({ value }) => value === null),
    ({ status }): ValueState | "u" => status ?? "x",
  );
  const said = [...by].map(([status, some]) => `${some.map(({ label }) => label).join(", ")} – ${states[status]}`);
  return said.length === 0 ? "" : `${slide.gaps} ${said.join("; ")}.`;
}

const some = (series: readonly Series[]): readonly Series[] =>
  series.filter(({ values }) => values.some((value) => value !== null));

/** The sheet with the rows that are drawn: under bars or lines a table may list what else was found. */
export function drawnRows(sheet: Sheet): Sheet {
  const counts = sheet.columns.findIndex(({ key }) => key === "counts");
  return counts === -1 ? sheet : { ...sheet, rows: sheet.rows.filter((row) => row[counts] === "all") };
}

function columns(sheet: Sheet, topic: string, along: string): NativeChart {
  const words = fileWords(sheet.language).slide;
  const points = pointsOf(drawnRows(sheet), along);
  const split = (part: boolean) => points.map((point) => (point.part === part ? point.value : null));
  return {
    kind: "columns",
    categories: points.map((point) => category(point, sheet)),
    gaps: gaps(points, sheet),
    series: some([
      { name: words.full, values: split(false), colour: topic, pale: false },
      { name: words.part, values: split(true), colour: topic, pale: true },
    ]),
  };
}

function bars(sheet: Sheet, topic: string, along: string): NativeChart {
  const words = fileWords(sheet.language).slide;
  const all = pointsOf(sheet, along);
  // What has no bar is named below the bars: among many its empty rows would leave them no room.
  const points = all.filter(({ value }) => value !== null);
  const chosen = (point: Point) => point.code === sheet.area.area;
  const anyChosen = points.some((point) => chosen(point) && point.value !== null);
  const split = (which: (point: Point) => boolean) => points.map((point) => (which(point) ? point.value : null));
  return {
    kind: "bars",
    categories: points.map((point) => category(point, sheet)),
    gaps: gaps(all, sheet),
    series: some([
      { name: words.chosen, values: split((point) => !point.part && chosen(point)), colour: topic, pale: false },
      {
        name: anyChosen ? words.other : words.full,
        values: split((point) => !point.part && !chosen(point)),
        colour: anyChosen ? "line" : topic,
        pale: false,
      },
      { name: words.part, values: split(({ part }) => part), colour: topic, pale: true },
    ]),
  };
}

/**
 * The first or the total has the topic's colour, others have quieter ones; points and dashes tell them apart without
 * colour.
 */
const lineColours = ["link", "coordination", "muted"] as const;

/**
 * A bar for each row, a colour for each group: units or indicators. What lacks, the categories and the chart's sentence
 * say.
 */
function groups(sheet: Sheet, topic: string, key: string, group: string): NativeChart {
  const words = fileWords(sheet.language).slide;
  const all = pointsOf(sheet, key, group);
  const isTold = new Set(all.map(({ label }) => label)).size === all.length;
  const points = isTold ? all : all.map((point) => ({ ...point, label: `${point.label}, ${point.groupLabel}` }));
  const kinds = [...new Map(points.map((point) => [point.group, point.groupLabel]))];
  const split = (kind: string, part: boolean) =>
    points.map((point) => (point.group === kind && point.part === part ? point.value : null));
  return {
    kind: "bars",
    categories: points.map((point) => category(point, sheet)),
    gaps: "",
    series: some(
      kinds.flatMap(([kind, name], place) => {
        const colour = place === 0 ? topic : (lineColours[place - 1] ?? "muted");
        return [
          { name, values: split(kind, false), colour, pale: false },
          { name: `${name}, ${words.part}`, values: split(kind, true), colour, pale: true },
        ];
      }),
    ),
  };
}

const isDay = (code: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(code);

/** Lines through days; nothing where a number has no day, or two numbers of a line have the same. */
function lines(sheet: Sheet, topic: string, key: string, group: string): NativeChart | undefined {
  const points = pointsOf(drawnRows(sheet), key, group).filter(({ value }) => value !== null);
  if (
    points.some(({ code }) => !isDay(code)) ||
    new Set(points.map((point) => `${point.group} ${point.code}`)).size < points.length
  )
    return undefined;
  const days = [...new Map(points.map(({ code, label }) => [code, label]))].sort(([a], [b]) => (a < b ? -1 : 1));
  const words = fileWords(sheet.language).slide;
  const about = points
    .filter(({ qualifier }) => qualifier === "about")
    .map(({ groupLabel, label }) => `${groupLabel}, ${label}`);
  const kinds = [...new Map(points.map(({ group, groupLabel }) => [group, groupLabel]))];
  const main = kinds.find(([kind]) => kind === "all")?.[0] ?? kinds[0]?.[0];
  const others = kinds.filter(([kind]) => kind !== main).map(([kind]) => kind);
  return {
    kind: "lines",
    categories: days.map(([, label]) => label),
    days: days.map(([day]) => day),
    gaps: [words.lines, ...(about.length === 0 ? [] : [ended(words.about(about.join("; ")))])].join(" "),
    series: kinds.map(([kind, name]) => ({
      name,
      pale: false,
      colour: kind === main ? topic : (lineColours[others.indexOf(kind)] ?? "muted"),
      values: days.map(([day]) => points.find(({ code, group }) => code === day && group === kind)?.value ?? null),
    })),
  };
}

/** The forms that PowerPoint has as well. */
export const nativeForms: readonly Form[] = (Object.keys(forms) as readonly Form[]).filter(
  (form) => forms[form].slide !== null,
);

type Lay = (sheet: Sheet, topic: string, along: string, by: string) => NativeChart | undefined;
const layouts: Readonly<Record<SlideLayout["as"], Lay>> = { columns, bars, groups, lines };

/**
 * The sheet as a chart of PowerPoint's own kinds; nothing for a form it does not have, or where there is no number to
 * draw.
 */
export function nativeChart(sheet: Sheet, { form, topic }: Pick<ChartSpec, "form" | "topic">): NativeChart | undefined {
  const { slide } = formOf({ form });
  if (slide === null) return undefined;
  const made = layouts[slide.as](sheet, topic, slide.along, "by" in slide ? slide.by : "");
  return made === undefined || made.series.length === 0 ? undefined : made;
}

/** As many bars, with letters of 12 points beside them, stand on a slide. */
const mostBars = 16;

/** A chart in parts that a slide has room for: none but bars are ever too many. */
export function partsOf(chart: NativeChart): readonly NativeChart[] {
  const count = chart.categories.length;
  if (chart.kind !== "bars" || count <= mostBars) return [chart];
  const size = Math.ceil(count / Math.ceil(count / mostBars));
  const highest = Math.max(...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return Array.from({ length: Math.ceil(count / size) }, (_, part) => {
    const own = <T>(all: readonly T[]): readonly T[] => all.slice(part * size, (part + 1) * size);
    const series = chart.series.map((one) => ({ ...one, values: own(one.values) }));
    return { ...chart, categories: own(chart.categories), series: some(series), highest };
  });
}
