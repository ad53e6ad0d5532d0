import type { EvidenceRole } from "../../model/codes.ts";
import type { EvidenceRow, ObservationRow } from "../../model/rows.ts";
import { isBelowDistrict, isFewPersons } from "../withhold.ts";
import { agrees } from "./agrees.ts";
import { joined, statusOf } from "./doubts.ts";
import { byPrecedence } from "./headline.ts";
import type { Statement } from "./statements.ts";

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
  indicator.counts_persons && isBelowDistrict(figure.area_level) && isFewPersons(figure.value);

function weigh(headline: Statement, others: readonly Statement[]): readonly Weighed[] {
  return [
    { statement: headline, role: "headline" },
    ...others.map((statement): Weighed => ({ statement, role: agrees(headline.figure, statement.figure) ? "corroborating" : "disagreeing" })),
  ];
}

const shownValue = ({ figure }: Statement, withheld: boolean) => withheld
  ? { value: null, value_state: "c", qualifier: null } as const
  : { value: figure.value, value_state: null, qualifier: figure.qualifier } as const;

function evidenceRow({ statement, role }: Weighed, observation: string, withheld: boolean): EvidenceRow {
  const { figure } = statement;
  return {
    statement: figure.figure_id, observation, role, ...shownValue(statement, withheld), dating: figure.dating, source: figure.source_id,
  };
}

const about = ({ figure, area, breakdown, charted }: Statement) => ({
  dataset: "reported",
  indicator: figure.indicator,
  area,
  area_level: figure.area_level,
  period_type: figure.period_type,
  period: figure.dating === "undated" ? "undated" : figure.period_label,
  period_start: figure.period_start,
  period_end: figure.period_end,
  extent: figure.extent,
  dating: figure.dating,
  breakdown,
  institution_kind: figure.institution_kind,
  charted,
  source: figure.source_id,
} as const);

function reconcileOne(observation: string, statements: readonly Statement[], release: string): Reconciled {
  const [headline, ...others] = statements;
  if (headline === undefined) throw new Error(`${observation}: an observation without a statement`);
  const weighed = weigh(headline, others);
  const withheld = statements.some(hasFewPersons);
  const doubts = weighed.filter(({ role }) => role !== "disagreeing").flatMap(({ statement }) => statement.doubts);
  return {
    observation: {
      observation,
      ...about(headline),
      ...shownValue(headline, withheld),
      obs_status: withheld ? "Q" : statusOf(doubts),
      conf_status: withheld ? "C" : "F",
      doubt_bg: joined(doubts, "bg"),
      doubt_en: joined(doubts, "en"),
      statements: weighed.length,
      disagreeing: weighed.filter(({ role }) => role === "disagreeing").length,
      release,
    },
    evidence: weighed.map((each) => evidenceRow(each, observation, withheld)),
  };
}

/**
 * One observation for all statements on the same thing: its headline by stated order, the others agreeing or not, and the doubts
 * about what it says. A count of 1 to 4 persons below district level withholds every value of its observation.
 */
export function observationsOf(statements: readonly Statement[], release: string): readonly Reconciled[] {
  return [...byPrecedence(statements)].map(([id, members]) => reconcileOne(id, members, release));
}
