import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readJson } from "../../src/model/read-json.ts";
import type { Claim } from "../../src/model/claim.ts";
import { isReport } from "../../src/model/release.ts";
import { columnIn, firstLanguage, inEach, languageAt, languages, othersThan } from "../../src/model/text.ts";
import type { Language } from "../../src/model/text.ts";
import { unborne } from "./agree.ts";
import { allowedBy } from "./allowed.ts";
import { gapClaims } from "./gaps.ts";
import { judge } from "./judge.ts";
import type { Judge } from "./judging.ts";
import { areasOf, KnownTexts } from "./known-texts.ts";
import { readPage } from "./page.ts";
import type { ReadPage, Unit } from "./page.ts";
import { parseClaims } from "./parse.ts";
import { slideTexts } from "./slides.ts";
import { ownWords } from "./words.ts";
import type { Family } from "./words.ts";
import { asWritten } from "./written.ts";

/** A text of the built site that claims something false, or claims without saying so. */
export interface Finding {
  readonly page: string;
  readonly where: string;
  readonly text: string;
  readonly claim: string | null;
  readonly why: string;
}

/** A text that claims something and has no claims of its own: it must be one that is judged elsewhere. */
interface Waiting {
  readonly page: string;
  readonly language: Language;
  readonly unit: Unit;
}

interface Place {
  readonly language: Language;
  readonly pairs: readonly string[];
  /** All claims of the page, each once, in a fixed order. */
  readonly claims: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  /** The address of the chart whose picture stands for the page. */
  readonly pictured: string | null;
}

/** The path of an address, which a copy of the site without a public one writes alone. */
const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : address);

const comparing: readonly Family[] = ["fell", "rose", "same", "fewer", "more", "order", "most"];
const heading = /^h[1-3]\b/;
const claimsIn = (written: readonly string[]): readonly Claim[] => written.flatMap((one) => parseClaims(one).claims);

/** A claim as a text that is the same whatever the order of the places it lists: each language has its own alphabet. */
const inOrder = (claim: Claim): string =>
  JSON.stringify(claim, (_key, value: unknown) => (Array.isArray(value) ? value.map(String).sort() : value));

function valuesOf(claim: Claim): readonly number[] {
  if (claim.kind === "value") return [claim.value];
  return claim.kind === "change" ? [claim.from.value, claim.to.value] : [];
}

/** Where the numbers of a heading must stand again: in the table of the chart below it. */
function awayFromTable({ where, parts, claims }: Unit, { tables }: ReadPage): readonly string[] {
  const numbers = tables.get(parts.at(-1) ?? 0);
  if (!heading.test(where) || numbers === undefined) return [];
  return claimsIn(claims)
    .flatMap(valuesOf)
    .filter((value) => !numbers.has(asWritten(value)))
    .map((value) => `${value} stands in the heading and not in the table of its chart`);
}

const overEntries = /^(?:h[2-6]|summary|caption)\b/;

/** A heading that only counts the entries below it is borne by them. */
const isCountOf = (entries: number | undefined, { where }: Unit, numbers: readonly number[]): boolean =>
  overEntries.test(where) && numbers.length === 1 && numbers[0] === entries;

/** Judges the pages of a built site one by one, then what waits for others. */
export class Site {
  readonly findings: Finding[] = [];
  readonly #known: Readonly<Record<Language, KnownTexts>> = inEach(() => new KnownTexts());
  readonly #places = new Map<string, Place>();
  readonly #waiting: Waiting[] = [];
  readonly #judge: Judge;
  readonly #bySlug: ReadonlyMap<string, string>;
  readonly #names: Readonly<Record<Language, ReadonlyMap<string, string>>>;
  #claims = 0;

  constructor(judge: Judge) {
    this.#judge = judge;
    const areas = judge.evidence.rows("areas");
    this.#bySlug = new Map(areas.map(({ slug, area }) => [String(slug), String(area)]));
    const named = (language: Language) =>
      new Map(areas.map((row) => [String(row["area"]), String(row[columnIn("name", language)])]));
    this.#names = inEach(named);
    for (const language of languages) for (const text of ownWords[language]) this.#known[language].add(text, []);
  }

