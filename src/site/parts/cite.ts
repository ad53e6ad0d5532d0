import { citation, type Cited } from "../../export/citation.ts";
import { formatDate } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { releaseHash } from "../data/catalogue.ts";
import { allLookups, manifest, need } from "../facts.ts";

/** How a day is written: as the page's language writes it, as American styles do, and as programs read it. */
export type DayForm = "long" | "american" | "iso" | "ris";

/**
 * A stretch of a citation; with a `day` the place where the day of access belongs, which only the reader's browser
 * knows.
 */
export interface CitedPart {
  readonly text: string;
  readonly day?: DayForm;
}

export const citeStyles = ["apa", "chicago", "iso690", "bibtex", "ris"] as const;
export type CiteStyle = (typeof citeStyles)[number] | "sentence";

// A day that no citation can mean; its words are found and left open.
const open = "9876-12-31";
const american = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(
  new Date(`${open}T00:00:00Z`),
);

function parted(text: string, { language }: Cited): readonly CitedPart[] {
  const forms: readonly (readonly [DayForm, string])[] = [
    ["american", american],
    ["long", formatDate(open, language)],
    ["ris", `${open.replaceAll("-", "/")}/`],
    ["iso", open],
  ];
  for (const [day, words] of forms) {
    const at = text.indexOf(words);
    if (at === -1) continue;
    return [
      { text: text.slice(0, at) },
      { text: pageWords(language).cite.day, day },
      { text: text.slice(at + words.length) },
    ];
  }
  throw new RangeError(`citation: the day of access has no place in "${text}"`);
}

/** The citations of something at an address in every style, with the day of access left open. */
export async function citations(
  cited: Cited,
  address: string,
): Promise<Readonly<Record<CiteStyle, readonly CitedPart[]>>> {
  const all = citation(cited, { address, hash: await releaseHash(), accessed: open });
  return {
    sentence: parted(all.sentence, cited),
    apa: parted(all.apa, cited),
    chicago: parted(all.chicago, cited),
    iso690: parted(all.iso690, cited),
    bibtex: parted(all.bibtex, cited),
    ris: parted(all.ris, cited),
  };
}

/**
 * What is cited where a whole page is: of the country, unless an area is named; nothing synthetic, unless it is said.
 */
export async function citedPage(
  of: Pick<Cited, "chart" | "title" | "language"> & Partial<Pick<Cited, "area" | "synthetic">>,
): Promise<Cited> {
  const area = of.area ?? need((await allLookups()).areas, "BG");
  return { synthetic: false, ...of, area, release: (await manifest()).release };
}
