import { SettingRefused } from "../delivery/setting-refused.ts";

/** Where readers may write: an e-mail address or a page. */
export interface Contact {
  readonly text: string;
  readonly href: string;
}

const email = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;

/**
 * The contact of this copy of the site, as `OBHVAT_CONTACT` names it: "name@office.bg" or "https://…".
 * Nothing when it is not set; refuses anything else, since a contact that leads nowhere is worse than none.
 */
export function contact(named: string | undefined): Contact | undefined {
  const text = named?.trim() ?? "";
  if (text === "") return undefined;
  if (email.test(text)) return { text, href: `mailto:${text}` };
  if (URL.canParse(text) && new URL(text).protocol === "https:") return { text, href: new URL(text).href };
  throw new SettingRefused(
    `OBHVAT_CONTACT="${text}" is neither an e-mail address nor an https address; write one of them, or leave it out`,
  );
}

/** The contact of this copy, as it was built; nothing where it names none. */
export const ownContact = (): Contact | undefined => contact(import.meta.env.OBHVAT_CONTACT as string | undefined);
