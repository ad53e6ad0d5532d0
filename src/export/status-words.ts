import { fileWords } from "./words.ts";
import type { Sheet } from "./sheet.ts";

type Of = Pick<Sheet, "dataset" | "language">;

/** Why a cell has no number, by its code: what lacks of a register was not delivered. */
export function statusWords({ dataset, language }: Of): ReturnType<typeof fileWords>["status"] {
  const { status, notDelivered } = fileWords(language);
  return dataset === "register" ? { ...status, x: notDelivered.long } : status;
}

/** The same in a word or two. */
export function shortStatusWords({ dataset, language }: Of): ReturnType<typeof fileWords>["statusShort"] {
  const { statusShort, notDelivered } = fileWords(language);
  return dataset === "register" ? { ...statusShort, x: notDelivered.short } : statusShort;
}
