import { chartWords } from "../../charts/words/words.ts";
import { citationSentence } from "../citation.ts";
import type { Sheet } from "../sheet.ts";
import { ended, fileWords, sourceLine } from "../words.ts";
import type { NativeChart } from "./native.ts";
import type { SlideChart } from "./slide-chart.ts";

/**
 * The notes of a chart. PowerPoint joins dates by a straight line: what the page says of its own steps is not so there.
 */
function chartNotes({ notes, language }: Sheet, native?: NativeChart): readonly string[] {
  return native?.kind === "lines" ? notes.filter((note) => note !== chartWords(language).steps.between) : notes;
}

/** What stands in the notes of a chart's slide: its sentence, its notes, its source and how it is cited. */
export function speakerNotes({ sheet, seen }: SlideChart, native?: NativeChart): string {
  const [words, gaps] = [fileWords(sheet.language), native?.gaps ?? ""];
  return [
    ...(sheet.synthetic ? [`${words.synthetic}. ${words.syntheticText}`] : []),
    sheet.sentence,
    ...chartNotes(sheet, native),
    ...(gaps === "" ? [] : [gaps]),
    ended(sourceLine(sheet)),
    `${words.slide.cite}: ${citationSentence(sheet, seen)}`,
  ].join("\n");
}
