import fc from "fast-check";

import { signFaults } from "../src/intake/signs.ts";
import { everyLetter } from "../src/model/letters.ts";

const of = (script: RegExp): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...[...everyLetter].filter((sign) => script.test(sign))), { minLength: 1, maxLength: 9 })
    .map((letters) => letters.join(""));
const awkward = [
  "=1+1",
  "-- не",
  "+359",
  "@SUM(A1)",
  "'=1",
  "''",
  '"',
  "a,b;c",
  "<test>",
  "</text>",
  "&amp;",
  "& Ко",
  "]]>",
  "<!--",
  "{{x}}",
  "${x}",
  "$&",
  "\\n",
  "%s",
  "_x000D_",
  "_x005F_",
  "40\u00a0000",
  "1E5",
  "00123",
  "2018-10",
  "12,5",
  "null",
  "ѝ",
  "½",
  "≈ 5",
  "≥ 3",
  "→",
  "„Издател“",
];
const word = fc.oneof(
  fc.constantFrom(...awkward),
  of(/\p{Script=Latin}/u),
  of(/\p{Script=Cyrillic}/u),
  of(/[^\p{L}\u00a0 ]/u),
  fc.nat().map(String),
);
/** A text that intake takes. */
export const accepted = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => words.join(" "))
  .filter((text) => signFaults(text).length === 0);
