import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

/** What a built page holds apart from its words. */
export interface Outline {
  readonly language: string;
  /** The address of the page in each language, by language code. */
  readonly addresses: ReadonlyMap<string, string>;
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
  readonly ids: ReadonlySet<string>;
  /** Styles and scripts in the markup that the policy would refuse. */
  readonly refused: readonly string[];
}

const counted = new Set([
  "h1", "h2", "h3", "h4", "nav", "main", "section", "aside", "article", "figure", "svg", "table", "caption", "tr", "th", "td", "dt", "dd",
  "details", "summary", "time", "form", "label", "select", "option", "input", "button", "img", "strong", "li",
]);
const spokenAttributes = ["aria-label", "alt", "title", "placeholder", "content"];
const childless = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
// A picture leaves out the labels for which the language's longer words leave no room; its table has them all.
const wordlessElements = new Set(["script", "style", "head", "svg"]);
const cyrillic = /\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}\s\d.,„“"()-]*/gu;

/** "1 234,5" in Bulgarian and "1,234.5" in English are one number: 1234.5. */
export function numbersIn(text: string, language: string): readonly string[] {
  const plain = language === "bg"
    ? text.replace(/(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, "").replace(/(?<=\d),(?=\d)/g, ".")
    : text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  return plain.match(/\d+(?:\.\d+)*/g) ?? [];
}

type Attributes = Readonly<Record<string, string>>;
interface Open {
  readonly name: string;
  readonly lang: string;
  readonly silent: boolean;
  /** Its numbers speak of a file that each language has of its own: size and hash. */
  readonly own: boolean;
}

/** Takes notes while the parser walks through a page. */
class Notes {
  language = "";
  readonly addresses = new Map<string, string>();
  readonly counts = new Map<string, number>();
  readonly wordless: string[] = [];
  readonly unmarked: string[] = [];
  readonly links: string[] = [];
  readonly foreign: string[] = [];
  readonly ids = new Set<string>();
  readonly refused: string[] = [];
  readonly #open: Open[] = [{ name: "", lang: "", silent: false, own: false }];
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
    if (name === "html") this.language = lang;
    if (!childless.has(name)) this.#open.push({ name, lang, silent: above?.silent === true || wordlessElements.has(name), own: above?.own === true || attributes["data-own-file"] !== undefined });
    if (counted.has(name)) this.#add(name);
    if (attributes["id"] !== undefined) this.ids.add(attributes["id"]);
    if (attributes["data-state"] !== undefined) this.#add(`state ${attributes["data-state"]}`);
    this.#words(name, attributes);
    this.#address(name, attributes);
    this.#safety(name, attributes);
  }

  leave(name: string): void {
    const text = this.#text;
    this.#endText();
    if (this.#open.at(-1)?.name !== name) return;
    this.#open.pop();
    const hash = createHash("sha256").update(text).digest("base64");
    if (name === "style" && !this.#policy.includes(`'sha256-${hash}'`)) this.refused.push("a style that the page's policy does not know");
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
    const { href = "", src = "", action = "", hreflang, rel } = attributes;
    if (rel === "alternate" && hreflang !== undefined) this.addresses.set(hreflang, href);
    const [, extension] = /^\/.*\.([a-z0-9]+)(?:[?#].*)?$/.exec(href) ?? [];
    if (name === "a" && extension !== undefined) this.#add(`file .${extension}`);
    const { property, content = "" } = attributes;
    if (property === "og:image") this.links.push(new URL(content).pathname);
    for (const address of [href, src, action]) if (/^[/#?]/.test(address)) this.links.push(address);
    const loads = src !== "" || (name === "link" && ["stylesheet", "icon", "preload", "modulepreload"].includes(rel ?? ""));
    const loaded = src === "" ? href : src;
    if (loads && !loaded.startsWith("/")) this.foreign.push(loaded);
  }

  #safety(name: string, attributes: Attributes): void {
    if (attributes["http-equiv"] === "Content-Security-Policy") this.#policy = attributes["content"] ?? "";
    if (attributes["style"] !== undefined) this.refused.push(`${name}[style]`);
    const written = name === "script" && attributes["src"] === undefined && attributes["type"] !== "application/json";
    if (written) this.refused.push("a script in the markup");
    if (Object.keys(attributes).some((key) => /^on[a-z]+$/.test(key))) this.refused.push(`${name} with a script in an attribute`);
  }

  #endText(): void {
    const { lang = "", silent = true, own = false } = this.#open.at(-1) ?? {};
    if (!silent) {
      if (!own) for (const number of numbersIn(this.#text, lang)) this.#add(`number ${number}`);
      if (this.language === "en" && lang !== "bg") {
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
  const parser = new Parser({
    onopentag: (name, attributes) => { notes.enter(name, attributes); },
    ontext: (piece) => { notes.text(piece); },
    onclosetag: (name) => { notes.leave(name); },
  }, { decodeEntities: true });
  parser.end(html);
  return notes;
}
