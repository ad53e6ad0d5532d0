import type { InstitutionKind, Qualifier, ValueState } from "../model/codes.ts";

/** A way in which a cell is drawn: the states of a value, its precision, and a part of a year. */
export type CellMark = "full" | "part" | "about" | "at_least" | "at_most" | ValueState;
/** What a legend can explain besides: lines by kind of institution, a doubted point, an approximate point, a published figure. */
export type LegendMark = CellMark | `line-${InstitutionKind}` | "point-about" | "doubt" | "chosen" | "other";

export interface LegendItem {
  readonly mark: LegendMark;
  readonly text: string;
}

/** Something a reader must know about a number, in words. */
export interface Note {
  readonly kind: "part" | "inferred" | "disagreeing" | "doubt" | "withheld" | "method" | "missing" | "synthetic";
  readonly text: string;
}

export interface TableColumn {
  readonly label: string;
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
  /** What the text words: the code of a period, a place, an indicator, a day (ISO) or a kind. */
  readonly code?: string;
  /** The number itself, or null where there is none: every cell of a numeric column says so. */
  readonly value?: number | null;
  readonly status?: FigureStatus | null;
  readonly qualifier?: Qualifier | null;
  /** Whether the number covers only a part of its period; without it nothing is known of a period. */
  readonly part?: boolean;
}

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly TableCell[])[];
  /** What is true of every row and said by the caption alone, as the year of a ranking: files write it in each row. */
  readonly everywhere?: readonly { readonly key: string; readonly label: string; readonly code: string }[];
  /** The signs used in the cells, explained. */
  readonly marks: readonly { readonly mark: string; readonly text: string }[];
}

export interface ChartSource {
  readonly source: string;
  readonly publisher: string;
}

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
  /** Made from synthetic records: title, words, table and picture all say so. */
  readonly synthetic: boolean;
  /** No number at all stands behind the chart. */
  readonly empty: boolean;
}
