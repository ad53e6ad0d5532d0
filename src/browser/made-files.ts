import type { Seen } from "../export/citation.ts";
import { csvOf } from "../export/csv.ts";
import { excelCsvOf } from "../export/excel-csv.ts";
import { jsonStatOf } from "../export/json-stat.ts";
import { sheetFileName, sheetOf, type Sheet, type SheetFacts } from "../export/sheet.ts";
import type { Pictured } from "../export/svg.ts";
import { coloursOf } from "../export/tokens.ts";
import type { Language } from "../model/text.ts";
import tokens from "../styles/tokens.css?raw";
import { pngPicture, slidePicture, svgPicture, type Look } from "./picture.ts";
import type { Shown } from "./shown-chart.ts";

export type MadeKind = "csv" | "excel.csv" | "xlsx" | "json" | "svg" | "png" | "pptx";

/** What files say of the release that they are made of. */
export interface ReleaseFacts {
  readonly language: Language;
  readonly release: string;
  readonly hash: string;
  readonly licence: string;
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

const types: Readonly<Record<MadeKind, string>> = {
  "csv": "text/csv;charset=utf-8", "excel.csv": "text/csv;charset=utf-8", "json": "application/json", "svg": "image/svg+xml", "png": "image/png",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

/** Seen here and now: the address holds what the reader has chosen. */
function seenNow(hash: string): Seen {
  // Sweden writes dates as ISO does.
  return { address: location.href, hash, accessed: new Intl.DateTimeFormat("sv-SE").format(new Date()) };
}

const slidesOf = ({ charts }: Shown, facts: Omit<SheetFacts, "area">, seen: Seen): readonly Pictured[] =>
  charts.map((chart) => ({ ...chart, sheet: sheetOf(chart.spec, chart.view, { ...facts, area: chart.context.area }), seen }));

async function slides(charts: readonly Pictured[], seen: Seen): Promise<Uint8Array> {
  const [{ pptxOf }, { nativeChart }] = await Promise.all([import("../export/pptx.ts"), import("../export/slides/native.ts")]);
  const all = await Promise.all(charts.map(async (chart) => {
    const { sheet, spec, view } = chart;
    return nativeChart(sheet, spec) === undefined ? { sheet, spec, seen, picture: await slidePicture(chart), table: view.table } : { sheet, spec, seen };
  }));
  return pptxOf(all, coloursOf(tokens, "light"));
}

interface Taken {
  readonly sheet: Sheet;
  readonly picture: Pictured;
  readonly charts: readonly Pictured[];
  readonly seen: Seen;
}

async function content({ kind, look, scale }: Asked, { sheet, picture, charts, seen }: Taken): Promise<string | Uint8Array | Blob> {
  switch (kind) {
    case "csv": return csvOf(sheet);
    case "excel.csv": return excelCsvOf(sheet);
    case "xlsx": return (await import("../export/xlsx.ts")).xlsxOf([sheet], seen);
    case "json": return `${JSON.stringify(jsonStatOf(sheet, seen))}\n`;
    case "svg": return svgPicture(picture, look);
    case "png": return pngPicture(picture, look, scale);
    case "pptx": return slides(charts, seen);
  }
}

/** "16x9.dark.2x.png": whatever is not as usual. */
function extension({ kind, look, scale }: Asked): string {
  if (kind !== "svg" && kind !== "png") return kind;
  return [look.size === "wide" ? "" : look.size, look.theme === "light" ? "" : look.theme, scale === 1 || kind === "svg" ? "" : `${scale}x`, kind].filter((part) => part !== "").join(".");
}

/** Makes a file of what is shown; the libraries it takes are loaded only now. */
export async function madeFile(asked: Asked, shown: Shown, { hash, ...facts }: ReleaseFacts): Promise<MadeFile> {
  const seen = seenNow(hash);
  const { spec, view, area } = shown.whole;
  const sheet = sheetOf(spec, view, { ...facts, area });
  const made = await content(asked, { sheet, seen, picture: { ...shown.picture, sheet, seen }, charts: slidesOf(shown, facts, seen) });
  const blob = made instanceof Blob ? made : new Blob([typeof made === "string" ? made : new Uint8Array(made)], { type: types[asked.kind] });
  return { name: sheetFileName(sheet, extension(asked)), blob };
}
