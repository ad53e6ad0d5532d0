import { formatValue } from "../../i18n/formats.ts";
import { codes } from "../../i18n/each/codes.ts";
import type { Claim } from "../../model/claim.ts";
import { rowsClaim } from "./claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { publisher } from "../figures/context.ts";
import type { CellMark, ChartSource, LegendItem, Note, TableCell } from "../described.ts";
import type { Figure } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { entryOf } from "../../model/text.ts";
import { capital, chartWords } from "./words.ts";

/** How a figure is drawn. A part of a year shows as such before anything else. */
export function cellMark({ value_state, qualifier, part }: Figure): CellMark {
  if (value_state !== null) return value_state;
  if (part) return "part";
  return qualifier === null || qualifier === "exact" ? "full" : qualifier;
}

/** All that a figure shows at once: a part of a year may be approximate as well. */
const marksOf = (figure: Figure): readonly CellMark[] => {
  const { qualifier } = figure;
  return figure.part && qualifier !== null && qualifier !== "exact" ? ["part", qualifier] : [cellMark(figure)];
};

const markOrder: readonly CellMark[] = ["full", "part", "about", "at_least", "at_most", "c", "x", "z"];

/** The legend of what occurs; nothing where every figure is a plain one. */
export function legend(figures: readonly Figure[], { language }: ChartContext): readonly LegendItem[] {
  const words = chartWords(language).mark;
  const used = new Set(figures.flatMap(marksOf));
  const doubted = figures.some(({ doubt }) => doubt !== null);
  return [
    ...(used.size === 1 && used.has("full")
      ? []
      : markOrder.filter((mark) => used.has(mark)).map((mark) => ({ mark, text: words[mark] }))),
    ...(doubted ? [{ mark: "doubt", text: words.doubt } as const] : []),
  ];
}

/** What the signs before numbers say, where a mark has no end that could say it. */
export function signLegend(figures: readonly Figure[], { language }: ChartContext): readonly LegendItem[] {
  const { sign } = chartWords(language);
  const signs = { about: "≈", at_least: "≥", at_most: "≤" } as const;
  return (["about", "at_least", "at_most"] as const)
    .filter((one) => figures.some(({ qualifier, value }) => value !== null && qualifier === one))
    .map((one) => ({ mark: "sign", text: `${signs[one]} ${sign[one]}` }));
}

/**
 * How many statements there are on an observation, and how many contradict it; who repeats another says nothing of his
 * own.
 */
const statementClaims = ({ observation, value, disagreeing, statements }: ChartRow): readonly Claim[] => [
  rowsClaim("observations", { observation, ...(value === null ? { value_state: "c" } : { value: "*" }) }, 1),
  rowsClaim("evidence", { observation, role: "disagreeing" }, disagreeing),
  rowsClaim("evidence", { observation, role: ["headline", "corroborating", "disagreeing"] }, statements),
];

/** What readers must know of the figures, in words. */
export function notes(figures: readonly Figure[], { language }: ChartContext): readonly Note[] {
  const words = chartWords(language).note;
  const labels = (some: readonly Figure[]) => some.map(({ label }) => label).join(", ");
  const group = (kind: Note["kind"], which: (figure: Figure) => boolean, say: (labels: string) => string): Note[] => {
    const some = figures.filter(which);
    return some.length === 0 ? [] : [{ kind, text: say(labels(some)) }];
  };
  return [
    ...group("part", ({ part }) => part, words.part),
    ...group("inferred", ({ inferred }) => inferred, words.inferred),
    ...group("withheld", ({ value_state }) => value_state === "c", words.withheld),
    ...figures
      .filter(({ disagreeing }) => disagreeing > 0)
      .map(({ label, disagreeing, statements, row }): Note => ({
        kind: "disagreeing",
        text: words.disagreeing(capital(label), disagreeing, statements),
        claims: row === null ? [] : statementClaims(row),
      })),
    ...[...Map.groupBy(figures, ({ doubt }) => doubt)].flatMap(([doubt, some]): Note[] => {
      const say = some.every(({ leftOut }) => leftOut) ? words.leftOut : words.doubt;
      return doubt === null ? [] : [{ kind: "doubt", text: say(capital(labels(some)), doubt.replace(/\.$/, "")) }];
    }),
  ];
}

/** The cell of a table that holds the figure: its number with signs, or the word for why there is none. */
export function valueCell(figure: Figure, context: ChartContext): TableCell {
  const { language } = context;
  const mark = cellMark(figure);
  const { value, value_state, qualifier, leftOut, row } = figure;
  // How far an unclear count reaches nobody knows: neither the whole year nor a part of it is said.
  const part = row?.reaches === "unclear" ? {} : { part: figure.part };
  if (leftOut) return { text: "?", state: mark, value: null, status: "u", qualifier: null, part: false };
  const isPercent = value !== null && row !== null && context.indicators.get(row.indicator)?.unit === "percent";
  const unit = isPercent ? entryOf(language).numbers.percent : "";
  const text = formatValue(figure, language) + unit + (figure.doubt === null || value === null ? "" : " ?");
  return { text, value, status: value_state, qualifier, ...part, ...(mark === "full" ? {} : { state: mark }) };
}

/** What a table remarks on a figure; `when` says how far into its period it reaches. */
export function remarkCell(figure: Figure, { language }: ChartContext, when = ""): TableCell {
  const words = chartWords(language).remark;
  const doubt = figure.doubt === null ? "" : words.doubt;
  return {
    text: [
      figure.part && when === "" ? words.part : when,
      figure.inferred ? words.inferred : "",
      figure.disagreeing > 0 ? words.disagreeing : "",
      figure.leftOut ? words.leftOut : doubt,
    ]
      .filter((remark) => remark !== "")
      .join("; "),
  };
}

/** Who says it; empty where nobody does. */
export const sourceCell = ({ source, value_state }: Figure, context: ChartContext): TableCell => {
  if (source !== null) return { text: publisher(source, context), source };
  return { text: value_state === "x" ? "" : publisher(null, context) };
};

/** The signs and words that occur in the table's cells, explained. */
export function tableMarks(
  figures: readonly Figure[],
  { language }: ChartContext,
): readonly { mark: string; text: string }[] {
  const words = chartWords(language);
  const states = codes[language].valueState;
  const is = (qualifier: Figure["qualifier"]) => figures.some((figure) => figure.qualifier === qualifier);
  const state = (code: "c" | "x" | "z") =>
    figures.some(({ value_state, leftOut }) => value_state === code && !leftOut)
      ? [{ mark: states[code], text: words.sign[code] }]
      : [];
  return [
    ...(is("about") ? [{ mark: "≈", text: words.sign.about }] : []),
    ...(is("at_least") ? [{ mark: "≥", text: words.sign.at_least }] : []),
    ...(is("at_most") ? [{ mark: "≤", text: words.sign.at_most }] : []),
    ...(figures.some(({ doubt }) => doubt !== null) ? [{ mark: "?", text: words.sign.doubt }] : []),
    ...state("c"),
    ...state("x"),
    ...state("z"),
  ];
}

/** Everyone whose figures are shown, once, in the order of the figures. */
export const sourcesOf = (figures: readonly Figure[], context: ChartContext): readonly ChartSource[] =>
  [...new Set(figures.flatMap(({ source }) => source ?? []))].map((source) => ({
    source,
    publisher: publisher(source, context),
  }));
