import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { xmlTree } from "../../scripts/check-site/office/xml.ts";
import type { XmlNode } from "../../scripts/check-site/office/xml.ts";

const { DOMParser } = new JSDOM().window;
interface Plain {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly text: string;
  readonly children: readonly Plain[];
}
const plain = ({ name, attributes, text, children }: XmlNode): Plain => ({
  name,
  attributes: [...attributes].map((one) => one.join("=")),
  text,
  children: children.map(plain),
});
const plainElement = (node: Element): Plain => ({
  name: node.tagName,
  attributes: [...node.attributes].map((one) => `${one.name}=${one.value}`),
  text: [...node.childNodes]
    .filter(({ nodeType }) => nodeType === 3 || nodeType === 4)
    .map(({ nodeValue }) => nodeValue)
    .join(""),
  children: [...node.children].map(plainElement),
});

/** As another strict reader has it; nothing where it refuses. */
function theirs(xml: string): Plain | undefined {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return document.querySelector("parsererror") === null ? plainElement(document.documentElement) : undefined;
}
function ours(xml: string): Plain | undefined {
  try {
    return plain(xmlTree(xml));
  } catch {
    return undefined;
  }
}

describe("reading XML", () => {
  it.each([
    "<a/>",
    "<a>b</a>",
    '<a b="c" d=\'e "f"\'/>',
    "<a><b/>c<b>d</b></a>",
    "<a>&lt;&#8470;&#x416;&amp;</a>",
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a/>',
    '<x:a xmlns:x="urn:x"><x:b x:c="1"/></x:a>',
    "<a><!-- b --><![CDATA[<c>]]></a>",
    "<a>\u0416 \u{1f600}</a>",
    "",
    "a",
    "<a>",
    "</a>",
    "<a></b>",
    "<a/><b/>",
    "<a/>b",
    "<a b=c/>",
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    "<a>&</a>",
    "<a>&nbsp;</a>",
    "<a>]]></a>",
    "<a>\u0001</a>",
    "<a>&#1;</a>",
    "<a>\ufffe</a>",
    "<x:a/>",
    '<a x:b="1"/>',
    "<a><!-- -- --></a>",
    "<a <b/>",
    '<a b="1"c="2"/>',
    "<1a/>",
    "<aЖ/>",
    '<Ж ь="1"/>',
    "<a>&AMP;</a>",
    "<a>&#X41;</a>",
    "<a>&#xD800;</a>",
    "<a>&#1114112;</a>",
  ])("takes and refuses what another strict reader does: %j", (xml) => {
    expect(ours(xml)).toEqual(theirs(xml));
  });

  it("does so with anything made of the signs of markup", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "/",
      "a",
      "b",
      "<a>",
      "</a>",
      "<b>",
      "</b>",
      "<b/>",
      ' c="d"',
      "'",
      '"',
      "=",
      "&amp;",
      "&",
      ";",
      "<!--",
      "-->",
      "]]>",
      "\n",
      "Ж",
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((all) => `<a>${all.join("")}</a>`),
        (xml) => {
          expect(ours(xml)).toEqual(theirs(xml));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("says where the fault is", () => {
    expect(() => xmlTree("<a>\n  <b></c>\n</a>")).toThrow("line 2, sign 10: </c> ends <b>");
    expect(() => xmlTree("<a>\n\u0007</a>")).toThrow("line 2, sign 1: the sign U+0007, which XML cannot hold");
  });
});
