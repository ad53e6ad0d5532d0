import { asked } from "../../i18n/each/asked.ts";
import { listed } from "../../i18n/formats.ts";
import type { Language } from "../../model/text.ts";
import type { Asked, Left } from "./asked.ts";

/** More than so many texts of one field are counted, not told. */
const mostTold = 5;

/**
 * One sentence on what of an address is not shown: what was not understood, what is more than can be shown, and what
 * stands there now. Nothing where all of it is shown.
 */
export function leftInWords({ values, unknown, beyond }: Asked, language: Language): string | undefined {
  if (unknown.length + beyond.length === 0) return undefined;
  const words = asked[language];
  const and = (texts: readonly string[]): string => listed(texts, language);
  const named = ([first, ...others]: readonly Left[]): string => {
    const texts = [first, ...others].flatMap((one) => one?.text ?? []);
    const told = texts.slice(0, mostTold).map(words.text);
    const list = and(texts.length > mostTold ? [...told, words.more(texts.length - mostTold)] : told);
    const fields: Readonly<Record<string, ((count: number) => string) | undefined>> = words.field;
    const name = fields[first?.field.name ?? ""]?.(texts.length);
    return name === undefined ? list : words.named(name, list);
  };
  const byField = (all: readonly Left[]) => [...Map.groupBy(all, ({ field }) => field).values()];
  const clauses = [
    ...(unknown.length === 0 ? [] : [words.unknown(and(byField(unknown).map(named)))]),
    ...byField(beyond).map((some) => words.beyond(some[0]?.field.most ?? 1, named(some))),
    values.size === 0 ? words.begun : words.kept,
  ];
  const sentence = clauses.join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
