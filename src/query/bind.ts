import type { Filter, Operand, Question, Scalar } from "../model/question.ts";

/** What fills the open places of a question, by name. */
export type Params = Readonly<Record<string, Scalar>>;

/**
 * The question with every `{param: name}` filled in; the question given stays as it is.
 * Refuses a parameter that is missing and one that the question doesn't know.
 */
export function bind(question: Question, params: Params): Question {
  const used = new Set<string>();
  const fill = (operand: Operand): Scalar => {
    if (typeof operand !== "object") return operand;
    used.add(operand.param);
    const value = Object.hasOwn(params, operand.param) ? params[operand.param] : undefined;
    if (value === undefined)
      throw new Error(`question to "${question.table}": parameter "${operand.param}" is missing; give it a value`);
    return value;
  };
  const bound =
    question.where === undefined
      ? question
      : { ...question, where: question.where.map((filter) => fillFilter(filter, fill)) };
  const unknown = Object.keys(params).find((name) => !used.has(name));
  if (unknown !== undefined) {
    throw new Error(
      `question to "${question.table}": it has no parameter "${unknown}"; it has ${[...used].join(", ") || "none"}`,
    );
  }
  return bound;
}

function fillFilter(filter: Filter, fill: (operand: Operand) => Scalar): Filter {
  switch (filter.is) {
    case "equal":
    case "unequal":
      return { ...filter, value: fill(filter.value) };
    case "oneOf":
      return { ...filter, values: filter.values.map(fill) };
    case "between":
      return { ...filter, from: fill(filter.from), to: fill(filter.to) };
    case "null":
    case "notNull":
      return filter;
  }
}
