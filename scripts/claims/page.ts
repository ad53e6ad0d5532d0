import { Parser } from "htmlparser2";
import { firstLanguage, languageNamed, type Language } from "../../src/model/text.ts";
import {
  blocks,
  childless,
  scopeOf,
  sections,
  shared,
  silentClasses,
  unread,
  type Attributes,
  type Scope,
} from "./elements.ts";
import { numbersIn } from "./text.ts";

/** A piece of a page that a reader takes in at once. */
export interface Unit {
  readonly text: string;
  /** The element, for a report: "h2.headline", "meta description". */
  readonly where: string;
  /** What stands in `data-claim`, of the element and of those inside it; none where nothing is claimed. */
  readonly claims: readonly string[];
  readonly scope: Scope;
  /** The page, article, section and details it stands in, from the outermost. */
  readonly parts: readonly number[];
  /** The whole row of a cell, or the text itself: what it says of its number stands here. */
  readonly beside: string;
}

/** A built page as far as claims go. */
export interface ReadPage {
  readonly language: Language;
  /** The addresses of the page in both languages. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The address of the picture that stands for the page where others link to it. */
  readonly picture: string | null;
  readonly units: readonly Unit[];
  /** Texts of the site's own, marked as such: they are the same wherever they stand. */
  readonly prose: readonly string[];
  /** The numbers in the tables of charts, by part of the page. */
  readonly tables: ReadonlyMap<number, ReadonlySet<number>>;
  /** How many entries the lists and tables of a part have. */
  readonly entries: ReadonlyMap<number, number>;
}

interface Open {
  readonly name: string;
  readonly where: string;
  readonly isBlock: boolean;
  /** Here ends what is asked for claims. */
  readonly isSilent: boolean;
  readonly scope: Scope | null;
  readonly parts: readonly number[];
  readonly inChartTable: boolean;
  readonly isProse: boolean;
  /** Of the element itself and of all that is inside it. */
  readonly claims: string[] | null;
  /** How many units came before it. */
  readonly before: number;
  text: string;
}

const folded = (text: string): string =>
  text
    .replace(/[^\S\u00a0\u202f]+/g, " ")
    .replace(/ ?\u00a0 | \u00a0/g, " ")
    .trim();

class Reading {
  language: Language = firstLanguage;
  /** The path that the site lives under: no page is known by it. */
  #base = "";
  readonly addresses = new Map<string, string>();
  picture: string | null = null;
  readonly units: Unit[] = [];
  readonly prose: string[] = [];
  readonly tables = new Map<number, Set<number>>();
  readonly entries = new Map<number, number>();
  readonly #open: Open[] = [];
  readonly #heads: string[] = [];
  #parts = 0;
  /** The element that has just ended: two links without a blank between them are two. */
  #last = "";

