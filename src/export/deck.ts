import type { ChartTable } from "../charts/described.ts";
import type { ChartId } from "../model/chart.ts";
import type { Sheet } from "./sheet.ts";

/** What the slides of a district are made of in the browser. */
export interface BuiltDeck {
  readonly charts: readonly ChartId[];
  /** Whether the district has key figures; they are fetched from an address of their own. */
  readonly key: boolean;
  /** The years of the district's published figures, for the file's name. */
  readonly period?: string | undefined;
}

/** A district's key figures: a sheet for the words around them, a table for the slide. */
export interface KeyFigureSheet {
  readonly sheet: Sheet;
  readonly table: ChartTable;
}
