import type { EvidenceRole } from "../../model/codes.ts";
import type { EvidenceRow, ObservationRow } from "../../model/rows.ts";
import { alike } from "../../model/shown.ts";
import { isBelowDistrict, isFewPersons, isUntoldFew } from "../../model/few-persons.ts";
import { agrees } from "./agrees.ts";
import type { Claim } from "./agrees.ts";
import { joined, statusOf } from "./doubts.ts";
import { byPrecedence } from "./headline.ts";
import { observationId } from "./observation-id.ts";
import type { Statement } from "./statements.ts";
import { inColumns } from "../../model/text.ts";

/** What statements on the same thing come to, and what each of them says. */
export interface Reconciled {
  readonly observation: ObservationRow;
  readonly evidence: readonly EvidenceRow[];
}

interface Weighed {
  readonly statement: Statement;
  readonly role: EvidenceRole;
}

const hasFewPersons = ({ indicator, figure }: Statement): boolean =>
  indicator.counts_persons && isBelowDistrict(figure.area_level) && (isFewPersons(figure.value) || isUntoldFew(figure));

/**
 * Two exact numbers for one statement: one of them was copied wrongly. A rounded one may be far off and still be the
 * same.
 */
const isMisprint = (one: Claim, other: Claim): boolean =>
  one.qualifier === "exact" && other.qualifier === "exact" && !alike(one.value, other.value);

function roleOf(headline: Statement, statement: Statement): EvidenceRole {
  const { original, figure } = statement;
  if (original !== null) return isMisprint(original.figure, figure) ? "disagreeing" : "repeating";
  return agrees(headline.figure, figure) ? "corroborating" : "disagreeing";
}

function weigh(headline: Statement, others: readonly Statement[]): readonly Weighed[] {
  return [
    { statement: headline, role: "headline" },
    ...others.map((statement): Weighed => ({ statement, role: roleOf(headline, statement) })),
  ];
}

const shownValue = ({ figure }: Statement, withheld: boolean) =>
  withheld
    ? ({ value: null, value_state: "c", qualifier: null } as const)
    : ({ value: figure.value, value_state: null, qualifier: figure.qualifier } as const);

function evidenceRow({ statement, role }: Weighed, observation: string, withheld: boolean): EvidenceRow {
  const { figure } = statement;
  return {
    statement: figure.figure_id,
    observation,
    role,
    repeats: statement.original?.figure.figure_id ?? null,
    ...shownValue(statement, withheld),
    dating: figure.dating,
    source: figure.source_id,
  };
}

const about = ({ figure, area, breakdown, charted }: Statement) =>
  ({
    dataset: "reported",
    indicator: figure.indicator,
    area,
    area_level: figure.area_level,
    period_type: figure.period_type,
    period: figure.dating === "undated" ? "undated" : figure.period_label,
    period_start: figure.period_start,
    period_end: figure.period_end,
    extent: figure.extent,
    reaches: figure.reaches,
    until: figure.until,
    dating: figure.dating,
    counts: figure.counts,
    nature: figure.nature,
    breakdown,
    institution_kind: figure.institution_kind,
    charted,
    source: figure.source_id,
  }) as const;

function reconcileOne(
  observation: string,
  statements: readonly Statement[],
  partOf: string | null,
  release: string,
): Reconciled {
  const [headline, ...others] = statements;
  if (headline === undefined) throw new Error(`${observation}: an observation without a statement`);
  const weighed = weigh(headline, others);
  const withheld = statements.some(hasFewPersons);
  const doubts = weighed
    .filter(({ role }) => role === "headline" || role === "corroborating")
    .flatMap(({ statement }) => statement.doubts);
  return {
    observation: {
      observation,
      ...about(headline),
      part_of: partOf === observation ? null : partOf,
      ...shownValue(headline, withheld),
      obs_status: withheld ? "Q" : statusOf(doubts),
      conf_status: withheld ? "C" : "F",
      ...inColumns("doubt", (language) => joined(doubts, language)),
      statements: weighed.filter(({ role }) => role !== "repeating").length,
      disagreeing: weighed.filter(({ role }) => role === "disagreeing").length,
      release,
    },
    evidence: weighed.map((each) => evidenceRow(each, observation, withheld)),
  };
}

/**
 * One observation for all statements on the same thing: its headline by stated order, the others agreeing or not, and
 * the doubts about what it says. A statement that repeats another is no further voice, unless both are exact and
 * differ; what is doubtful about a repetition says nothing against what it repeats. A count of few persons below
 * district level withholds every value of its observation.
 */
export function observationsOf(statements: readonly Statement[], release: string): readonly Reconciled[] {
  const byFigure = new Map(statements.map((statement) => [statement.figure.figure_id, observationId(statement)]));
  const wholeOf = (members: readonly Statement[]): string | null =>
    members.flatMap(({ figure: { of_figure: whole } }) => (whole === null ? [] : (byFigure.get(whole) ?? [])))[0] ??
    null;
  return [...byPrecedence(statements)].map(([id, members]) => reconcileOne(id, members, wholeOf(members), release));
}
