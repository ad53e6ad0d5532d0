import type { Frame } from "../../tabulate/frame.ts";
import type { System } from "../system/system.ts";

/** What somebody else has told in public of something that the register counts too. */
interface Told {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly breakdown: string | null;
  readonly institution_kind: string | null;
  readonly value: number | null;
}

const keyOf = ({ indicator, area, period, breakdown, institution_kind }: Omit<Told, "value">): string =>
  JSON.stringify([indicator, area, period, breakdown, institution_kind]);

/**
 * The cells of a register of which a number stands among the published figures, for the same indicator, area, period
 * and group. Whether both numbers are the same does not matter: a reader may take them to be, so each such cell is
 * taken to be known to the attacker.
 */
export function heardCells(frames: readonly Frame[], told: readonly Told[]): ReadonlySet<string> {
  const keys = new Set(told.filter(({ value }) => value !== null).map(keyOf));
  return new Set(
    frames.flatMap(({ cells, period }) =>
      cells
        .filter(({ line, area, published }) => {
          if (!line.persons || !published) return false;
          const own = { ...line, area: area.code, period };
          const isTwinTold = line.also !== null && keys.has(keyOf({ ...own, indicator: line.also, breakdown: null }));
          return isTwinTold || keys.has(keyOf(own));
        })
        .map(({ id }) => id),
    ),
  );
}

/** A system in which the attacker is taken to know these cells, those of them that are in it. */
export function withHeard(system: System, heard: ReadonlySet<string>): System {
  const without = new Set([...(system.known ?? []), ...(system.unpublished ?? [])]);
  const own = system.cells.map(({ id }) => id).filter((id) => heard.has(id) && !without.has(id));
  return own.length === 0 ? system : { ...system, heard: own };
}
