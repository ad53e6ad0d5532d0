import type { ChartContext } from "../charts/figures/context.ts";
import { borderShape, heightAt } from "../charts/map/borders.ts";
import { districtIn, frameOf, municipalityIn } from "../charts/map/frame.ts";
import type { Shape } from "../charts/map/shape.ts";
import type { AreaRow } from "../model/rows.ts";

/** On what the places of an answer are drawn, in pixels. */
export interface Ground {
  readonly height: number;
  readonly asked: ReadonlyMap<string, Shape>;
  /** What nobody asked for, but lies around. */
  readonly others: readonly Shape[];
  /** Districts whose edges stand over those of their municipalities. */
  readonly edges: readonly Shape[];
}

const byArea = (shapes: readonly Shape[]): Ground["asked"] => new Map(shapes.map((shape) => [shape.area, shape]));

function ofDistricts(codes: ReadonlySet<string>, { areas }: ChartContext, width: number): Ground {
  const all = [...areas.values()].filter(({ level }) => level === "district");
  const shapes = all.map(({ area }) => borderShape(area, width));
  return {
    height: heightAt(width),
    asked: byArea(shapes.filter(({ area }) => codes.has(area))),
    others: shapes.filter(({ area }) => !codes.has(area)),
    edges: [],
  };
}

/** Municipalities lie in as large a picture of their districts as there is room for. */
function ofMunicipalities(asked: readonly AreaRow[], context: ChartContext, width: number, phone: boolean): Ground {
  const { areas, municipal } = context;
  if (municipal === undefined)
    throw new RangeError("builder: a map of municipalities is asked, and the context has no shapes of them");
  const codes = new Set(asked.map(({ area }) => area));
  const homes = new Set(asked.flatMap(({ parent }) => parent ?? []));
  const frame = frameOf([...homes], width, phone);
  const within = [...areas.values()].filter(({ level, parent }) => level === "municipality" && homes.has(parent ?? ""));
  const shapes = within.map((row) => municipalityIn(frame, row, municipal));
  const around = [...areas.values()].filter(({ level, area }) => level === "district" && !homes.has(area));
  return {
    height: frame.height,
    asked: byArea(shapes.filter(({ area }) => codes.has(area))),
    others: [
      ...(frame.isWhole ? around.map(({ area }) => districtIn(frame, area)) : []),
      ...shapes.filter(({ area }) => !codes.has(area)),
    ],
    edges: homes.size > 1 ? [...homes].map((area) => districtIn(frame, area)) : [],
  };
}

/** The ground of a map of districts, or of one of municipalities, at a width in pixels. */
export function groundOf(codes: ReadonlySet<string>, context: ChartContext, width: number, phone: boolean): Ground {
  const rows = [...codes].flatMap((code) => context.areas.get(code) ?? []);
  const municipalities = rows.filter(({ level }) => level === "municipality");
  return municipalities.length === 0
    ? ofDistricts(codes, context, width)
    : ofMunicipalities(municipalities, context, width, phone);
}
