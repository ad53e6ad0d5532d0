import { DomUtils, parseDocument } from "htmlparser2";
import { builtFile } from "./built.ts";

/** Pages as trees of elements: where there are thousands, they are read in a tenth of the time of whole documents. */

type Node = ReturnType<typeof parseDocument>["children"][number];
type Part = Extract<Node, { readonly attribs: unknown }>;

const isPart = (node: Node): node is Part => "attribs" in node;

/** A page of the built site. */
export const builtTree = (file: string): readonly Node[] => parseDocument(builtFile(file).toString("utf8")).children;

/** Whether an element has a name, all of some classes, or both: "svg.chart", ".slide", "table". */
export function fits({ name: own, attribs }: Part, what: string): boolean {
  const [name = "", ...classes] = what.split(".");
  const given = (attribs["class"] ?? "").split(" ");
  return (name === "" || own === name) && classes.every((one) => given.includes(one));
}

/** The elements that fit any of some descriptions and lie within others, in the order of the page. */
export const partsOf = (within: readonly Node[], ...whats: readonly string[]): readonly Part[] =>
  DomUtils.filter((node) => isPart(node) && whats.some((what) => fits(node, what)), [...within]).filter(isPart);

/** Whether an element lies within one that fits, however deep, or is it. */
export const liesIn = (part: Part, what: string): boolean =>
  fits(part, what) || (part.parent !== null && "attribs" in part.parent && liesIn(part.parent, what));

/** The text of elements, white space folded. */
export const saidIn = (parts: readonly Node[]): string =>
  DomUtils.textContent([...parts])
    .replace(/\s+/g, " ")
    .trim();
