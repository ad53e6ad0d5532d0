import { zipped } from "#zipped";
import { escapeMarkup } from "../model/markup.ts";

export type Parts = Readonly<Record<string, Uint8Array | string>>;

const isDense = (name: string): boolean => /\.(?:png|pptx|xlsx|zip|woff2)$/.test(name);

/**
 * The parts as a zip: the same parts give the same bytes on any day and in any time zone, made by the same program.
 * Office wants its list of types first; all others stand in the order of their names.
 */
export async function pack(parts: Parts): Promise<Uint8Array> {
  const first = "[Content_Types].xml";
  const order = (name: string): string => (name === first ? "" : name);
  const encoder = new TextEncoder();
  return zipped(
    Object.entries(parts)
      .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
      .map(([name, part]) => ({
        name,
        bytes: typeof part === "string" ? encoder.encode(part) : part,
        dense: isDense(name),
      })),
  );
}

/**
 * What an office file says of itself: title, maker, language, and the day of the release instead of the day it was
 * written.
 */
export const coreProperties = (of: {
  readonly title: string;
  readonly creator: string;
  readonly subject: string;
  readonly language: string;
  readonly release: string;
}): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/"' +
  ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escapeMarkup(of.title)}</dc:title><dc:subject>${escapeMarkup(of.subject)}</dc:subject>` +
  `<dc:creator>${escapeMarkup(of.creator)}</dc:creator>` +
  `<dc:language>${of.language}</dc:language><cp:version>${of.release}</cp:version>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${of.release}T00:00:00Z</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${of.release}T00:00:00Z</dcterms:modified>` +
  "</cp:coreProperties>";
