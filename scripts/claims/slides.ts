import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";

const spoken = /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/;

/**
 * The paragraphs of one part of a presentation, and what its pictures are called for those who don't see them; cells
 * of tables and the number of the slide are left out.
 */
function textsIn(xml: string): readonly string[] {
  const texts: string[] = [];
  let [paragraph, isRun, isField, tables] = ["", false, false, 0];
  const parser = new Parser(
    {
      onopentag: (name, { descr }) => {
        if (name === "a:tbl") tables += 1;
        if (name === "a:p") paragraph = "";
        isRun = name === "a:t" && !isField;
        if (name === "a:fld") isField = true;
        if (descr !== undefined && descr.trim() !== "") texts.push(descr);
      },
      ontext: (piece) => {
        if (isRun) paragraph += piece;
      },
      onclosetag: (name) => {
        if (name === "a:t") isRun = false;
        if (name === "a:fld") isField = false;
        if (name === "a:br") paragraph += "\n";
        if (name === "a:tbl") tables -= 1;
        if (name === "a:p" && tables === 0) texts.push(...paragraph.split("\n"));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return texts;
}

/** The texts of a presentation: slides, notes, and the words that stand for its pictures. */
export function slideTexts(pptx: Uint8Array): readonly string[] {
  const parts = unzipSync(pptx, { filter: ({ name }) => spoken.test(name) });
  return Object.values(parts)
    .flatMap((part) => textsIn(strFromU8(part)))
    .map((text) => text.trim())
    .filter((text) => text !== "");
}
