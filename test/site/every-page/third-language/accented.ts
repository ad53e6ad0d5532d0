const accents: Readonly<Record<string, string>> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  A: "Á",
  E: "É",
  I: "Í",
  O: "Ó",
  U: "Ú",
};

/** Accented English: what a script or an address reads, in braces or after a scheme, stays as it is. */
export const accent = (text: string): string =>
  text.replace(/\{[^}]*\}|https?:\S+|[aeiou]/gi, (found) => accents[found] ?? found);

/** The texts among what a function of a dictionary is told: names, numbers and addresses, which it says as they are. */
const told = (args: readonly unknown[]): readonly string[] =>
  args.flatMap((arg) => {
    if (typeof arg === "string") return arg === "" ? [] : [arg];
    return typeof arg === "object" && arg !== null ? told(Object.values(arg)) : [];
  });

/** A text with all but what was told accented. */
function around(text: string, [first, ...others]: readonly string[]): string {
  if (first === undefined) return accent(text);
  return text
    .split(first)
    .map((part) => around(part, others))
    .join(first);
}

/** What a function of a dictionary says, accented. */
function said(words: (...args: readonly unknown[]) => unknown, args: readonly unknown[]): unknown {
  const text = words(...args);
  const longest = told(args).toSorted((a, b) => b.length - a.length);
  return typeof text === "string" ? around(text, longest) : accentedPart(text);
}

function accentedPart(words: unknown): unknown {
  if (typeof words === "string") return accent(words);
  if (typeof words === "function")
    return (...args: readonly unknown[]) => said(words as (...all: readonly unknown[]) => unknown, args);
  if (Array.isArray(words)) return words.map(accentedPart);
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, accentedPart(value)]));
}

/** A dictionary whose every word is accented, what its functions say too. */
export const accented = <T>(words: T): T => accentedPart(words) as T;
