import type {
  AreaRow,
  EventRow,
  InstitutionEvidenceRow,
  InstitutionRow,
  ObservationRow,
  ServiceRow,
} from "../../model/rows.ts";
import { allLookups, need, officialRows, reportedRows, rowsOf } from "../facts.ts";

/** What the tables hold of a district or a municipality and all that lies in it. */
export interface Place {
  readonly area: AreaRow;
  /** Those made of published figures. */
  readonly observations: readonly ObservationRow[];
  readonly institutions: readonly InstitutionRow[];
  readonly institutionEvidence: readonly InstitutionEvidenceRow[];
  readonly services: readonly ServiceRow[];
}

/** Everything the tables hold of a district and its municipalities. */
export interface District extends Place {
  readonly municipalities: readonly AreaRow[];
  readonly events: readonly EventRow[];
  /** What official statistics say of the district as a whole. */
  readonly official: readonly ObservationRow[];
  /** Country-wide observations whose source is also that of one of the district's events: what was said there. */
  readonly saidAtEvents: readonly ObservationRow[];
}

/** The 28 districts, in the order of their codes. */
export async function districts(): Promise<readonly AreaRow[]> {
  return await rowsOf("areas", [{ column: "level", is: "equal", value: "district" }]);
}

async function saidAt(events: readonly EventRow[]): Promise<readonly ObservationRow[]> {
  const sources = [...new Set(events.map((event) => event.source))];
  if (sources.length === 0) return [];
  return reportedRows([
    { column: "source", is: "oneOf", values: sources },
    { column: "area", is: "equal", value: "BG" },
  ]);
}

/** Every statement on some homes. */
export async function evidenceOf(institutions: readonly InstitutionRow[]): Promise<readonly InstitutionEvidenceRow[]> {
  const homes = institutions.map((row) => row.institution);
  return homes.length === 0
    ? []
    : rowsOf("institution_evidence", [{ column: "institution", is: "oneOf", values: homes }]);
}

/** Reads a district by its code. Refuses a code that is not in `areas`. */
export async function readDistrict(code: string): Promise<District> {
  const { areas } = await allLookups();
  const area = need(areas, code);
  const municipalities = [...areas.values()].filter((row) => row.parent === code);
  const within = [code, ...municipalities.map((row) => row.area)];
  const inDistrict = [{ column: "district", is: "equal", value: code }] as const;
  const [observations, official, institutions, services, events] = await Promise.all([
    reportedRows([{ column: "area", is: "oneOf", values: within }]),
    officialRows([{ column: "area", is: "equal", value: code }]),
    rowsOf("institutions", inDistrict),
    rowsOf("services", inDistrict),
    rowsOf("events", [{ column: "area", is: "equal", value: code }]),
  ]);
  const institutionEvidence = await evidenceOf(institutions);
  return {
    area,
    municipalities,
    observations,
    official,
    institutions,
    institutionEvidence,
    services,
    events,
    saidAtEvents: await saidAt(events),
  };
}