  /** How many pages were read, and how many texts in them claim something. */
  get size(): { readonly pages: number; readonly claims: number } {
    return { pages: this.#places.size, claims: this.#claims };
  }

  /** Judges a page. */
  page(address: string, html: string): void {
    const page = readPage(html);
    const ofParts = new Map<number, Claim[]>();
    const claims = page.units.flatMap(({ claims: written, parts }) => {
      const read = claimsIn(written);
      const part = parts.at(-1) ?? 0;
      ofParts.set(part, [...(ofParts.get(part) ?? []), ...read]);
      return read;
    });
    this.#places.set(address, {
      language: page.language,
      pairs: othersThan(page.language).flatMap((other) => page.addresses.get(other) ?? []),
      claims: new Set(claims.map(inOrder).sort()),
      areas: new Set([...claims.flatMap(areasOf), ...this.#areasAt(address)]),
      pictured: page.picture === null ? null : pathOf(page.picture).replace(/\.png$/, "/"),
    });
    for (const text of page.prose) this.#known[page.language].add(text, []);
    for (const unit of page.units) {
      if (unit.claims.length > 0) this.#claimed(address, unit, page);
      else if (unit.scope === "picture") this.#drawn(address, unit, page.language, claims);
      else
        this.#unclaimed(
          address,
          unit,
          page,
          unit.parts.flatMap((part) => ofParts.get(part) ?? []),
        );
    }
  }

  /** Keeps texts that stand in a file beside a page until all that is claimed is known. */
  file(path: string, where: string, texts: readonly string[]): void {
    const language = languageAt(path);
    for (const text of texts)
      this.#wait({ page: path, language, unit: { text, where, claims: [], scope: "full", parts: [], beside: text } });
  }

