import type { explore } from "../../i18n/each/explore.ts";
import type { Language } from "../../model/text.ts";
import { lineAndSign, SqlError } from "../../query/sql/fault.ts";
import type { SqlSlip } from "../../query/sql/slip.ts";
import type { Gaps } from "../../query/sql/gaps.ts";
import { NoEngineError, type ToldAnswer } from "../../query/sql/together.ts";
import { LackError } from "../../query/watched.ts";

type Words = (typeof explore)[Language];

function slipSaid(slip: SqlSlip, { slips }: Words): string {
  switch (slip.is) {
    case "quotes":
      return slips.quotes;
    case "ungrouped":
    case "numbers":
      return slips[slip.is](slip.name);
    case "column":
    case "table":
    case "function": {
      const said = slips[slip.is](slip.name);
      return slip.guess === undefined ? said : `${said} ${slips.guess(slip.guess)}`;
    }
  }
}

function whySaid(error: unknown, words: Words): string {
  const { lacks, errors } = words;
  if (error instanceof SqlError)
    return error.fault.slip === undefined ? errors[error.fault.kind] : slipSaid(error.fault.slip, words);
  return error instanceof LackError ? lacks[error.kind] : errors.start;
}

/** How many rows an answer has, in what time, and which engine says so. */
export function answeredSaid({ answer, took, by, alone }: ToldAnswer, isSecond: boolean, words: Words): string {
  const { answered, engines } = words;
  const said = answered(answer.rows, Math.max(1, Math.round(took)));
  if (by === "duckdb") return `${said} ${isSecond ? engines.checked : engines.duckdb}`;
  if (alone === undefined) return `${said} ${engines.light}`;
  return `${said} ${alone instanceof SqlError ? engines.tried : engines.alone} ${whySaid(alone, words)}`;
}

/** What of the numbers lacks of which an answer made one, in few sentences; nothing where none does. */
export function gapsSaid({ counted, fills, mayDouble }: Gaps, { aggregates }: Words): string {
  const isWhole = counted?.lacking === 0;
  const lack = counted === undefined ? aggregates.known : aggregates.counted(counted.rows, counted.lacking);
  return [
    ...(isWhole ? [] : [fills ? aggregates.filled : lack]),
    ...(mayDouble && counted?.rows !== 0 ? [aggregates.parts] : []),
  ].join(" ");
}

/** Why there is no answer, what the engine says of it, and where in the text it is. */
export function faultSaid(
  error: unknown,
  sql: string,
  words: Words,
): { readonly texts: readonly string[]; readonly said: string; readonly at?: number } {
  if (error instanceof SqlError) {
    const { said, at } = error.fault;
    const place = at === undefined ? undefined : lineAndSign(sql, at);
    const where = place === undefined ? [] : [words.place(place.line, place.sign)];
    return { texts: [whySaid(error, words), ...where], said, ...(at === undefined ? {} : { at }) };
  }
  const said = error instanceof Error ? error.message : String(error);
  if (!(error instanceof NoEngineError)) return { texts: [whySaid(error, words)], said };
  return { texts: [words.engines.beyond, whySaid(error.cause, words)], said };
}
