import type { Parts } from "../pack.ts";

const typesName = "[Content_Types].xml";
const textOf = (parts: Parts, name: string): string => {
  const part = parts[name];
  if (typeof part !== "string")
    throw new TypeError(`pptx: the library wrote no ${name}; its version must be the pinned one`);
  return part;
};

/** Its list of types as it should be: nothing that is not there, and no ending that no part has. */
export function listed(types: string, names: readonly string[]): string {
  const endings = new Set(
    names.filter((name) => name !== typesName).map((name) => name.slice(name.lastIndexOf(".") + 1)),
  );
  return types
    .replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, name: string) =>
      names.includes(name) ? entry.trim() : "",
    )
    .replace(/\s*<Default Extension="([^"]+)"[^>]*\/>/g, (entry, ending: string) =>
      endings.has(ending) ? entry.trim() : "",
    );
}

/**
 * A part with shapes: each has a number of its own, and what is true of a paragraph is said once, before its first run.
 */
function shapes(xml: string): string {
  let number = 0;
  return xml
    .replace(/(<p:cNvPr id=")[^"]*"/g, (_, before: string) => {
      number += 1;
      return `${before}${number}"`;
    })
    .replace(/(<\/a:r>)<a:pPr\b(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)/gs, "$1");
}

/** The masters of slides and notes each have a theme of their own; the library gives them the same one. */
function themed(parts: Parts): Parts {
  const [own, notes, rels] = [
    "ppt/theme/theme1.xml",
    "ppt/theme/theme2.xml",
    "ppt/notesMasters/_rels/notesMaster1.xml.rels",
  ];
  const type =
    '<Override PartName="/ppt/theme/theme2.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>';
  return {
    ...parts,
    [notes]: textOf(parts, own),
    [rels]: textOf(parts, rels).replace("theme1.xml", "theme2.xml"),
    [typesName]: textOf(parts, typesName).replace("</Types>", `${type}</Types>`),
  };
}

/** The masters are listed before the slides. */
function mastersFirst(xml: string): string {
  const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? "";
  return xml.replace(notes, "").replace("<p:sldIdLst>", `${notes}<p:sldIdLst>`);
}

/**
 * The parts of the library's presentation, so that PowerPoint finds nothing to repair: the list of types names what is
 * there and nothing else, no two shapes of a slide have one number, and elements stand where the format has them.
 */
export function whole(parts: Parts): Parts {
  const inner = Object.fromEntries(
    Object.entries(themed(parts)).map(([name, part]) => [
      name,
      typeof part === "string" && /^ppt\/(?:slides|notesSlides)\/\w+\.xml$/.test(name) ? shapes(part) : part,
    ]),
  );
  return {
    ...inner,
    "ppt/presentation.xml": mastersFirst(textOf(inner, "ppt/presentation.xml")),
    [typesName]: listed(textOf(inner, typesName), Object.keys(inner)),
  };
}
