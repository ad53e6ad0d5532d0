import { closings, institutionKinds, institutionStatuses, qualifiers } from "../../model/codes.ts";
import type { Answer, AnswerRow } from "../../model/question.ts";
import type { InstitutionRow } from "../../model/rows.ts";
import { reading } from "./reading.ts";
import type { Reads } from "./reading.ts";

/** What a chart knows of a named home. */
export const institutionColumns = [
  "institution",
  "kind",
  "name_bg",
  "name_en",
  "area",
  "district",
  "status",
  "closing",
  "closed_date",
  "as_of_date",
  "qualifier",
  "statements",
  "disagreeing",
  "source",
] as const satisfies readonly (keyof InstitutionRow)[];
export type HomeRow = Pick<InstitutionRow, (typeof institutionColumns)[number]>;

const { text, number, code, maybe } = reading("home rows", "institution");

const homeRow = (row: AnswerRow): HomeRow => ({
  institution: text(row, "institution"),
  kind: code(row, "kind", institutionKinds),
  name_bg: text(row, "name_bg"),
  name_en: text(row, "name_en"),
  area: text(row, "area"),
  district: text(row, "district"),
  status: code(row, "status", institutionStatuses),
  closing: maybe(row, "closing", (answer, column) => code(answer, column, closings)),
  closed_date: maybe(row, "closed_date", text),
  as_of_date: maybe(row, "as_of_date", text),
  qualifier: code(row, "qualifier", qualifiers),
  statements: number(row, "statements"),
  disagreeing: number(row, "disagreeing"),
  source: text(row, "source"),
});

/** The answer to a question on homes as rows with types. Refuses a column that is missing or holds something else. */
export const readHomes = (answer: Answer): readonly HomeRow[] => answer.map(homeRow);

/** Charts of named homes. */
export const readsHomes: Reads<HomeRow> = { table: "institutions", columns: institutionColumns, rows: readHomes };
