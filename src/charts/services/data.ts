import { serviceKinds } from "../../model/codes.ts";
import type { ServiceKind } from "../../model/codes.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, districts } from "../figures/context.ts";
import type { NamedService } from "../rows/services.ts";
import { isCountry } from "../words/timeline-words.ts";

/** The services of one kind. */
export interface KindOfService {
  readonly kind: ServiceKind;
  readonly services: readonly NamedService[];
}

/** A district and the services that sources name in it; empty where none is named. */
export interface DistrictServices {
  readonly area: string;
  readonly name: string;
  readonly services: readonly NamedService[];
}

/** The services named in the context's area. */
export const within = (rows: readonly NamedService[], context: ChartContext): readonly NamedService[] =>
  rows.filter(({ district }) => isCountry(context) || district === context.area.area);

/** The kinds of which at least one is named, most often named first. */
export const kindsOf = (services: readonly NamedService[]): readonly KindOfService[] =>
  serviceKinds
    .map((kind) => ({ kind, services: services.filter((one) => one.kind === kind) }))
    .filter((one) => one.services.length > 0)
    .sort((a, b) => b.services.length - a.services.length);

/** The kinds of the vocabulary of which none is named; "other" is no kind that could be missed. */
export const neverNamed = (services: readonly NamedService[]): readonly ServiceKind[] =>
  serviceKinds.filter((kind) => kind !== "OTHER" && !services.some((one) => one.kind === kind));

/** All districts in alphabetical order, also those without a named service. */
export const byDistrict = (rows: readonly NamedService[], context: ChartContext): readonly DistrictServices[] =>
  districts(context).map((area) => ({
    area: area.area,
    name: areaName(area, context.language),
    services: rows.filter(({ district }) => district === area.area),
  }));
