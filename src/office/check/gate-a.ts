import { findPersonal } from "../../intake/gate/gate.ts";
import { Suspects } from "../../intake/gate/suspects.ts";
import type { OfficeRow } from "../read/sheet.ts";
import type { PlaceFinder } from "../mapping/places.ts";
import { codeOf, entriesOf, valueListOf } from "../mapping/values.ts";
import { hasAddress, hasName, isProse } from "./names.ts";

/** Personal data that a column of an office may hold. */
export type PersonalKind = "egn" | "lnch" | "iban" | "phone" | "email" | "name" | "address" | "text";

/** What a column holds that nobody may see. */
export interface ColumnFind {
  readonly kind: PersonalKind;
  readonly count: number;
  readonly line: number;
}

/** How a column is looked at: what it is taken for, and what it holds that is certainly nobody's. */
export interface Looking {
  readonly isId: boolean;
  /** Whether it is left as unknown words: then a line of words is free text. */
  readonly isKnown: boolean;
  readonly isHarmless: (text: string) => boolean;
}

/** What a cell's text may be without being anybody's: a code, words of the contract, the name of a place. */
export const harmlessIn =
  (file: string, column: string | undefined, places: PlaceFinder): Looking["isHarmless"] =>
  (text) => {
    if (column === undefined) return false;
    if (["municipality", "area_code", "district", "settlement"].includes(column)) return places.isPlace(text);
    const list = valueListOf(file, column);
    if (list === undefined) return false;
    return codeOf(list, text) !== undefined || entriesOf(text).every((entry) => codeOf(list, entry) !== undefined);
  };

function kindOf(
  text: string,
  { isId, isKnown, isHarmless }: Looking,
): { kind: PersonalKind; suspect: boolean } | undefined {
  const found = findPersonal(text, isId ? "id" : "prose");
  if (found !== undefined && found.kind !== "text" && found.kind !== "date")
    return { kind: found.kind as PersonalKind, suspect: found.suspect };
  if (isHarmless(text)) return undefined;
  if (hasAddress(text)) return { kind: "address", suspect: false };
  if (hasName(text)) return { kind: "name", suspect: false };
  return isProse(text) && (!isKnown || text.length > 60) ? { kind: "text", suspect: false } : undefined;
}

const mostKept = 20_000;

/**
 * Looks at every cell of a column before anything is read of it: personal numbers, accounts, e-mail addresses, phones,
 * names, addresses, free text. What it tells is counts and lines.
 */
export function searchColumn(rows: readonly OfficeRow[], at: number, looking: Looking): readonly ColumnFind[] {
  const finds = new Map<PersonalKind, { count: number; line: number }>();
  const suspects = new Suspects<number>();
  const seen = new Map<string, ReturnType<typeof kindOf>>();
  const add = (kind: PersonalKind, line: number): void => {
    const before = finds.get(kind);
    finds.set(kind, { count: (before?.count ?? 0) + 1, line: before?.line ?? line });
  };
  for (const { line, cells } of rows) {
    const text = (cells[at] ?? "").trim();
    if (text === "" || text.length === 1) continue;
    let found = seen.get(text);
    if (found === undefined && !seen.has(text)) {
      found = kindOf(text, looking);
      if (seen.size < mostKept) seen.set(text, found);
    }
    if (looking.isId && /^\d+$/.test(text)) suspects.count(text.length);
    if (found === undefined) continue;
    if (found.suspect && /^\d+$/.test(text)) suspects.note(text.length, { kind: found.kind as "phone", place: line });
    else add(found.kind, line);
  }
  for (const { kind, place } of suspects.confirmed()) add(kind as PersonalKind, place);
  return Array.from(finds, ([kind, found]) => ({ kind, ...found }));
}

/** Kinds that may be cut off in the office's own browser only: the command line refuses a file that holds them. */
export const numbered: ReadonlySet<PersonalKind> = new Set(["egn", "lnch", "iban"]);
