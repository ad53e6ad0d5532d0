import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";
import { entryOf, inEach, languageNamed } from "../../src/model/text.ts";

/** What a built page holds apart from its words. */
export interface Outline {
  readonly language: string;
  /** As the browser's tab shows it. */
  readonly title: string;
  /** The address of the page in each language, by language code. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The path that the site lives under, as the page says it. The outline's addresses are without it. */
  readonly base: string;
  /** How often each thing occurs: a heading of a level, a table's row, a note, a picture, a number, a kind of file. */
  readonly counts: ReadonlyMap<string, number>;
  /** Attributes that stand for text and hold none. */
  readonly wordless: readonly string[];
  /** Cyrillic words that an English page does not mark as such. */
  readonly unmarked: readonly string[];
  /** Everything in the site that the page leads to or loads, as written. */
  readonly links: readonly string[];
  /** Loaded from elsewhere. */
  readonly foreign: readonly string[];
  /** Addresses of the same host that lie outside the site. */
  readonly astray: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Styles and scripts in the markup that the policy would refuse. */
  readonly refused: readonly string[];
}

const counted = new Set([
  "h1",
  "h2",
  "h3",
  "h4",
  "nav",
  "main",
  "section",
  "aside",
  "article",
  "figure",
  "svg",
  "table",
  "caption",
  "tr",
  "th",
  "td",
  "dt",
  "dd",
  "details",
  "summary",
  "time",
  "form",
  "label",
  "select",
  "option",
  "input",
  "button",
  "img",
  "strong",
  "li",
]);
const spokenAttributes = ["aria-label", "alt", "title", "placeholder", "content"];
const childless = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
// A picture leaves out the labels for which the language's longer words leave no room; its table has them all.
const wordlessElements = new Set(["script", "style", "head", "svg"]);
const cyrillic = /\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}\s\d.,„“"()-]*/gu;

const signs = inEach((language) => {
  const { group, decimal } = entryOf(language).numbers;
  return {
    // A narrow blank sets thousands apart as a wide one does.
    apart: new RegExp(`(?<=\\d)[${group === "\u00a0" ? "\u00a0\u202f" : group}](?=\\d{3}(?!\\d))`, "g"),
    decimal: new RegExp(`(?<=\\d)[${decimal}](?=\\d)`, "g"),
  };
});

/** "1 234,5" in Bulgarian and "1,234.5" in English are one number: 1234.5. Other languages are read as English. */
export function numbersIn(text: string, language: string): readonly string[] {
  const { apart, decimal } = signs[languageNamed(language) ?? "en"];
  const plain = text.replace(apart, "").replace(decimal, ".");
  return plain.match(/\d+(?:\.\d+)*/g) ?? [];
}

/** What a list by letters is parted into. */
const parting: ReadonlySet<string> = new Set(["details", "summary"]);

type Attributes = Readonly<Record<string, string>>;
interface Open {
  readonly name: string;
  readonly lang: string;
  readonly silent: boolean;
  /** Its numbers speak of a file that each language has of its own: size and hash. */
  readonly own: boolean;
  /** It is parted by the letters of an alphabet, and each language has its own. */
  readonly lettered: boolean;
}

const isLatin = (lang: string): boolean => {
  const language = languageNamed(lang);
  return language !== undefined && entryOf(language).script === "Latin";
};

/** Takes notes while the parser walks through a page. */
class Notes {
  language = "";
  title = "";
  base = "";
  readonly addresses = new Map<string, string>();
  readonly counts = new Map<string, number>();
  readonly wordless: string[] = [];
  readonly unmarked: string[] = [];
  readonly links: string[] = [];
  readonly foreign: string[] = [];
  readonly astray: string[] = [];
  readonly ids = new Set<string>();
  readonly refused: string[] = [];
  readonly #open: Open[] = [{ name: "", lang: "", silent: false, own: false, lettered: false }];
  #policy = "";
  // The parser hands over text in pieces, cut at every entity.
  #text = "";

  text(piece: string): void {
    this.#text += piece;
  }

