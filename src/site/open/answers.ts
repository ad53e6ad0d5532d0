import type { EvidenceRow, ObservationRow, TableName } from "../../model/rows.ts";
import { districts } from "../pages/district.ts";
import { manifest, rowsOf } from "../facts.ts";
import type { Described } from "./described.ts";
import { keptReleases } from "./kept.ts";
import { releasesKnown } from "./releases.ts";

/** What the files of the API hold. Rows are those of the public tables, without the columns that are empty in them. */

/** A row without what is not known of it. */
type Told = Readonly<Record<string, unknown>>;

const told = (row: object): Told => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null));

/** The tables that the API gives whole; the others are files, for whoever wants all of them. */
export const wholeTables = [
  { name: "areas", table: "areas" },
  { name: "indicators", table: "indicators" },
  { name: "breakdowns", table: "breakdowns" },
  { name: "sources", table: "sources" },
  { name: "corrections", table: "correction_records" },
] as const satisfies readonly { readonly name: string; readonly table: TableName }[];
/** Such a table, and what the API calls it. */
export type WholeTable = (typeof wholeTables)[number];

const head = async (): Promise<{ readonly release: string; readonly licence: string }> => {
  const { release, license } = await manifest();
  return { release, licence: license };
};

/** The answer with all rows of a table. */
export const tableAnswer = async ({ name, table }: WholeTable): Promise<object> => ({
  ...(await head()),
  [name]: (await rowsOf(table)).map(told),
});

/** The release stands above, once for all rows. */
function observed(row: ObservationRow, evidence: readonly EvidenceRow[]): Told {
  const { release: _, ...rest } = row;
  return {
    ...told(rest),
    evidence: evidence.map(({ observation: _, ...statement }) => told(statement)),
  };
}

async function observations(
  what: Readonly<Record<string, string>>,
  isMeant: (row: ObservationRow) => boolean,
): Promise<object> {
  const rows = (await rowsOf("observations")).filter(isMeant);
  const evidence = Map.groupBy(await rowsOf("evidence"), ({ observation }) => observation);
  return {
    ...(await head()),
    ...what,
    observations: rows.map((row) => observed(row, evidence.get(row.observation) ?? [])),
  };
}

/** The areas whose observations are a file: the country and the districts. */
export const observedAreas = async (): Promise<readonly string[]> => [
  "BG",
  ...(await districts()).map(({ area }) => area),
];

/** The indicators whose observations are a file. */
export const observedIndicators = async (): Promise<readonly string[]> =>
  [...new Set((await rowsOf("observations")).map(({ indicator }) => indicator))].sort();

/** The observations of the country as a whole, or of a district and of all places in it. */
export async function areaAnswer(area: string): Promise<object> {
  const within = new Set((await rowsOf("areas")).filter(({ parent }) => parent === area).map((one) => one.area));
  return observations({ area }, (row) => row.area === area || (area !== "BG" && within.has(row.area)));
}

/** The observations of an indicator everywhere. */
export const indicatorAnswer = (indicator: string): Promise<object> =>
  observations({ indicator }, (row) => row.indicator === indicator);

/** The code lists of all columns with their words: table, column, code. */
export const codesAnswer = async ({ datasets }: Described): Promise<object> => ({
  ...(await head()),
  tables: Object.fromEntries(
    datasets.map(({ name, columns }) => [
      name,
      Object.fromEntries(
        columns.flatMap((column) =>
          column.codes === undefined ? [] : [[column.name, Object.fromEntries(column.codes)] as const],
        ),
      ),
    ]),
  ),
});

/** All releases, the newest first. */
export async function releasesAnswer(): Promise<object> {
  const kept = new Map((await keptReleases()).map((one) => [one.release, one]));
  const releases = (await releasesKnown()).map((one) => {
    const withdrawn = kept.get(one.release)?.withdrawn ?? null;
    return { ...one, kept: kept.has(one.release), ...(withdrawn === null ? {} : { withdrawn }) };
  });
  return { ...(await head()), releases };
}
