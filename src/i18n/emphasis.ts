/** A stretch of text, bold or not. */
export interface Stretch {
  readonly text: string;
  readonly strong: boolean;
}

/** Keeps "г." on the line of its year. */
export const unbroken = (text: string): string => text.replaceAll(" г.", "\u00a0г.");

/** Splits "През *2019* г." at its asterisks: what stands between two of them is strong. */
export const emphasis = (text: string): readonly Stretch[] =>
  unbroken(text)
    .split("*")
    .map((part, place) => ({ text: part, strong: place % 2 === 1 }))
    .filter((part) => part.text !== "");
