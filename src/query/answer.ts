import type { Answer, AnswerValue } from "../model/question.ts";

/**
 * What a DuckDB handed back as an answer: one plain object a row, columns in the order of `names`.
 * Refuses values that no column of an answer can hold.
 */
export function toAnswer(names: readonly string[], columns: readonly ArrayLike<unknown>[]): Answer {
  const rows = columns[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, row) => {
    // A register's tables have millions of cells: an entry for each would take longer than the question.
    const told: Record<string, AnswerValue> = {};
    for (const [place, name] of names.entries()) told[name] = answerValue(columns[place]?.[row], name);
    return told;
  });
}

function answerValue(value: unknown, name: string): AnswerValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new TypeError(
    `answer, column "${name}": ${typeof value} is neither text, number, truth value nor null; cast it in sql.ts`,
  );
}
