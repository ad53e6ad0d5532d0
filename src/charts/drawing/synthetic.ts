import type { RenderFunction } from "@observablehq/plot";
import type { Language } from "../../model/text.ts";
import { element } from "./draw.ts";
import { chartWords } from "../words/words.ts";

const size = 20;
/** Distances between the words, and the room one takes, in pixels. */
const [across, down, room] = [170, 74, 96];

/**
 * A Plot mark that repeats a word across the whole picture: it says that the data are synthetic, however the picture is
 * cut.
 */
export const syntheticMark =
  (language: Language): RenderFunction =>
  (_index, _scales, _values, { width, height }, { document }) => {
    const word = chartWords(language).synthetic.word;
    const group = element(document, "g", {
      fill: "var(--ink)",
      "fill-opacity": 0.13,
      "font-size": size,
      "font-weight": 700,
    });
    for (let row = 0; (row + 0.75) * down < height; row += 1) {
      for (let x = (row % 2) * (across / 2); x + room <= width; x += across) {
        const text = element(document, "text", {
          transform: `translate(${x},${(row + 0.75) * down}) rotate(-16)`,
          "text-anchor": "start",
        });
        text.textContent = word;
        group.append(text);
      }
    }
    return group;
  };
