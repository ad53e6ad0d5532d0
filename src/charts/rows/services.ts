import { serviceKinds, serviceStates } from "../../model/codes.ts";
import type { Answer, AnswerRow } from "../../model/question.ts";
import type { ServiceRow } from "../../model/rows.ts";
import { reading } from "./reading.ts";
import type { Reads } from "./reading.ts";

/** What a chart knows of a named service. How many use it is not asked: a withheld number cannot be read by mistake. */
export const serviceColumns = [
  "service",
  "kind",
  "name_bg",
  "name_en",
  "area",
  "district",
  "state",
  "opened",
  "planned_for",
  "source",
] as const satisfies readonly (keyof ServiceRow)[];
export type NamedService = Pick<ServiceRow, (typeof serviceColumns)[number]>;

const { text, code, maybe } = reading("service rows", "service");

const serviceRow = (row: AnswerRow): NamedService => ({
  service: text(row, "service"),
  kind: code(row, "kind", serviceKinds),
  name_bg: text(row, "name_bg"),
  name_en: text(row, "name_en"),
  area: text(row, "area"),
  district: text(row, "district"),
  state: code(row, "state", serviceStates),
  opened: maybe(row, "opened", text),
  planned_for: maybe(row, "planned_for", text),
  source: text(row, "source"),
});

/**
 * The answer to a question on services as rows with types. Refuses a column that is missing or holds something else.
 */
export const readServices = (answer: Answer): readonly NamedService[] => answer.map(serviceRow);

/** Charts of named services. */
export const readsServices: Reads<NamedService> = { table: "services", columns: serviceColumns, rows: readServices };
