import type { CompletionSource } from "@codemirror/autocomplete";

/** The codes that columns may hold, by the columns' names, each with its words. */
export type Codes = Readonly<Record<string, readonly Code[]>>;
type Code = readonly [code: string, words: string];

/** A text that is begun where a column is compared with one: `level = 'di`, `area IN ('BG415', 'BG`. */
const begun =
  /(?<![\w\u0080-\uffff])([a-z_]\w*)"?\s*(?:=|<>|!=|(?:\bnot\s+)?\bin\s*\((?:\s*'[^']*'\s*,)*)\s*'([^']*)$/i;

/** How far before a place the beginning of its comparison is looked for. */
const reach = 2000;

/**
 * The codes that may stand at the end of a text of SQL, and what of one is typed already; undefined where none may.
 * They are found by their words as well.
 */
export function codesAfter(
  sql: string,
  codes: Codes,
): { readonly typed: string; readonly fit: readonly Code[] } | undefined {
  const [, column = "", typed = ""] = begun.exec(sql.slice(-reach)) ?? [];
  const name = column.toLowerCase();
  const list = Object.hasOwn(codes, name) ? codes[name] : undefined;
  if (list === undefined) return undefined;
  const sought = typed.toLowerCase();
  const fit = list.filter((one) => one.some((text) => text.toLowerCase().includes(sought)));
  return fit.length === 0 ? undefined : { typed, fit };
}

/** Completes the codes of a column in a text that it is compared with. */
export const codeCompletion =
  (codes: Codes): CompletionSource =>
  ({ state, pos }) => {
    const found = codesAfter(state.sliceDoc(0, pos), codes);
    if (found === undefined) return null;
    const isClosed = state.sliceDoc(pos, pos + 1) === "'";
    return {
      from: pos - found.typed.length,
      // What was found by its words has nothing of them in its code.
      filter: false,
      options: found.fit.map(([code, words]) => ({
        label: code,
        type: "constant",
        ...(words === "" ? {} : { detail: words }),
        apply: isClosed ? code : `${code}'`,
      })),
    };
  };
