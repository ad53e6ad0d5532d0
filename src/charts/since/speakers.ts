import { since } from "../../i18n/each/since.ts";
import type { Language } from "../../model/text.ts";
import { publisher } from "../figures/context.ts";
import type { ChartContext } from "../figures/context.ts";

/** The words of the chart in a language. */
export const sinceWords = (language: Language): (typeof since)[Language] => since[language];

type Speaker = Readonly<Record<"full" | "short", string>>;

function speakerOf(source: string | null, { language }: ChartContext): Speaker | undefined {
  const speakers: Readonly<Record<string, Speaker | undefined>> = sinceWords(language).speakers;
  return source === null ? undefined : speakers[source];
}

/** Who says it, as short as a picture needs: the speaker, or the publisher where none is known. */
export const shortSpeaker = (source: string | null, context: ChartContext): string =>
  speakerOf(source, context)?.short ?? publisher(source, context);

/** Who says it in full, without who printed it. */
export const fullSpeaker = (source: string | null, context: ChartContext): string =>
  speakerOf(source, context)?.full ?? publisher(source, context);

/** Who says it and who printed it: "вицепремиерът Томислав Дончев, по PlovdivNews". */
export function speakerAndPublisher(source: string | null, context: ChartContext): string {
  const speaker = speakerOf(source, context);
  const printed = publisher(source, context);
  return speaker === undefined ? printed : sinceWords(context.language).reported(speaker.full, printed);
}
