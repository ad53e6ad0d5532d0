import { refuse } from "./beyond.ts";

/** A word, name in quotes, number, text or sign of SQL; "end" after the last. */
export interface Token {
  readonly kind: "word" | "quoted" | "number" | "text" | "sign" | "end";
  /** As it was written; of texts and quoted names what stands between the quotes. */
  readonly text: string;
  /** A word in small letters, as it is compared; empty for quoted names and texts. */
  readonly word: string;
}

/** A name as DuckDB compares it: capitals are small letters in the Latin alphabet alone. */
export const folded = (name: string): string => name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());

const blank = /(?:\s|--.*(?:\n|$)|\/\*[^]*?\*\/)+/y;
const patterns = [
  ["word", /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y],
  ["number", /\d+(?:\.\d*)?(?![\w.])|\.\d+(?![\w.])/y],
  ["text", /'(?:[^']|'')*'/y],
  ["quoted", /"(?:[^"]|"")*"/y],
  ["sign", /::|<>|!=|<=|>=|\|\||\/\/|[-+*/%=<>(),.]/y],
] as const;

function tokenAt(sql: string, at: number): Token & { readonly end: number } {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(sql)?.[0];
    if (found === undefined) continue;
    const [quote = ""] = found;
    const isQuoted = kind === "text" || kind === "quoted";
    const text = isQuoted ? found.slice(1, -1).replaceAll(quote + quote, quote) : found;
    return { kind, text, word: isQuoted ? "" : folded(found), end: at + found.length };
  }
  return refuse(`the sign ${sql.slice(at, at + 1)}`);
}

/** A text of SQL in its words and signs. */
export function tokensOf(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    blank.lastIndex = at;
    at += blank.exec(sql)?.[0].length ?? 0;
    if (at >= sql.length) return [...tokens, { kind: "end", text: "", word: "" }];
    const { end, ...token } = tokenAt(sql, at);
    // A text right after a word is of a kind of its own, such as e'…', or follows DATE.
    const before = tokens.at(-1);
    if (token.kind === "text" && before?.kind === "word" && sql[at - 1] === before.text.at(-1)) refuse("marked texts");
    tokens.push(token);
    at = end;
  }
}
