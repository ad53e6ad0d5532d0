import { alwaysShown, secretsOf } from "../../src/protect/system/rules.ts";
import type { System } from "../../src/protect/system/system.ts";
import { solver } from "./solver.ts";

const sum = (terms: readonly (readonly [number, string])[]): string =>
  terms.map(([factor, name]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name}`).join(" ");

/**
 * The least loss of any pattern by the classical model, written down in full for a small system: a 0-1 variable a cell,
 * and two tables for each sensitive cell that agree with what is shown and are as far apart as asked (Fischetti and
 * Salazar 2001, section 2). Shares no code with the search.
 */
export function leastLoss(system: System): number {
  const floor = system.rules.zeros === "safe" ? 1 : 0;
  const shown = alwaysShown(system);
  const ceiling = 4 * Math.max(...system.cells.map(({ value }) => value)) + 10;
  const index = new Map(system.cells.map(({ id }, at) => [id, at]));
  const primary = secretsOf(system).flatMap(({ ids: [id, ...rest], width }) =>
    rest.length > 0 || id === undefined ? [] : [{ at: index.get(id) ?? 0, width }],
  );
  const sensitive = new Set(primary.map(({ at }) => at));
  const rows: string[] = [];
  for (const [copy, { at, width }] of primary.entries()) {
    for (const side of ["u", "v"]) {
      const name = (cell: number): string => `${side}${copy}_${cell}`;
      for (const { total, parts } of system.equations) {
        rows.push(
          `${sum([[1, name(index.get(total) ?? 0)], ...parts.map((id) => [-1, name(index.get(id) ?? 0)] as const)])} = 0`,
        );
      }
      for (const [cell, { value }] of system.cells.entries()) {
        rows.push(
          `${sum([
            [1, name(cell)],
            [value - ceiling, `z${cell}`],
          ])} <= ${value}`,
        );
        rows.push(
          `${sum([
            [1, name(cell)],
            [Math.max(0, value - floor), `z${cell}`],
          ])} >= ${value}`,
        );
      }
    }
    rows.push(
      `${sum([
        [1, `u${copy}_${at}`],
        [-1, `v${copy}_${at}`],
      ])} >= ${width}`,
    );
  }
  const bounds = system.cells.map(({ id }, at) => {
    if (sensitive.has(at)) return `z${at} = 1`;
    return shown.has(id) ? `z${at} = 0` : `z${at} <= 1`;
  });
  const names = system.cells.map((_, at) => `z${at}`);
  const program = [
    "Minimize",
    sum(system.cells.map(({ value }, at) => [value, `z${at}`])),
    "Subject To",
    ...rows,
    "Bounds",
    ...bounds,
    "Binary",
    ...names,
    "End",
  ].join("\n");
  const { Status, ObjectiveValue } = solver.solve(program, { output_flag: false, mip_rel_gap: 0 });
  if (Status !== "Optimal") throw new Error(`the oracle ended with ${Status}`);
  return Math.round(ObjectiveValue);
}