  enter(name: string, attributes: Attributes): void {
    const above = this.#open.at(-1);
    if (name === "html") {
      this.language = languageNamed(attributes["lang"]) ?? firstLanguage;
      this.#base = attributes["data-base"] ?? "";
    }
    const isApart =
      blocks.has(name) ||
      name === "br" ||
      name === "small" ||
      (name === "a" && this.#last === "a") ||
      attributes["data-claim"] !== undefined;
    if (above !== undefined && isApart) this.text(" ");
    this.#last = "";
    this.#head(name, attributes);
    const classes = (attributes["class"] ?? "").split(" ").filter((one) => one !== "");
    const claim = attributes["data-claim"];
    // A claim speaks wherever it stands; what claims nothing is asked only within the page's own matter.
    const isHead = name === "title" && above?.name === "head";
    const inherited = name === "main" || isHead ? "full" : (above?.scope ?? null);
    const scope = scopeOf(name, classes, attributes, inherited);
    const parts = [...(above?.parts ?? []), ...(sections.has(name) ? [(this.#parts += 1)] : [])];
    if (name === "li" || name === "dt" || (name === "tr" && above?.name === "tbody"))
      for (const part of parts) this.entries.set(part, (this.entries.get(part) ?? 0) + 1);
    const where = [name, ...classes].join(".");
    if (scope !== null) this.#spoken(attributes, where, scope, parts);
    if (childless.has(name)) return;
    if (claim !== undefined) for (const one of this.#open) one.claims?.push(claim);
    const inChartTable = above?.inChartTable === true || classes.includes("chart-table");
    // What explains the signs of a table or a picture is the same wherever it stands.
    const isSign = name === "tfoot" || silentClasses.some((one) => classes.includes(one));
    const isProse = above?.isProse === true || attributes["data-prose"] !== undefined || isSign;
    this.#open.push({
      name,
      where,
      isBlock: blocks.has(name),
      isSilent: scope === null && inherited !== null,
      scope,
      parts,
      inChartTable,
      isProse,
      claims: claim === undefined ? null : [claim],
      before: this.units.length,
      text: "",
    });
  }

  text(piece: string): void {
    this.#last = "";
    if (this.#open.some(({ name }) => unread.has(name))) return;
    const claiming = this.#open.filter(({ claims }) => claims !== null);
    // Words of the site's own inside a sentence are no part of it.
    const near = this.#open.findLast(({ isBlock, isSilent }) => isBlock || isSilent);
    for (const one of claiming.length > 0 || near === undefined ? claiming : [near]) one.text += piece;
  }

  leave(name: string): void {
    const left = this.#open.pop();
    if (left === undefined) return;
    if (left.isBlock) this.text(" ");
    this.#last = name;
    const { claims, where, scope, parts, isBlock } = left;
    const text = folded(left.text);
    if (name === "tr") this.#row(left.before);
    if (text === "") return;
    if (name === "td" && left.inChartTable) this.#numbers(text);
    if (claims !== null) this.#add({ text, where, claims, scope: scope ?? "full", parts });
    else if (isBlock && scope !== null) this.#add({ text, where, claims: [], scope, parts });
    else if (left.isProse) this.prose.push(text);
    else if (name === "th") this.#heads.push(text);
  }

  #add(unit: Omit<Unit, "beside">): void {
    this.units.push({ ...unit, beside: unit.text });
  }

  /** The cells of a row stand beside each other. */
  #row(from: number): void {
    const row = this.units.splice(from);
    const beside = [...this.#heads.splice(0), ...row.map(({ text }) => text)].join(" ");
    this.units.push(...row.map((unit) => ({ ...unit, beside })));
  }

  #numbers(text: string): void {
    const numbers = numbersIn(text, this.language);
    for (const part of this.#open.at(-1)?.parts ?? []) {
      const known = this.tables.get(part) ?? new Set();
      for (const number of numbers) known.add(number);
      this.tables.set(part, known);
    }
  }

  #head(name: string, attributes: Attributes): void {
    if (name === "link" && attributes["rel"] === "alternate" && attributes["hreflang"] !== undefined)
      this.addresses.set(attributes["hreflang"], this.#inSite(attributes["href"] ?? ""));
    const what = attributes["name"] ?? attributes["property"] ?? "";
    const text = folded(attributes["content"] ?? "");
    if (name === "meta" && what === "og:image") this.picture = this.#inSite(text);
    if (name === "meta" && shared.has(what) && text !== "")
      this.#add({ text, where: `meta ${what}`, claims: [], scope: "full", parts: [] });
  }

  #inSite(address: string): string {
    const [host = ""] = /^https?:\/\/[^/]*/.exec(address) ?? [];
    return address.startsWith(`${host}${this.#base}/`)
      ? host + address.slice(host.length + this.#base.length)
      : address;
  }

  #spoken(attributes: Attributes, where: string, scope: Scope, parts: readonly number[]): void {
    for (const name of ["aria-label", "alt", "title"]) {
      const text = folded(attributes[name] ?? "");
      if (text !== "")
        this.#add({ text, where: `${where}[${name}]`, claims: [], scope: scope === "full" ? "label" : scope, parts });
    }
  }
}

/** Reads a built page piece by piece: its texts with their claims, and the numbers in the tables of its charts. */
export function readPage(html: string): ReadPage {
  const reading = new Reading();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reading.enter(name, attributes);
      },
      ontext: (piece) => {
        reading.text(piece);
      },
      onclosetag: (name) => {
        if (!childless.has(name)) reading.leave(name);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reading;
}
