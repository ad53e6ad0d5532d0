import { homeOf } from "../intake/published/home.ts";
import type { HomeStatement } from "../intake/published/home.ts";
import { closings, type Closing, type HomeEvidenceRole } from "../model/codes.ts";
import type { InstitutionEvidenceRow, InstitutionRow } from "../model/rows.ts";
import { homeRole } from "./home-role.ts";
import { latinPlace } from "./latin-name.ts";

/** The named homes, and every statement on each. */
export interface Homes {
  readonly institutions: readonly InstitutionRow[];
  readonly institution_evidence: readonly InstitutionEvidenceRow[];
}

interface Weighed {
  readonly statement: HomeStatement;
  readonly role: HomeEvidenceRole;
}

function weigh(home: string, statements: readonly HomeStatement[]): readonly [HomeStatement, readonly Weighed[]] {
  const headline = statements.find(({ institution_id }) => institution_id === home);
  if (headline === undefined) throw new Error(`${home}: a home without a headline passed the intake`);
  const role = (statement: HomeStatement): HomeEvidenceRole =>
    statement === headline ? "headline" : homeRole(headline, statement);
  return [headline, statements.map((statement) => ({ statement, role: role(statement) }))];
}

const told = ({ status, closed_date, as_of_date, qualifier, capacity, source_id }: HomeStatement) => ({
  status,
  closed_date,
  as_of_date,
  qualifier,
  capacity,
  source: source_id,
});

function institutionRow(
  home: string,
  headline: HomeStatement,
  weighed: readonly Weighed[],
  english: (name: string) => string,
): InstitutionRow {
  return {
    institution: home,
    kind: headline.kind,
    name_bg: headline.name_bg,
    name_en: english(headline.name_bg),
    settlement_bg: headline.settlement_bg,
    settlement_en: headline.settlement_bg === null ? null : latinPlace(headline.settlement_bg),
    area: headline.municipality ?? headline.area_code,
    district: headline.area_code,
    ...told(headline),
    closing: closingOf(headline, weighed),
    statements: weighed.length,
    disagreeing: weighed.filter(({ role }) => role === "disagreeing").length,
  };
}

/** How a closed home's closing is known at best; of one that is not closed, nothing. */
function closingOf({ status }: HomeStatement, all: readonly Weighed[]): Closing | null {
  if (status !== "closed") return null;
  return closings.find((closing) => all.some(({ statement }) => statement.closing === closing)) ?? null;
}

const evidenceRow = (home: string, { statement, role }: Weighed): InstitutionEvidenceRow => ({
  statement: statement.institution_id,
  institution: home,
  role,
  ...told(statement),
  closing: statement.closing,
});

/**
 * One row a home, told by the statement that bears its id, and beside it every statement with its role.
 * @param english names a home in English
 */
export function homesOf(statements: readonly HomeStatement[], english: (name: string) => string): Homes {
  const byHome = [...Map.groupBy(statements, ({ institution_id }) => homeOf(institution_id))];
  const weighed = byHome.map(([home, members]) => [home, ...weigh(home, members)] as const);
  return {
    institutions: weighed.map(([home, headline, all]) => institutionRow(home, headline, all, english)),
    institution_evidence: weighed.flatMap(([home, , all]) => all.map((each) => evidenceRow(home, each))),
  };
}
