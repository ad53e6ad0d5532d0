/** An element as it begins: its name and its attributes as written, with their prefixes. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is told of a document while it is read. */
export interface XmlVisitor {
  readonly enter: (tag: XmlTag) => void;
  readonly leave: (name: string) => void;
  /** With all references resolved; in one piece between two tags, unless a comment or a literal part stands there. */
  readonly text: (text: string) => void;
}

const name = "[\\p{L}_][\\p{L}\\p{N}_.-]*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?";
const startTag = new RegExp(`<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "uy");
const endTag = new RegExp(`</(${name})\\s*>`, "uy");
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "gu");
const declaration = /^\ufeff?<\?xml\s+version="1\.0"(?:\s+encoding="UTF-8")?(?:\s+standalone="(?:yes|no)")?\s*\?>/i;
const aside = /<!--(?:(?!--)[^])*-->|<\?(?!xml[\s?])[\w-]+(?:\s[^]*?)?\?>/iy;
const literal = /<!\[CDATA\[([^]*?)\]\]>/y;
const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-fA-F]+));|&/g;
const unsayable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u;
const signs: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const none: ReadonlyMap<string, string> = new Map();

const declaredIn = (attributes: ReadonlyMap<string, string>): readonly string[] =>
  [...attributes.keys()].flatMap((key) => (key.startsWith("xmlns:") ? [key.slice("xmlns:".length)] : []));

/** Reads a document of XML 1.0 as strictly as an office program does; stops at the first fault. */
class Reader {
  readonly #xml: string;
  readonly #visitor: XmlVisitor;
  readonly #open: { readonly name: string; readonly prefixes: ReadonlySet<string> }[] = [
    { name: "", prefixes: new Set(["xml"]) },
  ];
  #place = 0;
  #roots = 0;

  constructor(xml: string, visitor: XmlVisitor) {
    this.#xml = xml;
    this.#visitor = visitor;
  }

  read(): void {
    const xml = this.#xml;
    const bad = unsayable.exec(xml);
    const code = bad?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    if (bad !== null) this.#refuse(`the sign U+${code ?? ""}, which XML cannot hold`, bad.index);
    this.#place = declaration.exec(xml)?.[0].length ?? 0;
    while (this.#place < xml.length) {
      const next = xml.indexOf("<", this.#place);
      const end = next === -1 ? xml.length : next;
      if (end > this.#place) this.#text(xml.slice(this.#place, end));
      this.#place = end;
      if (next !== -1) this.#markup();
    }
    if (this.#open.length > 1) this.#refuse(`the end of <${this.#open.at(-1)?.name ?? ""}> is missing`);
    if (this.#roots !== 1) this.#refuse(`${this.#roots} outermost elements, not one`);
  }

  #refuse(what: string, place = this.#place): never {
    const before = this.#xml.slice(0, place).split("\n");
    throw new SyntaxError(`line ${before.length}, sign ${(before.at(-1)?.length ?? 0) + 1}: ${what}`);
  }

  #resolve(text: string): string {
    if (!text.includes("&")) return text;
    type Found = string | undefined;
    return text.replace(reference, (whole, sign: Found, decimal: Found, hexadecimal: Found) => {
      if (sign !== undefined) return signs.get(sign.toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
      const character = code <= 0x10ffff ? String.fromCodePoint(code) : "\uffff";
      if (whole === "&" || unsayable.test(character)) this.#refuse(`"${whole}" stands for nothing`);
      return character;
    });
  }

  #text(text: string): void {
    if (text.includes("]]>")) this.#refuse('"]]>" in a text');
    if (this.#open.length === 1 && text.trim() !== "") this.#refuse("a text outside of all elements");
    this.#visitor.text(this.#resolve(text));
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#place;
    const found = pattern.exec(this.#xml);
    if (found !== null) this.#place = pattern.lastIndex;
    return found ?? undefined;
  }

  #markup(): void {
    const begun = this.#take(startTag);
    if (begun !== undefined) {
      const [, tag = "", attributes = "", alone] = begun;
      this.#enter(tag, attributes);
      if (alone === "/") this.#leave(tag);
      return;
    }
    const [, ended] = this.#take(endTag) ?? [];
    if (ended !== undefined) this.#leave(ended);
    else if (this.#open.length > 1) this.#literalOrAside();
    else if (this.#take(aside) === undefined) this.#refuse("a tag that is not well formed");
  }

  #literalOrAside(): void {
    const [, said] = this.#take(literal) ?? [];
    if (said !== undefined) this.#visitor.text(said);
    else if (this.#take(aside) === undefined) this.#refuse("a tag that is not well formed");
  }

  #attributes(tag: string, written: string): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (const [, key = "", double, single] of written.matchAll(attribute)) {
      if (attributes.has(key)) this.#refuse(`<${tag}> has ${key} twice`);
      attributes.set(key, this.#resolve(double ?? single ?? ""));
    }
    return attributes;
  }

  #enter(tag: string, written: string): void {
    if (this.#open.length === 1) this.#roots += 1;
    // Sheets have millions of elements, most of them without attributes and prefixes.
    const attributes = written === "" ? none : this.#attributes(tag, written);
    const above = this.#open.at(-1)?.prefixes ?? new Set<string>();
    const prefixes = written.includes("xmlns:") ? new Set([...above, ...declaredIn(attributes)]) : above;
    if (tag.includes(":") || written.includes(":")) this.#prefixed([tag, ...attributes.keys()], prefixes);
    this.#open.push({ name: tag, prefixes });
    this.#visitor.enter({ name: tag, attributes });
  }

  #prefixed(names: readonly string[], declared: ReadonlySet<string>): void {
    for (const said of names) {
      const prefix = said.slice(0, Math.max(0, said.indexOf(":")));
      if (prefix !== "" && prefix !== "xmlns" && !declared.has(prefix))
        this.#refuse(`the prefix of ${said} is not declared`);
    }
  }

  #leave(tag: string): void {
    const inner = this.#open.length > 1 ? this.#open.pop()?.name : undefined;
    if (inner !== tag) this.#refuse(`</${tag}> ends ${inner === undefined ? "nothing" : `<${inner}>`}`);
    this.#visitor.leave(tag);
  }
}

/**
 * Walks through a document, however large; throws a SyntaxError with line and place where it is not well-formed XML 1.0
 * with namespaces.
 */
export function readXml(xml: string, visitor: XmlVisitor): void {
  new Reader(xml, visitor).read();
}
