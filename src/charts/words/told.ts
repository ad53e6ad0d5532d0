import type { Claim } from "../../model/claim.ts";

/** Words of a chart with what they claim, as data. */
export interface Told {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** A text and its claims. */
export const told = (text: string, ...claims: readonly Claim[]): Told => ({ text, claims });

/** Several texts as one, with the claims of all. */
export const together = (parts: readonly Told[], separator = " "): Told => ({
  text: parts.map(({ text }) => text).join(separator),
  claims: parts.flatMap(({ claims }) => claims),
});