  enter(name: string, attributes: Attributes): void {
    this.#endText();
    const above = this.#open.at(-1);
    const lang = attributes["lang"] ?? above?.lang ?? "";
    if (name === "html") [this.language, this.base] = [lang, attributes["data-base"] ?? ""];
    if (!childless.has(name))
      this.#open.push({
        name,
        lang,
        silent: above?.silent === true || wordlessElements.has(name),
        own: above?.own === true || attributes["data-own-file"] !== undefined,
        lettered: above?.lettered === true || attributes["data-letters"] !== undefined,
      });
    if (counted.has(name) && !(above?.lettered === true && parting.has(name))) this.#add(name);
    if (attributes["id"] !== undefined) this.ids.add(attributes["id"]);
    if (attributes["data-state"] !== undefined) this.#add(`state ${attributes["data-state"]}`);
    this.#words(name, attributes);
    this.#address(name, attributes);
    this.#safety(name, attributes);
  }

  leave(name: string): void {
    const text = this.#text;
    this.#endText();
    // A picture has titles too.
    if (name === "title" && this.#open.at(-2)?.name === "head") this.title = text.trim();
    if (this.#open.at(-1)?.name !== name) return;
    this.#open.pop();
    const hash = createHash("sha256").update(text).digest("base64");
    if (name === "style" && !this.#policy.includes(`'sha256-${hash}'`))
      this.refused.push("a style that the page's policy does not know");
  }

  #words(name: string, attributes: Attributes): void {
    for (const key of spokenAttributes) {
      const words = attributes[key];
      if (words === undefined) continue;
      this.#add(key);
      if (words.trim() === "" && key !== "alt") this.wordless.push(`${name}[${key}]`);
    }
  }

  #address(name: string, attributes: Attributes): void {
    const { hreflang, rel } = attributes;
    const address = (key: string): string => this.#inSite(attributes[key] ?? "");
    const [href, src, action] = [address("href"), address("src"), address("action")];
    if (rel === "alternate" && hreflang !== undefined) this.addresses.set(hreflang, href);
    const [, extension] = /^\/.*\.([a-z0-9]+)(?:[?#].*)?$/.exec(href) ?? [];
    if (name === "link" && rel === "icon") this.#add("icon");
    if (name === "a" && extension !== undefined) this.#add(`file .${extension}`);
    const { property, content = "" } = attributes;
    if (property === "og:image") this.links.push(new URL(this.#inSite(content), "https://nowhere.invalid").pathname);
    if (this.base !== "") this.astray.push(...this.#outside(attributes));
    for (const one of [href, src, action]) if (/^[/#?]/.test(one)) this.links.push(one);
    const loads =
      src !== "" || (name === "link" && ["stylesheet", "icon", "preload", "modulepreload"].includes(rel ?? ""));
    const loaded = src === "" ? href : src;
    if (loads && !loaded.startsWith("/")) this.foreign.push(loaded);
  }

  #outside(attributes: Attributes): readonly string[] {
    return Object.entries(attributes).flatMap(([name, value]) =>
      name !== "data-base" && /^\/(?!\/)/.test(value) && !value.startsWith(`${this.base}/`) ? [value] : [],
    );
  }

  /** An address of the site, whole or from the root of its host, without the base; any other as it is. */
  #inSite(address: string): string {
    const host = /^https?:\/\/[^/]*/.exec(address)?.[0] ?? "";
    return address.startsWith(`${host}${this.base}/`) ? host + address.slice(host.length + this.base.length) : address;
  }

  #safety(name: string, attributes: Attributes): void {
    if (attributes["http-equiv"] === "Content-Security-Policy") this.#policy = attributes["content"] ?? "";
    if (attributes["style"] !== undefined) this.refused.push(`${name}[style]`);
    const written =
      name === "script" &&
      attributes["src"] === undefined &&
      !["application/json", "application/ld+json"].includes(attributes["type"] ?? "");
    if (written) this.refused.push("a script in the markup");
    if (Object.keys(attributes).some((key) => /^on[a-z]+$/.test(key)))
      this.refused.push(`${name} with a script in an attribute`);
  }

  #endText(): void {
    const { lang = "", silent = true, own = false } = this.#open.at(-1) ?? {};
    if (!silent) {
      if (!own) for (const number of numbersIn(this.#text, lang)) this.#add(`number ${number}`);
      if (lang === this.language && isLatin(lang)) {
        this.unmarked.push(...(this.#text.match(cyrillic) ?? []).map((words) => words.trim()));
      }
    }
    this.#text = "";
  }

  #add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}

/** Reads a built page. What stands in scripts and styles is no text. */
export function outlineOf(html: string): Outline {
  const notes = new Notes();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        notes.enter(name, attributes);
      },
      ontext: (piece) => {
        notes.text(piece);
      },
      onclosetag: (name) => {
        notes.leave(name);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return notes;
}
