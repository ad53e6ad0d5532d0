import { valueClaim } from "../../charts/words/claims.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { figure } from "../../charts/figures/figure.ts";
import type { Valued } from "../../charts/figures/figure.ts";
import { insteadOf, whatIs, whenOf } from "../../charts/words/instead.ts";
import type { ChartRow } from "../../charts/rows/observations.ts";
import type { Told } from "../../charts/words/told.ts";
import type { Numbered } from "../../known/whole.ts";
import type { RowsClaim, ValueClaim } from "../../model/claim.ts";
import type { AreaRow, ObservationRow } from "../../model/rows.ts";
import { firstLanguage, type Language } from "../../model/text.ts";
import { allLookups } from "../facts.ts";

/** An observation that holds a number. */
export type Known = Numbered<ObservationRow>;
/** Whether an observation holds a number. */
export const isKnown = (row: ObservationRow): row is Known => row.value !== null;

/** What the words about a place's observations must know besides them. */
export const contextOf = async (area: AreaRow, language: Language): Promise<ChartContext> => ({
  language,
  area,
  ...(await allLookups()),
});

/** An observation as charts take it. */
export const chartRow = (row: ObservationRow): ChartRow => ({ ...row, synthetic: false });

/** An observation's number as the charts' words take it. */
export const valuedRow = (row: Known): Valued => ({
  ...figure(chartRow(row), row.observation, firstLanguage),
  value: row.value,
  value_state: null,
});

/** The claim that an observation's number is told. */
export const rowClaim = (row: Known): ValueClaim => valueClaim(valuedRow(row));

/** The claim of how many statements contradict an observation; none where none does. */
export const disputeClaims = ({ observation, disagreeing }: ObservationRow): readonly RowsClaim[] =>
  disagreeing === 0 ? [] : [rowsClaim("evidence", { observation, role: "disagreeing" }, disagreeing)];

/** The claim that so many rows of a table are what is said of them. */
export const rowsClaim = (
  table: RowsClaim["table"],
  where: RowsClaim["where"],
  count: number,
  distinct?: string,
): RowsClaim => ({ kind: "rows", table, where, count, ...(distinct === undefined ? {} : { distinct }) });

/** What an observation is: whom it counts, and of which time. */
export const whatRowIs = (row: ObservationRow, context: ChartContext): string => whatIs(chartRow(row), context);

/** Of which time an observation speaks, and how far in it. */
export const whenRowIs = (row: ObservationRow, context: ChartContext): string => whenOf(chartRow(row), context);

/** At most some of the observations that hold a number, in words; nothing where none does. */
export const insteadOfRows = (rows: readonly ObservationRow[], context: ChartContext, most?: number): Told | null =>
  insteadOf(rows.map(chartRow), context, most);
