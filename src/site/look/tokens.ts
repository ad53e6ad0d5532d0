import { readFile } from "node:fs/promises";

/** The values of the custom properties by name ("--ink"), as tokens.css writes them. */
export type Tokens = ReadonlyMap<string, string>;

/** What tokens.css defines in each situation; every situation holds all tokens. */
export interface TokenSheet {
  readonly light: Tokens;
  readonly dark: Tokens;
  /** Light, on a screen of the desk's width. */
  readonly wide: Tokens;
}

interface Block {
  readonly prelude: string;
  readonly body: string;
}

const deeper: Readonly<Record<string, number>> = { "{": 1, "}": -1 };

/** The blocks of a style sheet's outermost level, comments gone. */
function blocks(css: string): readonly Block[] {
  const text = css.replace(/\/\*.*?\*\//gs, "");
  const found: Block[] = [];
  for (let at = 0; ;) {
    const open = text.indexOf("{", at);
    if (open < 0) return found;
    let close = open + 1;
    for (let depth = 1; depth > 0; close += 1) {
      if (close >= text.length) throw new Error(`tokens: the block "${text.slice(at, open).trim()}" has no end`);
      depth += deeper[text.charAt(close)] ?? 0;
    }
    found.push({ prelude: text.slice(at, open).trim(), body: text.slice(open + 1, close - 1) });
    at = close;
  }
}

const declared = (body: string): Tokens =>
  new Map([...body.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]));

const rootOf = (all: readonly Block[]): Tokens =>
  new Map(all.filter(({ prelude }) => prelude === ":root").flatMap(({ body }) => [...declared(body)]));

/**
 * Reads a style sheet of tokens: what `:root` declares, by itself and within the media queries for dark and for wide
 * screens.
 */
export function readTokens(css: string): TokenSheet {
  const all = blocks(css);
  const within = (query: string): Tokens =>
    new Map(
      all
        .filter(({ prelude }) => prelude.startsWith("@media") && prelude.includes(query))
        .flatMap(({ body }) => [...rootOf(blocks(body))]),
    );
  const light = rootOf(all);
  return {
    light,
    dark: new Map([...light, ...within("prefers-color-scheme: dark")]),
    wide: new Map([...light, ...within("min-width: 60rem")]),
  };
}

/** The sheet of the site as it stands in the sources. */
export const siteTokens = async (): Promise<TokenSheet> => readTokens(await readFile("src/styles/tokens.css", "utf8"));

/** The colour of a token as "#rrggbb", through any `var()`; nothing when it is not a colour. */
export function colourOf(tokens: Tokens, name: string): string | undefined {
  const value = tokens.get(name) ?? "";
  const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
  if (other !== undefined && other !== name) return colourOf(tokens, other);
  return /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
}

/** The names of all tokens that are colours, in the order of the sheet. */
export const colourNames = (tokens: Tokens): readonly string[] =>
  [...tokens.keys()].filter((name) => colourOf(tokens, name) !== undefined);

/**
 * The value of a token in CSS pixels, where 1rem is 16: a number, a length in rem, or a product of two tokens. Refuses
 * anything else.
 */
export function pixelsOf(tokens: Tokens, name: string): number {
  const value = tokens.get(name) ?? "";
  const [, amount, unit] = /^([\d.]+)(rem)?$/.exec(value) ?? [];
  if (amount !== undefined) return Number(amount) * (unit === "rem" ? 16 : 1);
  const [, one, other] = /^calc\(var\((--[\w-]+)\) \* var\((--[\w-]+)\)\)$/.exec(value) ?? [];
  if (one === undefined || other === undefined)
    throw new Error(`tokens: "${name}: ${value}" is neither a length in rem nor a product of two tokens`);
  return pixelsOf(tokens, one) * pixelsOf(tokens, other);
}

/**
 * The sequential scales: the tokens whose names end in a number after the name of a colour (not those of the letters
 * upon them), from the first step to the last.
 */
export function scales(tokens: Tokens): ReadonlyMap<string, readonly string[]> {
  const steps = colourNames(tokens).filter((name) => /^--(?!on-)[a-z]+-\d+$/.test(name));
  const grouped = Map.groupBy(steps, (name) => name.replace(/-\d+$/, ""));
  const place = (name: string): number => Number(name.slice(name.lastIndexOf("-") + 1));
  return new Map([...grouped].map(([base, names]) => [base, names.toSorted((a, b) => place(a) - place(b))]));
}
