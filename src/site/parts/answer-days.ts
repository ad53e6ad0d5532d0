import { SettingRefused } from "../delivery/setting-refused.ts";
import { ownContact, type Contact } from "./contact.ts";

const longest = 90;

/**
 * Within how many working days (1 to 90) whoever runs this copy has announced to answer reports, as
 * `OBHVAT_ANSWER_DAYS` says it; nothing when it is not set, since nobody else can promise it. Refuses another text, and
 * a time for an answer where nobody can be written to.
 */
export function answerDays(named: string | undefined, contact: Contact | undefined): number | undefined {
  const text = named?.trim() ?? "";
  if (text === "") return undefined;
  if (!/^[1-9]\d?$/.test(text) || Number(text) > longest)
    throw new SettingRefused(
      `OBHVAT_ANSWER_DAYS="${text}" is not a number of working days from 1 to ${longest}; write one, or leave it out`,
    );
  if (contact === undefined)
    throw new SettingRefused(
      `OBHVAT_ANSWER_DAYS="${text}", but nobody can be written to; set OBHVAT_CONTACT, or leave it out`,
    );
  return Number(text);
}

/** The same of this copy, as it was built. */
export const ownAnswerDays = (): number | undefined =>
  answerDays(import.meta.env.OBHVAT_ANSWER_DAYS as string | undefined, ownContact());
