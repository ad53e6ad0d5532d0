import { readXml } from "./read-xml.ts";
import type { XmlTag, XmlVisitor } from "./read-xml.ts";

/** An element with what it holds. */
export interface XmlNode extends XmlTag {
  readonly children: readonly XmlNode[];
  /** The text that stands in it directly. */
  readonly text: string;
}

/** A document while its tree grows. */
interface Growing extends XmlTag {
  readonly children: Growing[];
  text: string;
}

/**
 * A document as its outermost element; throws as `readXml` does. Where `rows` are followed, what stands in `sheetData`
 * is told to them and is not in the tree.
 */
export function xmlTree(xml: string, rows?: XmlVisitor): XmlNode {
  const root: Growing = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  let among = false;
  readXml(xml, {
    enter: (tag) => {
      if (among) {
        rows?.enter(tag);
        return;
      }
      among = rows !== undefined && tag.name === "sheetData";
      const node: Growing = { ...tag, children: [], text: "" };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    leave: (name) => {
      if (name === "sheetData") among = false;
      if (among) rows?.leave(name);
      else open.pop();
    },
    text: (text) => {
      const around = open.at(-1);
      if (among) rows?.text(text);
      else if (around !== undefined) around.text += text;
    },
  });
  const [outermost] = root.children;
  if (outermost === undefined) throw new SyntaxError("line 1, sign 1: no element");
  return outermost;
}

/** The element and all within it, in the order of the document, that have the name. */
export const allOf = (node: XmlNode, wanted: string): readonly XmlNode[] => [
  ...(node.name === wanted ? [node] : []),
  ...node.children.flatMap((child) => allOf(child, wanted)),
];
