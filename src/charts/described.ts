import type { Qualifier, ValueState } from "../model/codes.ts";
import type { Claim } from "../model/claim.ts";
import type { Step } from "./drawing/classes.ts";
import type { DotName } from "./drawing/dots.ts";
import type { FormMark } from "./forms.ts";

/** A way in which a cell is drawn: the states of a value, its precision, and a part of a year. */
export type CellMark = "full" | "part" | "about" | "at_least" | "at_most" | ValueState;
/**
 * What the legends of several forms explain besides: the chosen and the others, classes of numbers, dots by what is
 * known of a date or a thing, an approximate point, a doubt, a sign.
 */
export type SharedMark =
  | CellMark
  | "chosen"
  | "other"
  | `class-${Step}`
  | `dot-${DotName}`
  | "point-about"
  /** A thin line between the bounds of a rate. */
  | "bounds"
  | "doubt"
  | "sign"
  /** Nothing to see: an abbreviation and what it stands for. */
  | "words";
export type LegendMark = SharedMark | FormMark;

export interface LegendItem {
  readonly mark: LegendMark;
  readonly text: string;
}

/** Something a reader must know about a number, in words. */
export interface Note {
  readonly kind:
    "part" | "inferred" | "disagreeing" | "doubt" | "withheld" | "method" | "missing" | "synthetic" | "event";
  readonly text: string;
  /** Who says so, where it is no figure of the chart: keys of sources. */
  readonly sources?: readonly string[];
  readonly claims?: readonly Claim[];
}

export interface TableColumn {
  readonly label: string;
  /** The head in files, where it is longer because nothing else there explains the column. */
  readonly full?: string;
  readonly numeric: boolean;
  /** The column's name in files, the same in both languages: "period", "area", "remark", "source". */
  readonly key?: string;
  /** Columns that are the places of one dimension, as the years of a matrix: files write them below each other. */
  readonly across?: { readonly key: string; readonly label: string; readonly code: string };
}

/** Why a figure has no number; `u`: a number was published, but doubts keep it out of the chart. */
export type FigureStatus = ValueState | "u";

export interface TableCell {
  readonly text: string;
  /** Why the cell holds no full number; says in words what the text may only sign. */
  readonly state?: CellMark;
  /** The key of a source: a page makes it a link. */
  readonly source?: string;
  /** The code of an area: a page makes it a link. */
  readonly area?: string;
  /** What the text words: the code of a period, a place, an indicator, a day (ISO) or a kind. */
  readonly code?: string;
  /** The number itself, or null where there is none: every cell of a numeric column says so. */
  readonly value?: number | null;
  readonly status?: FigureStatus | null;
  readonly qualifier?: Qualifier | null;
  /** Whether the number covers only a part of its period; without it nothing is known of a period. */
  readonly part?: boolean;
  /** The keys of several sources with their publishers: a page makes each a link. The text names them all. */
  readonly sources?: readonly ChartSource[];
}

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly TableCell[])[];
  /** What is true of every row and said by the caption alone, as the year of a ranking: files write it in each row. */
  readonly everywhere?: readonly { readonly key: string; readonly label: string; readonly code: string }[];
  /** Columns that stand in files alone, beside the others, with a list of cells for each row. */
  readonly beside?: { readonly columns: readonly TableColumn[]; readonly cells: readonly (readonly TableCell[])[] };
  /** The signs used in the cells, explained. */
  readonly marks: readonly { readonly mark: string; readonly text: string }[];
}

export interface ChartSource {
  readonly source: string;
  readonly publisher: string;
}

/** The words of a chart as its form makes them. */
export type FormView = Omit<ChartView, "synthetic" | "official" | "claims" | "units"> &
  Partial<Pick<ChartView, "claims">>;

/** All words around a chart, made from its data in the reader's language. */
export interface ChartView {
  /** What the chart says. */
  readonly title: string;
  /** What is measured, where and when. */
  readonly subtitle: string;
  /** The chart in one to three plain sentences. */
  readonly sentence: string;
  readonly notes: readonly Note[];
  readonly legend: readonly LegendItem[];
  readonly table: ChartTable;
  readonly sources: readonly ChartSource[];
  /** What title and sentence claim, as data that stands beside them in a page. */
  readonly claims: { readonly title: readonly Claim[]; readonly sentence: readonly Claim[] };
  /** In what its numbers are measured, by indicator. */
  readonly units: Readonly<Record<string, string>>;
  /** Made from synthetic records: title, words, table and picture all say so. */
  readonly synthetic: boolean;
  /** Made from official statistics; absent where it is of published figures or of a register. */
  readonly official?: true;
  /** No number at all stands behind the chart. */
  readonly empty: boolean;
}
