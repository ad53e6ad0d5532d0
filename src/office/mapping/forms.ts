import type { RegisterFile, RegisterRecords } from "../../model/register.ts";

/** What stands in a column: how it is read, what a template offers, and what the contract's page says of it. */
export type ColumnForm =
  | "key"
  | "schoolYear"
  | "municipality"
  | "district"
  | "age"
  | "code"
  | "list"
  | "institutions"
  | "month"
  | "monthOrNothing"
  | "monthOrYear"
  | "monthOrYearOrNothing"
  | "day"
  | "year"
  | "number"
  | "name";

/** The form of each column of each file. */
const forms: { readonly [File in RegisterFile]: Readonly<Record<keyof RegisterRecords[File], ColumnForm>> } = {
  cases: {
    case_id: "key",
    school_year: "schoolYear",
    municipality: "municipality",
    age_band: "age",
    sex: "code",
    reason: "code",
    outcome: "code",
    left_again: "code",
    support: "list",
    opened: "month",
    closed: "monthOrNothing",
  },
  sweeps: {
    sweep_id: "key",
    month: "month",
    school_year: "schoolYear",
    municipality: "municipality",
    team: "name",
    partners: "list",
    addresses: "number",
    children_found: "number",
  },
  institutions: {
    institution_id: "key",
    kind: "code",
    municipality: "municipality",
    opened: "monthOrYear",
    closed: "monthOrYearOrNothing",
    capacity: "number",
  },
  placements: {
    institution_id: "key",
    year: "year",
    placed: "number",
    reintegrated: "number",
    adopted: "number",
    foster: "number",
    other: "number",
  },
  services: {
    service_id: "key",
    kind: "code",
    municipality: "municipality",
    opened: "monthOrYear",
    closed: "monthOrYearOrNothing",
    capacity: "number",
    users_year: "year",
    users: "number",
  },
  sittings: {
    sitting_id: "key",
    date: "day",
    body: "code",
    area_code: "district",
    participants: "number",
    institutions: "institutions",
  },
};

/** The form of a column; undefined for one that the file does not have. */
export const formOf = (file: RegisterFile, column: string): ColumnForm | undefined =>
  Object.entries<ColumnForm>(forms[file]).find(([name]) => name === column)?.[1];
