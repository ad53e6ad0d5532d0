import type { Equation, System } from "./system.ts";

/**
 * A system that cannot be protected as it is; the message names every fault by cell ids, values only if they were asked
 * for.
 */
export class SystemRefused extends Error {
  override readonly name = "SystemRefused";
}

const shown = 50;

const list = (faults: readonly string[]): string =>
  [...faults.slice(0, shown), ...(faults.length > shown ? [`… and ${faults.length - shown} more`] : [])].join("\n");

/**
 * Refuses a system whose cells, equations or rules contradict one another. With `values`, what does not add up is shown
 * in numbers: only for the eyes of whoever holds the hidden values anyway.
 */
export function checkSystem(system: System, { values = false } = {}): void {
  const value = new Map(system.cells.map((cell) => [cell.id, cell.value]));
  const named = [...cellFaults(system, values), ...idFaults(system, value)];
  const faults = named.length > 0 ? named : [...sumFaults(system, value, values), ...ruleFaults(system, value, values)];
  if (faults.length > 0) throw new SystemRefused(list(faults));
}

function cellFaults({ cells }: System, values: boolean): string[] {
  const seen = new Set<string>();
  return cells.flatMap(({ id, value }) => {
    const twice = seen.has(id);
    seen.add(id);
    return [
      ...(twice ? [`cell "${id}": it is there more than once; give every cell an id of its own`] : []),
      ...(Number.isSafeInteger(value) && value >= 0
        ? []
        : [
            `cell "${id}": not a whole number of 0 or more${values ? ` (${value})` : ""}; only counts can be protected`,
          ]),
    ];
  });
}

function idFaults(
  { equations, rules, known = [], unpublished = [] }: System,
  value: ReadonlyMap<string, number>,
): string[] {
  const places = [
    ...equations.flatMap(({ total, parts }, at) =>
      [total, ...parts].map((id) => [`equation ${at + 1} (total "${total}")`, id] as const),
    ),
    ...rules.structuralZeros.map((id) => ["rules.structuralZeros", id] as const),
    ...rules.primary.map((id) => ["rules.primary", id] as const),
    ...known.map((id) => ["known", id] as const),
    ...unpublished.map((id) => ["unpublished", id] as const),
  ];
  const strangers = places
    .filter(([, id]) => !value.has(id))
    .map(([place, id]) => `${place}: there is no cell "${id}"; add it to the cells or take it out here`);
  return [...new Set(strangers), ...equations.flatMap(shapeFaults)];
}

function shapeFaults({ total, parts }: Equation, at: number): string[] {
  const place = `equation ${at + 1} (total "${total}")`;
  const twice = parts.find((id, index) => parts.indexOf(id) !== index);
  return [
    ...(parts.length === 0 ? [`${place}: it has no parts; leave it out`] : []),
    ...(parts.includes(total) ? [`${place}: the total is among its own parts; take it out of them`] : []),
    ...(twice === undefined ? [] : [`${place}: part "${twice}" is there more than once; name it once`]),
  ];
}

function sumFaults({ equations }: System, value: ReadonlyMap<string, number>, values: boolean): string[] {
  return equations.flatMap(({ total, parts }, at) => {
    const sum = parts.reduce((found, id) => found + (value.get(id) ?? 0), 0);
    const said = value.get(total) ?? 0;
    if (sum === said) return [];
    const numbers = values ? ` (total ${said}, sum of the parts ${sum})` : "";
    return [
      `equation ${at + 1} (total "${total}"): it does not add up${numbers}; correct the cells or the list of parts`,
    ];
  });
}

function ruleFaults({ rules }: System, value: ReadonlyMap<string, number>, values: boolean): string[] {
  const impossible = new Set(rules.structuralZeros);
  const number = (id: string): string => (values ? ` (${value.get(id) ?? 0})` : "");
  return [
    ...rules.structuralZeros
      .filter((id) => value.get(id) !== 0)
      .map((id) => `rules.structuralZeros: cell "${id}" is not 0${number(id)}; correct its value or take it out here`),
    ...rules.primary
      .filter((id) => impossible.has(id))
      .map(
        (id) => `rules.primary: everybody knows that structural zero "${id}" is 0; take it out of one of the two lists`,
      ),
    ...rules.primary
      .filter((id) => rules.zeros === "safe" && value.get(id) === 0 && !impossible.has(id))
      .map(
        (id) =>
          `rules.primary: cell "${id}" is 0, and with zeros "safe" every zero is shown; say zeros "unsafe" or take it out here`,
      ),
  ];
}
