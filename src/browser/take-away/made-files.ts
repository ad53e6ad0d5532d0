import type { Origin, Seen } from "../../export/citation.ts";
import { mediaTypes } from "../../export/media-types.ts";
import { numberArchive, numberFile, type NumberKind } from "../../export/number-files.ts";
import type { DeckCover, SlideChart } from "../../export/pptx.ts";
import { saidOf } from "../../export/said.ts";
import { sheetFileName, sheetOf, type Sheet, type SheetFacts } from "../../export/sheet.ts";
import type { Pictured } from "../../export/svg.ts";
import { coloursOf } from "../../export/tokens.ts";
import type { Language } from "../../model/text.ts";
import tokens from "../../styles/tokens.css?raw";
import { pngPicture, slidePicture, svgPicture, type Look } from "./picture.ts";
import type { Drawn, Shown } from "../live/shown-chart.ts";

export type MadeKind = keyof typeof mediaTypes;

/** What files say of the release that they are made of. */
export interface ReleaseFacts {
  readonly language: Language;
  readonly release: string;
  readonly hash: string;
  readonly licence: string;
  /** The whole address of what is shown. */
  readonly address: string;
}

/** A file as it is saved. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What is asked for; `look` and `scale` matter to pictures only. */
export interface Asked {
  readonly kind: MadeKind;
  readonly look: Look;
  readonly scale: number;
}

/** Seen now at an address, which holds what the reader has chosen. */
export function seenNow({ address, hash }: Pick<ReleaseFacts, "address" | "hash">): Seen {
  // Sweden writes dates as ISO does.
  return { address, hash, accessed: new Intl.DateTimeFormat("sv-SE").format(new Date()) };
}

/** A chart with all that its files tell. */
type Named = Pictured & { readonly seen: Seen };

/** Charts with what files say of them. */
export const named = (charts: readonly Drawn[], facts: Omit<SheetFacts, "area">, seen: Seen): readonly Named[] =>
  charts.map((chart) => ({
    ...chart,
    sheet: sheetOf(chart.spec, chart.view, { ...facts, area: chart.context.area }),
    seen,
  }));

/** Charts as slides want them: with picture and table where PowerPoint has no such chart. */
export async function slidesOf(charts: readonly Named[]): Promise<readonly SlideChart[]> {
  const { chartSlide } = await import("../../export/slides/chart-slide.ts");
  return Promise.all(charts.map((chart) => chartSlide(chart, () => slidePicture(chart))));
}

/** Slides in the site's light colours. */
export async function presentation(slides: readonly SlideChart[], cover?: DeckCover): Promise<Uint8Array> {
  return (await import("../../export/pptx.ts")).pptxOf(slides, coloursOf(tokens, "light"), cover);
}

interface Taken {
  readonly sheet: Sheet;
  readonly picture: Pictured;
  readonly charts: readonly Named[];
  readonly seen: Seen;
}

async function content(
  { kind, look, scale }: Asked,
  { sheet, picture, charts, seen }: Taken,
): Promise<string | Uint8Array | Blob> {
  switch (kind) {
    case "svg":
      return svgPicture(picture, look);
    case "png":
      return pngPicture(picture, look, scale);
    case "pptx":
      return presentation(await slidesOf(charts));
    case "zip":
      return numberArchive(sheet, seen);
    default:
      return numberFile(kind, sheet, seen);
  }
}

/** A sheet as a file of numbers. */
export async function numberBlob(kind: NumberKind, sheet: Sheet, seen: Origin): Promise<Blob> {
  const made = await numberFile(kind, sheet, seen);
  return new Blob([typeof made === "string" ? made : new Uint8Array(made)], { type: mediaTypes[kind] });
}

/** "16x9.dark.2x.png": whatever is not as usual. */
function extension({ kind, look, scale }: Asked): string {
  if (kind !== "svg" && kind !== "png") return kind;
  return [
    look.size === "wide" ? "" : look.size,
    look.theme === "light" ? "" : look.theme,
    scale === 1 || kind === "svg" ? "" : `${scale}x`,
    kind,
  ]
    .filter((part) => part !== "")
    .join(".");
}

/** What is shown as plain text with its source. */
export function madeText({ whole: { spec, view, area } }: Shown, facts: ReleaseFacts): string {
  return saidOf(sheetOf(spec, view, { ...facts, area }), seenNow(facts));
}

/** Makes a file of what is shown; the libraries it takes are loaded only now. */
export async function madeFile(asked: Asked, shown: Shown, facts: ReleaseFacts): Promise<MadeFile> {
  const seen = seenNow(facts);
  const { spec, view, area } = shown.whole;
  const sheet = sheetOf(spec, view, { ...facts, area });
  const made = await content(asked, {
    sheet,
    seen,
    picture: { ...shown.picture, sheet, seen },
    charts: named(shown.charts, facts, seen),
  });
  const blob =
    made instanceof Blob
      ? made
      : new Blob([typeof made === "string" ? made : new Uint8Array(made)], { type: mediaTypes[asked.kind] });
  return { name: sheetFileName(sheet, extension(asked)), blob };
}
