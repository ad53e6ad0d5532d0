import type { Topic } from "../../model/codes.ts";

/** How wide and high the picture of a legend's mark is, in pixels. */
export const swatchSize = { width: 28, height: 16 };

/** Draws a mark as a legend shows it, in a picture of `swatchSize`. Uses no ids and no styles. */
export type Swatch = (document: Document, topic: Topic) => readonly SVGElement[];