  /** Judges what waited for the texts of other pages, and whether the pages of a pair claim the same. */
  finish(): readonly Finding[] {
    for (const waiting of this.#waiting) this.#judgeWaiting(waiting);
    for (const [address, place] of this.#places) this.#pair(address, place);
    return this.findings;
  }

  #areasAt(address: string): readonly string[] {
    return address
      .replace(/\.[a-z]+$/, "")
      .split("/")
      .flatMap((step) => this.#bySlug.get(step) ?? []);
  }

  #areasOfChart(address: string): ReadonlySet<string> {
    return new Set([...this.#areasAt(address), ...(this.#places.get(address)?.areas ?? [])]);
  }

  #claimed(page: string, unit: Unit, read: ReadPage): void {
    const { text, where, claims, beside } = unit;
    this.#claims += 1;
    for (const fault of this.#judge.claimed(text, read.language, claims, beside))
      this.findings.push({ page, where, text, ...fault });
    for (const why of awayFromTable(unit, read)) this.findings.push({ page, where, text, claim: null, why });
    this.#known[read.language].add(text, claimsIn(claims));
  }

  /** Words in a picture need a claim of their kind on the page: nothing can stand beside them. */
  #drawn(page: string, { text, where }: Unit, language: Language, claims: readonly Claim[]): void {
    const told = unborne(text, language, claims).filter((family) => comparing.includes(family));
    if (told.length > 0)
      this.findings.push({
        page,
        where,
        text,
        claim: null,
        why: `is drawn, and nothing on the page claims it: ${told.join(", ")}`,
      });
  }

  #unclaimed(page: string, unit: Unit, { language, entries }: ReadPage, near: readonly Claim[]): void {
    const { families, numbers } = this.#judge.unclaimed(unit.text, language);
    if (families.length === 0 && numbers.length === 0) return;
    if (families.length === 0 && isCountOf(entries.get(unit.parts.at(-1) ?? 0), unit, numbers)) return;
    if (unit.scope === "label" && families.length === 0) {
      const allowed = allowedBy(near, this.#judge.evidence).numbers;
      if (numbers.every((number) => allowed.has(number))) {
        this.#known[language].add(unit.text, near);
        return;
      }
    }
    this.#wait({ page, language, unit });
  }

  #wait(waiting: Waiting): void {
    this.#waiting.push(waiting);
  }

  #judgeWaiting({ page, language, unit }: Waiting): void {
    const own =
      this.#places.get(page) ??
      this.#places.get(
        page
          .replace(/\.[a-z]+$/, "/")
          .replace(/^\/oembed\//, "/grafiki/")
          .replace(/^\/en\/oembed\//, "/en/charts/"),
      );
    const areas = own?.areas ?? new Set(this.#areasAt(page));
    // A picture that stands for the page may be of elsewhere: its text is about what its own chart is about.
    const elsewhere = unit.where === "meta og:image:alt" ? this.#areasOfChart(own?.pictured ?? "") : areas;
    const isNear = (area: string): boolean =>
      areas.has(area) || elsewhere.has(area) || unit.text.includes(this.#names[language].get(area) ?? area);
    if (unit.where === "slide" && this.#listed(page, language, unit, own)) return;
    const { families, numbers } = this.#judge.unclaimed(unit.text, language, [this.#known[language].finder(isNear)]);
    const telling = unit.scope === "cell" ? families.filter((family) => comparing.includes(family)) : families;
    const counted = unit.scope === "cell" ? [] : numbers;
    if (telling.length === 0 && counted.length === 0) return;
    const why = `claims and carries no claim: ${[...telling, ...counted].join(", ")}`;
    this.findings.push({ page, where: unit.where, text: unit.text, claim: null, why });
  }

  /** Judges the line of a slide that lists where its chart has no number; false where it is none. */
  #listed(page: string, language: Language, { text, where }: Unit, own: Place | undefined): boolean {
    const areas = new Map([...this.#names[language]].map(([area, name]) => [name, area]));
    const claims = gapClaims(text, language, {
      claims: [...(own?.claims ?? [])].map((claim) => JSON.parse(claim) as Claim),
      areas,
    });
    if (claims === null) return false;
    // A deck of many charts has the line again, and only its chart's own slide says of what it is.
    this.#known[language].add(text, claims);
    for (const claim of claims) {
      for (const why of judge(claim, this.#judge.evidence))
        this.findings.push({ page, where, text, claim: JSON.stringify(claim), why });
    }
    return true;
  }

  #pair(address: string, { language, pairs, claims }: Place): void {
    if (language !== firstLanguage) return;
    for (const path of pairs.map(pathOf)) {
      const other = this.#places.get(path);
      if (other === undefined) continue;
      for (const claim of claims.symmetricDifference(other.claims)) {
        this.findings.push({
          page: address,
          where: "page",
          text: path,
          claim,
          why: `only the page in ${claims.has(claim) ? language : other.language} claims this`,
        });
      }
    }
  }
}

const frozen = /^\/(?:[^/]+\/)?(?:vgradi|embed)\/(\d{4}-\d{2}-\d{2})-[\da-f]{8}\//;

/**
 * Judges a built site: every page, every presentation, what is said when a chart is embedded or its picture is read
 * out.
 */
export async function judgeSite(dist: string, judge: Judge): Promise<Site> {
  const site = new Site(judge);
  // What an earlier release froze was judged then, by the tables of then.
  const isOld = (path: string): boolean =>
    (frozen.exec(path)?.[1] ?? judge.evidence.release) !== judge.evidence.release;
  const files = (await Array.fromAsync(glob("**/*.{html,pptx,svg}", { cwd: dist })))
    .map((file) => `/${file}`)
    .filter((path) => !isOld(path) && !isReport(path))
    .sort();
  for (const path of files) {
    const content = await readFile(join(dist, path));
    if (path.endsWith(".html")) site.page(path.replace(/index\.html$/, ""), content.toString("utf8"));
    else if (path.endsWith(".pptx")) site.file(path, "slide", slideTexts(content));
    else site.file(path, "picture", spokenOf(content.toString("utf8")));
  }
  for await (const file of glob("oembed/**/*.json", { cwd: dist })) {
    const { title } = (await readJson(join(dist, file), "build the site again with npm run site")) as {
      title?: string;
    };
    site.file(`/${file}`, "oembed title", title === undefined ? [] : [title]);
  }
  return site;
}

/** What stands for a picture to those who don't see it. */
const spokenOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<(?:title|desc)[^>]*>([^<]*)</g)].flatMap(([, text = ""]) => (text.trim() === "" ? [] : [text]));
