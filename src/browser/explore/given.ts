import type { TableName } from "../../model/rows.ts";
import type { TableFiles } from "../../model/table-file.ts";
import { tables } from "../../model/tables.ts";
import { factIn, type Language } from "../../model/text.ts";
import type { Codes } from "./code-completion.ts";
import { sqlAddress } from "./address.ts";

/** What the page tells the element. */
export interface GivenDesk {
  readonly tables: readonly TableName[];
  readonly synthetic: readonly TableName[];
  readonly files: TableFiles;
  readonly release: string;
  /** The SHA-256 of the release's manifest, for citations in files. */
  readonly hash: string;
  /** The licence of the tables, by its SPDX name. */
  readonly licence: string;
  /** The codes of columns with their words. */
  readonly codes: Codes;
  /** The question that stands in the editor at first. */
  readonly first: string;
  /** The questions of charts and districts by their keys; "{area}" stands for the code of the area. */
  readonly asked: Readonly<Record<string, string>>;
}

/** What a built page tells its element. */
export const readGiven = (host: HTMLElement): GivenDesk =>
  JSON.parse(host.querySelector("script[type='application/json']")?.textContent ?? "") as GivenDesk;

/** The columns of tables with what they hold, for the completion of what is typed. */
export const schemaOf = (names: readonly TableName[], language: Language) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      Object.entries(tables[name].columns).map(([column, { label }]) => ({
        label: column,
        type: "property",
        detail: factIn(label, language),
      })),
    ]),
  );

/**
 * What stands instead of the address of a chart's or a district's link: the question it asks for, of the release that
 * is there; without one that is known the bare address, for a question in the address goes before. Undefined where the
 * address asks for none.
 */
export function askedAddress(
  address: URL,
  { asked, release }: Pick<GivenDesk, "asked" | "release">,
): string | undefined {
  const { searchParams, pathname, hash } = address;
  const [by, area = ""] = [searchParams.get("ask"), searchParams.get("area") ?? undefined];
  if (by === null) return undefined;
  const sql = Object.hasOwn(asked, by) ? asked[by] : undefined;
  if (sql === undefined || !/^[A-Z]{2,3}\d{0,3}$/.test(area) || hash !== "") return pathname + hash;
  const bare = new URL(pathname, address);
  const to = sqlAddress(bare, sql.replaceAll("{area}", area), release);
  return to.pathname + to.search + to.hash;
}
