import type { EdgeClaim, RowsClaim } from "../../../src/model/claim.ts";
import { sittingKinds } from "../../../src/model/codes.ts";
import { spanOfLabel } from "../row.ts";
import type { Row } from "../row.ts";
import type { Evidence } from "../tables.ts";

type Where = RowsClaim["where"];

const listOf = (value: Where[string] | undefined): readonly string[] | null => {
  if (typeof value === "object" && value !== null) return value;
  return typeof value === "string" && value !== "*" ? [value] : null;
};

/** Whether something is told of sittings alone, of all kinds of events, or of kinds that no figure counts. */
function kindsOf(where: Where): "sittings" | "all" | null {
  const kinds = listOf(where["kind"]);
  if (kinds === null) return "all";
  return sittingKinds.some((kind) => kinds.includes(kind)) ? "sittings" : null;
}

// Whoever tells of one source, one body or one code tells nothing of the district as such.
const ofPlaces = (where: Where): boolean =>
  Object.keys(where).every((column) => ["area", "kind", "date"].includes(column));

const timeOf = ({ until, end, period, dating }: Row): string | null =>
  dating === "undated" ? null : (until ?? end ?? period);

/** Whether the day of a sitting lay ahead of the source that told of it: then it was announced, and no more. */
function isAnnounced(row: Row, evidence: Evidence): boolean {
  const told = evidence.rows("sources").find(({ source }) => source === row.source)?.["published_date"];
  const [time, published] = [spanOfLabel(timeOf(row) ?? ""), typeof told === "string" ? spanOfLabel(told) : null];
  return time !== null && published !== null && published[1] < time[0];
}

/** The sittings of which the published figures tell in the places of a claim on events, be they among these or not. */
function figuresOf(where: Where, evidence: Evidence): readonly Row[] {
  const kinds = kindsOf(where);
  if (kinds === null || !ofPlaces(where) || where["date"] === null) return [];
  const areas = listOf(where["area"]);
  return evidence.reported
    .of("okc_meetings")
    .filter(
      (row) =>
        row.value !== null &&
        row.value > 0 &&
        row.level === "district" &&
        (areas === null || areas.includes(row.area)) &&
        (kinds === "all" || (row.counts === "all" && !isAnnounced(row, evidence))) &&
        (where["date"] !== "*" || timeOf(row) !== null),
    );
}

/** What the figures on sittings say against events, or places with events, that are told not to be there. */
export function againstRows({ table, where, count, distinct }: RowsClaim, evidence: Evidence): readonly string[] {
  if (table !== "events") return [];
  const told = figuresOf(where, evidence).map(({ area }) => area);
  if (distinct === "area") {
    const missing = [...new Set(told)].filter((area) => !evidence.rows("events").some((row) => row["area"] === area));
    return missing.length === 0
      ? []
      : [`${String(count)} places are told, observations tell of sittings in ${missing.join(", ")} too`];
  }
  return count > 0 || told.length === 0
    ? []
    : [`none is told, observations tell of sittings in ${[...new Set(told)].join(", ")}`];
}

/**
 * What the figures on sittings say against one that is told to be the latest.
 * @param isNotAfter whether one date is certainly not after another
 */
export function againstLast(
  claim: EdgeClaim,
  evidence: Evidence,
  isNotAfter: (one: unknown, other: unknown) => boolean,
): readonly string[] {
  if (claim.table !== "events" || claim.by !== "date" || claim.way !== "last" || kindsOf(claim.where) === null)
    return [];
  const later = figuresOf({ ...claim.where, kind: sittingKinds, date: "*" }, evidence)
    .map(timeOf)
    .filter((time) => time !== null && !isNotAfter(time, claim.value));
  return later.length === 0
    ? []
    : [
        `${String(claim.value)} is told to be the last, observations tell of a sitting on ${[...new Set(later)].slice(0, 3).join(", ")}`,
      ];
}
