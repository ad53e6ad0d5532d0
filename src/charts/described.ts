import type { InstitutionKind, ValueState } from "../model/codes.ts";
import type { DotName } from "./dots.ts";

/** A way in which a cell is drawn: the states of a value, its precision, and a part of a year. */
export type CellMark = "full" | "part" | "about" | "at_least" | "at_most" | ValueState;
/** What a legend can explain besides: lines by kind of institution, a doubted point, an approximate point, a published figure, dots. */
export type LegendMark = CellMark | `line-${InstitutionKind}` | "point-about" | "doubt" | "chosen" | "other" | `dot-${DotName}`
  /** Nothing to see: an abbreviation and what it stands for. */
  | "words";

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
}

export interface TableCell {
  readonly text: string;
  /** Why the cell holds no full number; says in words what the text may only sign. */
  readonly state?: CellMark;
  /** The key of a source: a page makes it a link. */
  readonly source?: string;
  /** The keys of several sources with their publishers: a page makes each a link. The text names them all. */
  readonly sources?: readonly ChartSource[];
}

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly TableCell[])[];
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
