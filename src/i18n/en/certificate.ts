import type { certificate as bg } from "../bg/certificate.ts";
import type { Words } from "../words.ts";

/** The words of the certificate of a protected register in English. */
export const certificate: Words<typeof bg> = {
  title: "Disclosure certificate",
  description:
    "What is withheld in the register, by which rules, and how it was checked that what is withheld cannot be worked out.",
  lead: (cells, withheld) =>
    `Of *${cells}* public counts of children and users in the register, *${withheld}* are withheld. It was checked that no sensitive number can be worked out from everything shown, taken together.`,
  extract: "Extract",
  publisher: "Made by",
  period: "Period",
  release: "Release",
  rules: "Rules",
  method: "Method",
  assumed: "What one who tries to work out the withheld is assumed to know, and what is not claimed",
  solver: "Solver",
  earlier: "Earlier releases reckoned with",
  withdrawn: "withdrawn",
  heldHeading: "Tables that stay as in an earlier release",
  heldNote:
    "Since then nothing has changed, or too little to be shown without giving away whom it is about. Which of the two is not said.",
  heldAs: (date) => `As in the release of ${date}`,
  unsafeAs: (date) => `As in the release of ${date}, for the table could not be protected if brought up to date`,
  untold: "Withheld whole, for beside what an earlier release showed nothing of them would be safe",
  renewed: (renewed, compared) => `Of ${compared} tables compared, ${renewed} were brought up to date.`,
  rejected: "Rejected rows",
  none: "none",
  outside: "Rows for years outside the period, not counted",
  periodsHeading: "By year",
  cells: "Public counts",
  withheld: "Withheld",
  equations: "Equations",
  narrowest: "Narrowest interval",
  narrowestNote:
    "The narrowest interval is the difference between the largest and the smallest value that an outsider can work out for a withheld count. Zero would mean that the count is known.",
  narrow: "Narrow intervals",
  narrowNote: "An interval is narrow if it leaves two neighbouring whole numbers only.",
  narrowerNote: (width) => `An interval is narrow if its ends are less than ${width} apart.`,
  filesHeading: "The files it speaks of",
  file: "File",
  hash: "SHA-256",
};
