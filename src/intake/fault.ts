import { withHiddenSigns } from "../model/sign-name.ts";

export { InputRefused } from "../model/refused.ts";

/** What is wrong with the input, where, and how to mend it. `value` is what was met, `detail` what is odd about it. */
export interface Fault {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly problem: string;
  readonly value?: string | undefined;
  readonly detail?: string | undefined;
  readonly remedy: string;
}

/** Receives faults while reading goes on, so that one report can name them all. */
export type Report = (fault: Fault) => void;

const shown = 200;
const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/**
 * One line: `figures.csv line 12 column value: not a number "12о" (contains a Cyrillic letter); write digits only`;
 * what shows nothing, as its number.
 */
export function formatFault({ file, line, column, problem, value, detail, remedy }: Fault): string {
  const place = [file, line === undefined ? "" : `line ${line}`, column === undefined ? "" : `column ${column}`];
  const met = [
    problem,
    value === undefined ? "" : `"${shorten(withHiddenSigns(value))}"`,
    detail === undefined ? "" : `(${withHiddenSigns(detail)})`,
  ];
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
  return `${join(place)}: ${join(met)}; ${remedy}`;
}

function totals(faults: readonly Fault[]): readonly string[] {
  const kinds = Map.groupBy(faults, (fault) => `${fault.file}: ${fault.problem}`);
  return [...kinds].map(([kind, members]) => `${members.length} × ${kind}`);
}

/** The faults line by line, 200 at most, then how many of each kind there are in all. */
export function formatFaults(faults: readonly Fault[]): string {
  const hidden = faults.length - shown;
  return [
    ...faults.slice(0, shown).map(formatFault),
    ...(hidden > 0 ? [`… and ${hidden} more`] : []),
    "",
    `${faults.length} ${faults.length === 1 ? "fault" : "faults"} in all:`,
    ...totals(faults).map((line) => `  ${line}`),
  ].join("\n");
}
