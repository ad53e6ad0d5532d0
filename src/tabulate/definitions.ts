import { homeKinds, serviceKinds } from "../model/codes.ts";
import type { ServiceKind } from "../model/codes.ts";
import {
  ageBands,
  leftAgainCodes,
  outcomes,
  placementWays,
  reasons,
  schoolOutcomes,
  sexes,
  sittingBodies,
  supports,
} from "../model/register.ts";
import type {
  CaseRecord,
  InstitutionRecord,
  Outcome,
  PlacementRecord,
  ServiceRecord,
  SittingBody,
  SittingRecord,
  SweepRecord,
} from "../model/register.ts";
import type { CountedLevel } from "./area-tree.ts";
import type { Definition, Definitions } from "./definition.ts";
import { amounts, breakdown, named, of, one, several, single, undivided } from "./dimension.ts";
import type { Label, Read } from "./dimension.ts";
import { schoolYearOn } from "./periods.ts";

const everywhere: readonly CountedLevel[] = ["country", "district", "municipality", "small", "remainder"];
const detailed: readonly CountedLevel[] = ["country", "district", "municipality", "remainder"];
const districts: readonly CountedLevel[] = ["country", "district"];
const plain = {
  splits: [],
  crossings: [],
  sums: [],
  also: {},
  impossible: [],
  exclusive: [],
  levels: everywhere,
} as const;

const outcome = single<CaseRecord, CaseRecord["outcome"]>(outcomes, of("outcome"), named("outcome"));
const age = single<CaseRecord, CaseRecord["age_band"]>(ageBands, of("age_band"), named("age"));

const outcomeNamed = (code: Outcome): string => named("outcome")(code).breakdown;
const notInSchool: ReadonlySet<Outcome> = new Set(outcomes).difference(new Set<Outcome>(schoolOutcomes));

const children: Definition<CaseRecord> = {
  ...plain,
  indicator: "children_listed",
  period: "school_year",
  persons: true,
  periods: (rows, at) => [of<CaseRecord, "school_year">("school_year")(rows, at)],
  area: () => of("municipality"),
  total: undivided(),
  splits: [
    outcome,
    age,
    single<CaseRecord, CaseRecord["reason"]>(reasons, of("reason"), named("reason")),
    single<CaseRecord, CaseRecord["sex"]>(sexes, of("sex"), named("sex")),
    single<CaseRecord, CaseRecord["left_again"]>(leftAgainCodes, of("left_again"), named("left-again")),
    several<CaseRecord, CaseRecord["support"][number]>(supports, of("support"), named("support")),
  ].map((by) => ({ by, levels: detailed })),
  crossings: [{ rows: outcome, across: age, levels: districts }],
  sums: [
    {
      indicator: "children_returned",
      by: outcome,
      of: (["enrolled_first_time", "returned"] as const).map(outcomeNamed),
    },
  ],
  also: {
    "outcome-abroad": "children_abroad",
    "outcome-not_found": "children_not_found",
    "left-again-yes": "children_dropped_again",
  },
  // As intake/register/files/cases.ts refuses them: nobody returns to school at 3–4, and only who came can leave again.
  impossible: ["outcome-returned.age-3-4"],
  exclusive: [
    ["outcome-returned", "age-3-4"],
    ["left-again-yes", ...[...notInSchool].map(outcomeNamed)],
  ],
};

const ofSweeps: Omit<Definition<SweepRecord>, "indicator" | "total"> = {
  ...plain,
  period: "school_year",
  persons: false,
  periods: (rows, at) => [of<SweepRecord, "school_year">("school_year")(rows, at)],
  area: () => of("municipality"),
};
const sweeps: readonly Definition<SweepRecord>[] = [
  { ...ofSweeps, indicator: "sweeps", total: undivided() },
  { ...ofSweeps, indicator: "coverage_teams", total: undivided(), distinct: of("team") },
  { ...ofSweeps, indicator: "addresses_visited", total: undivided(of("addresses")) },
  { ...ofSweeps, indicator: "children_found", persons: true, total: undivided(of("children_found")) },
];

