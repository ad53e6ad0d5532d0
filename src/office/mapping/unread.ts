import type { RegisterFile } from "../../model/register.ts";
import type { Finding, Findings, Place } from "../finding.ts";
import { folded } from "./fold.ts";
import { formOf } from "./forms.ts";
import { placesSaid } from "./places.ts";
import type { PlaceFinder } from "./places.ts";
import type { CellRead, RowAround } from "./read-cell.ts";
import { codeOf, entriesOf, valueListOf } from "./values.ts";

/** How many texts of a column are asked about one by one; what is more is no list of codes, and is said together. */
const mostAsked = 30;

/** The codes that a column may have, in Bulgarian each behind the word that an office writes for it. */
export function allowedIn(file: RegisterFile, column: string): Finding["with"] | undefined {
  const list = valueListOf(file, column);
  if (list === undefined) return undefined;
  const written = list.codes.map((code) => {
    const [word] = list.written[code] ?? [];
    return word === undefined ? code : `${word} (${code})`;
  });
  return { file, allowed_bg: written.join(", "), allowed_en: list.codes.join(", ") };
}

/** Notes the cells of a table that could not be read: each text of a column once, by its place, never by its words. */
export class UnreadCells {
  readonly #asked = new Map<string, Set<string>>();
  readonly #file: RegisterFile;
  readonly #findings: Findings;
  readonly #places: PlaceFinder;

  constructor(file: RegisterFile, findings: Findings, places: PlaceFinder) {
    this.#file = file;
    this.#findings = findings;
    this.#places = places;
  }

  /** Notes a cell by what came of reading it, its place and its text. */
  note(read: Exclude<CellRead, { readonly value: string }>, at: Place, text: string, { told }: RowAround): void {
    const name = at.means ?? "";
    const codes = allowedIn(this.#file, name);
    if (read !== undefined) {
      const among = { ...placesSaid("among", read.among, this.#places.nameOf), codes: read.among.join(" ") };
      this.#ask("ambiguousPlace", at, text, among);
    } else if (text === "") this.#findings.add("emptyCell", "fix", at);
    else if (name === "municipality" || name === "area_code") this.#ask("unknownPlace", at, text);
    else if (codes === undefined) this.#findings.add("unreadCell", "fix", at);
    else if (formOf(this.#file, name) !== "list") this.#ask("unknownValue", at, text, codes);
    else {
      const list = valueListOf(this.#file, name);
      for (const [place, entry] of entriesOf(text).entries()) {
        if (list === undefined || (told(name, entry) ?? codeOf(list, entry)) !== undefined) continue;
        this.#ask("unknownValue", { ...at, entry: place + 1 }, entry, codes);
      }
    }
  }

  #ask(kind: Finding["kind"], at: Place, text: string, words: Finding["with"] = {}): void {
    const column = at.column ?? "";
    const asked = this.#asked.get(column) ?? new Set();
    this.#asked.set(column, asked);
    const own = folded(text);
    if (asked.size < mostAsked) asked.add(own);
    this.#findings.add(kind, "ask", at, words, 1, asked.has(own) ? own : "");
  }
}
