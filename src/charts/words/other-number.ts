import type { ChartContext } from "../figures/context.ts";
import type { LegendItem, Note, TableCell } from "../described.ts";
import type { InYear } from "../figures/in-year.ts";
import { hasOther } from "../figures/in-year.ts";
import { insteadOf, knownWords } from "./instead.ts";
import type { ChartRow } from "../rows/observations.ts";
import { remarkCell, tableMarks, valueCell } from "./telling.ts";
import { told, together } from "./told.ts";

/** The sign of an empty place of which another number is known. */
export const otherSign = ({ language }: ChartContext): string => knownWords(language).other.sign;

/** The sign explained; nothing where it does not occur. */
export const otherLegend = (figures: readonly InYear[], { language }: ChartContext): readonly LegendItem[] =>
  figures.some(hasOther) ? [{ mark: "sign", text: knownWords(language).other.legend }] : [];

/** The cell of a figure: its number, why there is none, or that only another number is known. */
export function otherCell(one: InYear, context: ChartContext): TableCell {
  const made = valueCell(one, context);
  return hasOther(one) ? { ...made, text: knownWords(context.language).other.cell } : made;
}

/** What a table remarks on a figure, or which other number is known where it has none. */
export function otherRemark(one: InYear, context: ChartContext): TableCell {
  const instead = insteadOf(one.instead, context, 2);
  return instead === null
    ? remarkCell(one, context)
    : { text: knownWords(context.language).other.remark(instead.text) };
}

/** The signs and words of a table's cells, explained. */
export function otherMarks(figures: readonly InYear[], context: ChartContext): ReturnType<typeof tableMarks> {
  const { cell, table } = knownWords(context.language).other;
  return [
    ...(figures.some(hasOther) ? [{ mark: cell, text: table }] : []),
    ...tableMarks(
      figures.filter((one) => !hasOther(one)),
      context,
    ),
  ];
}

/** A note of what is known instead, place by place; nothing where nothing is. */
export function otherNote(
  places: readonly { readonly name: string; readonly instead: readonly ChartRow[] }[],
  context: ChartContext,
  most = 1,
): readonly Note[] {
  const words = knownWords(context.language).other;
  const each = places.flatMap(({ name, instead }) => {
    const found = insteadOf(instead, context, most);
    return found === null ? [] : [told(words.ofArea(name, found.text), ...found.claims)];
  });
  if (each.length === 0) return [];
  const { text, claims } = together(each, "; ");
  return [{ kind: "missing", text: words.note(text), claims }];
}
