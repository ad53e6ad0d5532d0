import { Tokenizer } from "htmlparser2";

/**
 * A copy of the site may live under a path of its host, its base: "/obhvat", or "" at the root. Inside the code an
 * address begins at the site's own root ("/oblasti/"), for that is what keys, routes and tests know a page by. The base
 * comes in where what was drawn becomes bytes, and only there (scripts/site/renderer.ts): every attribute that holds an
 * address gets it, whoever wrote the link, so that none can be forgotten. A whole address in a text, which nothing
 * could tell from other words, is made by `addressAt` alone. In a reader's browser src/i18n/paths.ts begins with the
 * base, which the page names (`data-base`).
 */

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const edited = (text: string, edits: readonly Edit[]): string => {
  let [made, at] = ["", 0];
  for (const edit of edits) {
    made += text.slice(at, edit.at) + edit.put;
    at = edit.at + edit.cut;
  }
  return made + text.slice(at);
};

const urlInStyles = /(?<=url\(\s*["']?)\/(?!\/)/g;
const inSet = /(?<=^\s*|,\s*)\/(?!\/)/g;

/** Where the addresses in a text begin that lie under a base. */
const startsIn = (text: string, pattern: RegExp, base: string): readonly number[] =>
  [...text.matchAll(pattern)].map(({ index }) => index).filter((index) => text.startsWith(`${base}/`, index));

/** A style sheet whose addresses begin with one base, with another in its place. */
export const movedStyles = (css: string, from: string, to: string): string =>
  from === to
    ? css
    : edited(
        css,
        startsIn(css, urlInStyles, from).map((at) => ({ at, cut: from.length, put: to })),
      );

/** Takes notes of what must change in a page while the parser walks through it. */
class Moving {
  readonly edits: Edit[] = [];
  readonly #html: string;
  readonly #from: string;
  readonly #to: string;
  #element = "";
  #attribute = { name: "", at: 0 };

  constructor(html: string, from: string, to: string) {
    this.#html = html;
    this.#from = from;
    this.#to = to;
  }

  enter(start: number, end: number): void {
    this.#element = this.#html.slice(start, end).toLowerCase();
    if (this.#element === "html" && this.#to !== "")
      this.edits.push({ at: end, cut: 0, put: ` data-base="${this.#to}"` });
  }

  name(start: number, end: number): void {
    this.#attribute = { name: this.#html.slice(start, end).toLowerCase(), at: start };
  }

  value(start: number, end: number): void {
    const { name, at } = this.#attribute;
    // The note of the old base goes, with the blank before it and the quote behind it.
    if (name === "data-base") this.edits.push({ at: at - 1, cut: end - at + 2, put: "" });
    else this.#move(start, end, name === "srcset" ? inSet : /^\/(?!\/)/g);
  }

  text(start: number, end: number): void {
    if (this.#element === "style") this.#move(start, end, urlInStyles);
  }

  leave(): void {
    this.#element = "";
  }

  #move(start: number, end: number, pattern: RegExp): void {
    const found = startsIn(this.#html.slice(start, end), pattern, this.#from);
    this.edits.push(...found.map((at) => ({ at: start + at, cut: this.#from.length, put: this.#to })));
  }
}

const nothing = (): void => undefined;

/** A page whose addresses begin with one base, with another in its place: links, files, styles, forms, notes. */
export function movedPage(html: string, from: string, to: string): string {
  if (from === to) return html;
  const moving = new Moving(html, from, to);
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (start, end) => {
        moving.enter(start, end);
      },
      onattribname: (start, end) => {
        moving.name(start, end);
      },
      onattribdata: (start, end) => {
        moving.value(start, end);
      },
      ontext: (start, end) => {
        moving.text(start, end);
      },
      onclosetag: () => {
        moving.leave();
      },
      onattribend: nothing,
      onattribentity: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return edited(html, moving.edits);
}

/** The base that a built page names. */
export const baseOfPage = (html: string): string => /<html\b[^>]*? data-base="([^"]*)"/.exec(html)?.[1] ?? "";

/** An address in the site without a base ("/obhvat/oblasti/" → "/oblasti/"); nothing for one that is not under it. */
export const withoutBase = (address: string, base: string): string | undefined =>
  address.startsWith(`${base}/`) ? address.slice(base.length) : undefined;
