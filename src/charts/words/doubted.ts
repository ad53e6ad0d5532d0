import type { ChartContext } from "../figures/context.ts";
import type { Valued } from "../figures/figure.ts";
import { amount, chartWords, quantity } from "./words.ts";

/** What follows a number that is told in a sentence: that it is in doubt; nothing where nobody doubts it. */
export const doubtMark = ({ doubt }: Pick<Valued, "doubt">, { language }: ChartContext): string =>
  doubt === null ? "" : ` (${chartWords(language).remark.doubt.replaceAll(" ", "\u00a0")})`;

/** What stands in brackets behind a number, with the doubt of it: "до март 2025 г., със съмнение". */
export const whenTold = (when: string, { doubt }: Pick<Valued, "doubt">, { language }: ChartContext): string =>
  doubt === null ? when : `${when}, ${chartWords(language).remark.doubt}`;

/** A number for a sentence that says nothing more of it: "поне 6800 (със съмнение)". */
export const amountTold = (figure: Valued, indicator: string, context: ChartContext): string =>
  amount(figure, indicator, context) + doubtMark(figure, context);

/** The same with its noun: "поне 6800 обхода (със съмнение)". */
export const quantityTold = (figure: Valued, indicator: string, context: ChartContext): string =>
  quantity(figure, indicator, context) + doubtMark(figure, context);
