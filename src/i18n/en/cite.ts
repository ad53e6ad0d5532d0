import type { cite as bg } from "../bg/cite.ts";
import type { Words } from "../words.ts";

/** The words around a citation, in English. */
export const cite: Words<typeof bg> = {
  heading: "How to cite",
  more: "Citation in APA, Chicago, ISO 690, BibTeX, RIS",
  styles: { apa: "APA", chicago: "Chicago", iso690: "ISO 690", bibtex: "BibTeX", ris: "RIS" },
  origin: "(address of the site)",
  day: "(date)",
  copy: "Copy",
  copied: "Copied",
};
