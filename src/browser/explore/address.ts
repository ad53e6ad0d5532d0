import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { withChoice } from "../live/with-choice.ts";

const sign = "#sql=";
/** What a browser still takes for an address, and what unpacks to no more than a few megabytes. */
const longest = 30_000;

/** The end of the address that shows a question: packed, since SQL is all blanks and repeated words. */
export const sqlHash = (sql: string): string =>
  sign +
  btoa(strFromU8(deflateSync(strToU8(sql), { level: 9 }), true))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** An address that asks a question of a release, everything else before its end kept. */
export function sqlAddress(address: URL, sql: string, release: string): URL {
  const asked = withChoice(address, { release });
  asked.hash = sqlHash(sql);
  return asked;
}

/** The question in the end of an address; `null` if it cannot be read, nothing where there is none. */
export function sqlIn(hash: string): string | null | undefined {
  if (!hash.startsWith(sign)) return undefined;
  const packed = hash.slice(sign.length).replaceAll("-", "+").replaceAll("_", "/");
  if (packed === "" || packed.length > longest) return null;
  try {
    return strFromU8(inflateSync(strToU8(atob(packed), true)));
  } catch {
    return null;
  }
}
