import { columnsOf } from "../../model/text.ts";
import type { Cell } from "../public-table.ts";
import type { ChangedCell, ChangedRow } from "./compare.ts";

/** Columns of words; in any other a sign is part of a code or of an address. */
const inWords: ReadonlySet<string> = new Set([
  "title",
  ...["name", "label", "title", "text", "definition", "doubt", "settlement", "publisher", "reason", "why"].flatMap(
    (name) => columnsOf(name),
  ),
]);

const alike = (text: string): string =>
  text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/["\u00ab\u00bb\u2018-\u201f\u2039\u203a]/g, "'")
    .replace(/\s+/g, " ")
    .trim();

const isText = (cell: Cell): cell is string => typeof cell === "string";

/** Whether a text differs only in the kinds of its dashes, quotation marks and blanks: it says what it said. */
export const isOfSigns = ({ column, was, is }: ChangedCell): boolean =>
  inWords.has(column) && isText(was) && isText(is) && alike(was) === alike(is);

/** Whether a row says what it said, in other signs. */
export const isAllOfSigns = ({ cells }: ChangedRow): boolean => cells.every(isOfSigns);
