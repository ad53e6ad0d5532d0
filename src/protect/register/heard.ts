import type { ObservationRow } from "../../model/rows.ts";
import type { System } from "../system/system.ts";
import { cellId, type Frame } from "../../tabulate/frame.ts";

/** What somebody else has told in public of something that the register counts too. */
export type Told = Pick<
  ObservationRow,
  "indicator" | "area" | "period_type" | "period" | "breakdown" | "institution_kind" | "value"
>;

/** The code that the register's cell of the same thing has. */
const idOf = ({ indicator, area, period, breakdown, institution_kind }: Told): string =>
  cellId({ indicator, breakdown, institution_kind, published: true }, area, period);

/**
 * The cells of persons of which a number stands among the published figures, for the same indicator, area, period and
 * group. Whether it is the register's own number does not matter: a reader may take it to be.
 */
export function heardCells(frames: readonly Frame[], told: readonly Told[]): ReadonlySet<string> {
  const heard = new Set(told.flatMap((each) => (each.value === null ? [] : [`${each.period_type} ${idOf(each)}`])));
  return new Set(
    frames.flatMap(({ cells, period_type, period }) =>
      cells
        .filter(({ id, line, area, published }) => {
          const twin =
            line.also === null ? id : cellId({ ...line, indicator: line.also, breakdown: null }, area.code, period);
          return line.persons && published && [id, twin].some((each) => heard.has(`${period_type} ${each}`));
        })
        .map(({ id }) => id),
    ),
  );
}

/** A system of which these cells are known from others, those of them that are in it. */
export function withHeard(system: System, heard: ReadonlySet<string>): System {
  const own = system.cells.map(({ id }) => id).filter((id) => heard.has(id));
  return own.length === 0 ? system : { ...system, heard: own };
}
