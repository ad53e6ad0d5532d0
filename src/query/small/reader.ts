import { refuse } from "./beyond.ts";
import { barred } from "./keywords.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** Words that name no column or table here: those that DuckDB takes for none, and some that begin something else. */
const reserved: ReadonlySet<string> = barred.union(new Set(["exists", "sample", "set", "values"]));

/** The tokens of a text, read one after the other. */
export class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(sql: string) {
    this.#tokens = tokensOf(sql);
  }

  /** The token that comes next, or one behind it. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? { kind: "end", text: "", word: "" };
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Whether these words or signs come next, one after the other. */
  sees(...words: readonly string[]): boolean {
    return words.every((word, ahead) => this.peek(ahead).word === word);
  }

  /** Takes these words or signs if they come next. */
  takes(...words: readonly string[]): boolean {
    const there = this.sees(...words);
    if (there) this.#at += words.length;
    return there;
  }

  needs(...words: readonly string[]): void {
    if (!this.takes(...words)) refuse(`“${this.peek().text}” instead of “${words.join(" ")}”`);
  }

  /** Whether a name comes next that is no word of the language. */
  seesName(): boolean {
    const { kind, word } = this.peek();
    return kind === "quoted" || (kind === "word" && !reserved.has(word));
  }

  name(): string {
    if (!this.seesName()) refuse(`“${this.peek().text}” instead of a name`);
    return this.next().text;
  }

  whole(): number {
    const { kind, text } = this.next();
    if (kind !== "number" || !/^\d{1,9}$/.test(text)) refuse("a limit that is no number");
    return Number(text);
  }

  /** What stands between commas. */
  list<Item>(item: () => Item): readonly Item[] {
    const items = [item()];
    while (this.takes(",")) items.push(item());
    return items;
  }
}