type Working = InstitutionRecord | ServiceRecord;
const opened = of<Working, "opened">("opened");
const closed = of<Working, "closed">("closed");
/** The calendar years at whose end something works. */
const atYearsEnd: Definition<Working>["periods"] = (rows, at, { calendar_year }) => {
  const [from, to] = [opened(rows, at), closed(rows, at)];
  return calendar_year.filter((year) => from <= `${year}-12` && (to === null || to > `${year}-12`));
};
const yearOfClosing: Definition<Working>["periods"] = (rows, at) => {
  const to = closed(rows, at);
  return to === null ? [] : [to.slice(0, 4)];
};

const ofKind = (institution_kind: Label["institution_kind"]): Label => ({ breakdown: null, institution_kind });
const homes = (
  indicator: string,
  amount: Read<InstitutionRecord, number>,
  periods: Definition<InstitutionRecord>["periods"],
): Definition<InstitutionRecord> => ({
  ...plain,
  indicator,
  period: "calendar_year",
  persons: false,
  periods,
  area: () => of("municipality"),
  total: undivided(amount, ofKind("all")),
  splits: [{ by: single(homeKinds, of("kind"), ofKind, amount), levels: districts }],
});

const year = of<PlacementRecord, "year">("year");
const institution = of<PlacementRecord, "institution_id">("institution_id");
const ofPlacements: Omit<Definition<PlacementRecord>, "indicator" | "total"> = {
  ...plain,
  period: "calendar_year",
  persons: true,
  periods: (rows, at) => [String(year(rows, at))],
  area: (municipalities) => (rows, at) => municipalities.get(institution(rows, at)) ?? "",
};
const ways = placementWays.map((way) => ({ label: named("way")(way), read: of<PlacementRecord, typeof way>(way) }));

const serviceBreakdown = (kind: ServiceKind): Label =>
  breakdown(kind === "OTHER" ? "other-services" : kind.toLowerCase().replaceAll("_", "-"));
const usersYear = of<ServiceRecord, "users_year">("users_year");
const services = (
  indicator: string,
  amount: Read<ServiceRecord, number>,
  periods: Definition<ServiceRecord>["periods"],
): Definition<ServiceRecord> => ({
  ...plain,
  indicator,
  period: "calendar_year",
  persons: false,
  periods,
  area: () => of("municipality"),
  total: undivided(amount),
  splits: [{ by: single(serviceKinds, of("kind"), serviceBreakdown, amount), levels: districts }],
});

const date = of<SittingRecord, "date">("date");
const body = of<SittingRecord, "body">("body");
const ofSittings: Omit<Definition<SittingRecord>, "indicator" | "total"> = {
  ...plain,
  period: "school_year",
  persons: false,
  levels: districts,
  periods: (rows, at) => [schoolYearOn(date(rows, at))],
  area: () => of("area_code"),
};
const meetings = {
  OKC: "okc_meetings",
  OKMD: "okmd_meetings",
  programme: "programme_meetings",
} as const satisfies Record<SittingBody, string>;
const sittingsOf = (wanted: SittingBody): Definition<SittingRecord> => ({
  ...ofSittings,
  indicator: meetings[wanted],
  total: undivided((rows, at) => Number(body(rows, at) === wanted)),
});

/** All that is counted of an extract. */
export const definitions: Definitions = {
  sweeps,
  cases: [children],
  institutions: [
    homes("institutions_operating", one, atYearsEnd),
    homes("institution_capacity", of("capacity"), atYearsEnd),
    homes("institutions_closed", one, yearOfClosing),
  ],
  placements: [
    { ...ofPlacements, indicator: "children_placed", total: undivided(of("placed")) },
    {
      ...ofPlacements,
      indicator: "children_left_institutions",
      total: undivided((rows, at) => ways.reduce((sum, { read }) => sum + read(rows, at), 0)),
      splits: [{ by: amounts(ways), levels: detailed }],
    },
  ],
  services: [
    services("services_operating", one, atYearsEnd),
    services("service_capacity", of("capacity"), atYearsEnd),
    { ...services("service_users", of("users"), (rows, at) => [String(usersYear(rows, at))]), persons: true },
  ],
  sittings: [
    ...sittingBodies.map(sittingsOf),
    {
      ...ofSittings,
      indicator: "meeting_participants",
      total: undivided(of("participants")),
      splits: [
        {
          by: single(sittingBodies, body, (body) => named("body")(body.toLowerCase()), of("participants")),
          levels: districts,
        },
      ],
    },
  ],
};
