import type { ExtractDescriptor } from "../../model/register.ts";
import type { Tabulation } from "../../tabulate/tabulate.ts";
import type { Frame, FrameCell } from "../../tabulate/frame.ts";
import { defaultRules } from "../system/system.ts";
import type { Rules, System } from "../system/system.ts";

/**
 * The rules of a register: the default ones, with the publisher's minimum and width where they are higher. Refuses
 * lower ones.
 */
export function rulesOfRegister({
  minimum = defaultRules.minimum,
  width = defaultRules.width,
}: Pick<ExtractDescriptor, "minimum" | "width">): Rules {
  if (!Number.isSafeInteger(minimum) || minimum < defaultRules.minimum) {
    throw new RangeError(
      `minimum: ${minimum} is not a whole number from ${defaultRules.minimum}; a count of fewer persons is never shown`,
    );
  }
  if (!Number.isSafeInteger(width) || width < defaultRules.width)
    throw new RangeError(`width: ${width} is not a whole number from ${defaultRules.width}`);
  return { ...defaultRules, minimum, width };
}

/** What of a period is one system. */
export interface Extent {
  /** The period with all its cells. */
  readonly whole: Frame;
  /** The period with those of its cells that tables tell. */
  readonly told: Frame;
  /** The cells it is about; all cells of persons if it does not say. */
  readonly ids?: ReadonlySet<string>;
  /** Whether zeros are withheld like small counts. */
  readonly zerosWithheld: boolean;
  /** Whether an earlier release has told of it. */
  readonly toldBefore: boolean;
}

/**
 * The system of some tables of a period. What a coarser table does not tell is left out of it, for nothing published
 * says anything of it; but where an earlier release has told of the table, all its cells stay in, unpublished.
 * Periods have no cell in common and no equation joins them (see `Frame`), so that an attacker who takes all systems
 * together learns nothing more than from each of them. What earlier releases have told is put beside it by
 * `over-releases.ts`.
 */
export function systemOf(
  { whole, told, ids, zerosWithheld, toldBefore }: Extent,
  { counts }: Pick<Tabulation, "counts">,
  rules: Rules,
): System {
  const isOwn = ({ id, line }: FrameCell): boolean => line.persons && (ids === undefined || ids.has(id));
  const frame = toldBefore ? whole : told;
  const own = frame.cells.filter(isOwn);
  const isTold = new Set(told.cells.map(({ id }) => id));
  const cells = own.map(({ id }) => ({ id, value: counts.get(id) ?? 0 }));
  return {
    name: frame.period,
    cells,
    equations: frame.equations.filter(({ total }) => ids === undefined || ids.has(total)),
    rules: { ...rules, structuralZeros: own.filter(({ line }) => line.impossible).map(({ id }) => id) },
    bounds: own.filter(({ line }) => line.bound).map(({ id }) => id),
    unpublished: own.filter(({ id, published }) => !published || !isTold.has(id)).map(({ id }) => id),
    known: [],
    ...(zerosWithheld ? { zerosWithheld: cells.map(({ id }) => id) } : {}),
  };
}
