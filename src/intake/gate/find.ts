/** What the gate may meet, and how the sender mends it. No text of this list holds anything that was met. */
export const finds = {
  egn: {
    words: "a Bulgarian personal number (ЕГН)",
    remedy:
      "remove it; a random id must not have the look of one: use another length than ten digits, or letters between the digits",
  },
  lnch: {
    words: "a foreigner's number (ЛНЧ)",
    remedy:
      "remove it; a random id must not have the look of one: use another length than ten digits, or letters between the digits",
  },
  iban: { words: "a bank account (IBAN)", remedy: "remove it" },
  phone: { words: "a phone number", remedy: "remove it" },
  email: { words: "an e-mail address", remedy: "remove it" },
  date: { words: "a full date", remedy: "write the month only, such as 2019-03, and no date in an id" },
  text: {
    words: "free text",
    remedy: "write what the contract asks for; an id is one word with a number, such as T-12",
  },
  column: { words: "a column outside the contract", remedy: "remove it" },
  key: { words: "an entry outside the contract", remedy: "remove it" },
  file: {
    words: "a file outside the contract",
    remedy: "keep dataset.json, README.md and the contract's CSV files, nothing else",
  },
} as const;

/** A kind of personal data, or something that nobody may send because it could hold some. */
export type FindKind = keyof typeof finds;
