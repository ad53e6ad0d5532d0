/** The words around a citation, in Bulgarian; the citations' own are in files.ts. */
export const cite = {
  heading: "Как се цитира",
  more: "Цитиране по APA, Chicago, ISO 690, BibTeX, RIS",
  styles: { apa: "APA", chicago: "Chicago", iso690: "ISO 690", bibtex: "BibTeX", ris: "RIS" },
  day: "(дата)",
  origin: "(адрес на сайта)",
  copy: "Копиране",
  copied: "Копирано",
} as const;
