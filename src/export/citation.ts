import { capital } from "../charts/words/words.ts";
import { formatDate } from "../i18n/formats.ts";
import type { Sheet } from "./sheet.ts";
import { ended, fileWords, isPublic, whereabouts } from "./words.ts";
import { entryOf } from "../model/text.ts";

/** Where what is cited stands: nothing here can be known from the data. */
export interface Origin {
  /** The full address of the chart's page; in a copy of the site without a public address, its path. */
  readonly address: string;
  /** The SHA-256 of the release's manifest, in hexadecimal digits. */
  readonly hash: string;
}
/** And when it was seen there. */
export interface Seen extends Origin {
  /** The day of access (ISO). */
  readonly accessed: string;
}

/** What is cited. */
export type Cited = Pick<Sheet, "chart" | "area" | "title" | "language" | "release" | "synthetic">;

export interface Citation {
  /** A plain sentence in the sheet's language. */
  readonly sentence: string;
  readonly apa: string;
  readonly chicago: string;
  readonly iso690: string;
  readonly bibtex: string;
  readonly ris: string;
}

/** Enough of a hash to find the release; the whole of it stands in BibTeX and RIS. */
const shortHash = ({ hash }: Origin): string => hash.slice(0, 12);

/** "November 22, 2026", as American styles write it; in Bulgarian the usual "22 ноември 2026 г.". */
function styled(iso: string, { language }: Cited): string {
  const { citationDates } = entryOf(language);
  if (citationDates === undefined) return formatDate(iso, language);
  return new Intl.DateTimeFormat(citationDates, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

const dayOfYear = (iso: string, cited: Cited): string => styled(iso, cited).replace(/,? \d{4}\D*$/, "");

/** What TeX would take for a command, written so that it prints. */
const texCharacters: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (one) => texCharacters[one] ?? `\\${one}`);

function bibtex(cited: Cited, seen: Seen): string {
  const words = fileWords(cited.language);
  const [year, month, day] = cited.release.split("-");
  const place = cited.area.level === "country" ? "bulgaria" : cited.area.slug;
  const fields = [
    ["author", `{${words.site}}`],
    ["title", `{${tex(cited.title)}}`],
    ["year", year],
    ["month", String(Number(month))],
    ["day", String(Number(day))],
    ["version", cited.release],
    ...(isPublic(seen.address)
      ? ([
          ["howpublished", `\\url{${seen.address}}`],
          ["url", seen.address],
        ] as const)
      : ([["howpublished", `{${tex(whereabouts(seen.address, cited.language))}}`]] as const)),
    ["urldate", seen.accessed],
    ["note", `${cited.synthetic ? `${words.cite.synthetic}; ` : ""}SHA-256 ${seen.hash}`],
    ["language", entryOf(cited.language).bibtex],
  ] as const;
  const lines = fields.map(([name, value = ""]) => `  ${name} = {${value}},`).join("\n");
  return `@misc{obhvat-${cited.chart}-${place}-${cited.release}-${cited.language},\n${lines}\n}\n`;
}

function ris(cited: Cited, seen: Seen): string {
  const words = fileWords(cited.language);
  const date = (iso: string): string => `${iso.replaceAll("-", "/")}/`;
  return [
    ["TY", "DATA"],
    ["AU", `${words.site},`],
    ["TI", cited.title],
    ["PY", cited.release.slice(0, 4)],
    ["DA", date(cited.release)],
    ["ET", cited.release],
    ["PB", words.site],
    ...(isPublic(seen.address) ? [["UR", seen.address]] : []),
    ["Y2", date(seen.accessed)],
    ["LA", cited.language],
    ["N1", `SHA-256 ${seen.hash}`],
    ...(isPublic(seen.address) ? [] : [["N1", whereabouts(seen.address, cited.language)]]),
    ...(cited.synthetic ? [["KW", words.cite.synthetic]] : []),
    ["ER", ""],
  ]
    .map(([tag, value]) => `${tag ?? ""}  - ${value ?? ""}\r\n`)
    .join("");
}

/**
 * The citation as a plain sentence. Files that are made at build know of no day on which they were seen, so theirs
 * names none.
 */
export function citationSentence({ title, language, release }: Cited, origin: Origin | Seen): string {
  const say = fileWords(language).cite;
  const day = formatDate(release, language);
  const hash = shortHash(origin);
  const where = whereabouts(origin.address, language);
  return ended(
    "accessed" in origin
      ? say.sentence(title, day, hash, where, formatDate(origin.accessed, language))
      : say.file(title, day, hash, where),
  );
}

/**
 * How a chart is cited, in the styles that are asked for most; the title of synthetic data carries their mark in all of
 * them.
 */
export function citation(cited: Cited, seen: Seen): Citation {
  const { title, language, release } = cited;
  const words = fileWords(language);
  const say = words.cite;
  const hash = shortHash(seen);
  const edition = say.edition(release, hash);
  const where = whereabouts(seen.address, language);
  const [far, day] = [isPublic(seen.address), styled(seen.accessed, cited)];
  return {
    sentence: citationSentence(cited, seen),
    apa:
      `${words.site}. (${say.apaDate(release.slice(0, 4), dayOfYear(release, cited))}). ${title} (${edition}) [${say.dataset}]. ` +
      (far ? say.retrieved : say.retrievedHere)(day, where),
    chicago: say.chicago(
      title,
      styled(release, cited),
      hash,
      far ? say.accessedAt(day, where) : say.retrievedHere(day, where),
    ),
    iso690: say.iso(
      title,
      capital(edition),
      formatDate(release, language),
      formatDate(seen.accessed, language),
      far ? say.available(where) : capital(where),
    ),
    bibtex: bibtex(cited, seen),
    ris: ris(cited, seen),
  };
}
