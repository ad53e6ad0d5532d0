import { join } from "node:path";
import type { Certificate } from "../../model/certificate.ts";
import { buildAgain, readJson } from "../../model/read-json.ts";
import { outcomes, ageBands } from "../../model/register.ts";
import { noneClaim } from "../../charts/words/claims.ts";
import { isWhole } from "../../known/whole.ts";
import type { NoneClaim } from "../../model/claim.ts";
import type { AreaRow, ObservationRow, RegisterRow } from "../../model/rows.ts";
import { dataFolder, manifest, reportedRows, rowsOf } from "../facts.ts";

/** The certificate of the release, or nothing when the release holds no register. */
export async function certificate(): Promise<Certificate | undefined> {
  const { certificate: file } = await manifest();
  if (file === null) return undefined;
  return (await readJson(join(dataFolder, file.file), buildAgain)) as Certificate;
}

/** All that the register says of the country or a district. */
export const readRegister = (area: AreaRow): Promise<readonly RegisterRow[]> =>
  rowsOf("register_districts", [{ column: "area", is: "equal", value: area.area }]);

/** A table of register counts: its rows and columns by breakdown code or period; `null` heads the total. */
export interface Crossing {
  readonly rows: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
  cell(row: string | null, column: string | null): RegisterRow | undefined;
}

const listed = (rows: readonly RegisterRow[]): readonly RegisterRow[] =>
  rows.filter(({ indicator, period_type }) => indicator === "children_listed" && period_type === "school_year");

/** The children by outcome (rows, total last) and school year (columns). */
export function outcomesByYear(rows: readonly RegisterRow[]): Crossing {
  const cells = new Map(listed(rows).map((row) => [`${row.breakdown ?? ""} ${row.period}`, row]));
  return {
    rows: [...outcomes.map((outcome) => `outcome-${outcome}`), null],
    columns: [...new Set(listed(rows).map(({ period }) => period))].sort(),
    cell: (outcome, period) => cells.get(`${outcome ?? ""} ${period ?? ""}`),
  };
}

/** The children of one school year by outcome (rows) and age (columns), with both totals. */
export function outcomesByAge(rows: readonly RegisterRow[], period: string): Crossing {
  const cells = new Map(
    listed(rows)
      .filter((row) => row.period === period)
      .map((row) => [row.breakdown ?? "", row]),
  );
  return {
    rows: [...outcomes.map((outcome) => `outcome-${outcome}`), null],
    columns: [...ageBands.map((age) => `age-${age}`), null],
    cell: (outcome, age) => cells.get([outcome, age].filter((part) => part !== null).join(".")),
  };
}

/** A published figure and a register count on the same indicator, place and school year. */
export interface Compared {
  readonly reported: ObservationRow;
  readonly register: RegisterRow;
}

/**
 * What was delivered of all children, sweeps and sittings, by school year: with this published figures can be compared.
 */
export const totals = (register: readonly RegisterRow[]): readonly RegisterRow[] =>
  register.filter((row) => row.breakdown === null && row.period_type === "school_year" && row.value_state !== "x");

/** The claim that for what the register counts we found no published figure for a whole year. */
export const nothingCompared = ({ area }: AreaRow, register: readonly RegisterRow[]): NoneClaim =>
  noneClaim(
    [...new Set(totals(register).map(({ indicator }) => indicator))],
    [area],
    [...new Set(totals(register).map(({ period }) => period))],
    "whole",
  );

/**
 * Where both data sets speak of the same thing, by indicator and year: a published figure for a part of the year does
 * not.
 */
export async function compared(area: AreaRow, register: readonly RegisterRow[]): Promise<readonly Compared[]> {
  const key = ({ indicator, period }: Pick<ObservationRow, "indicator" | "period">): string => `${indicator} ${period}`;
  const counted = new Map(totals(register).map((row) => [key(row), row]));
  const reported = await reportedRows([
    { column: "area", is: "equal", value: area.area },
    { column: "area_level", is: "equal", value: area.level },
    { column: "period_type", is: "equal", value: "school_year" },
  ]);
  return reported.filter(isWhole).flatMap((row) => {
    const found = counted.get(key(row));
    return found === undefined ? [] : [{ reported: row, register: found }];
  });
}
