const letters = "abcdefghjkmnpqrstvwxyz";
const digits = "0123456789";
const sizeOfKey = 32;

/** Fourteen signs, letters and digits in turns: no look of a number that is somebody's. */
const signsOf = (bytes: Uint8Array): string =>
  Array.from({ length: 14 }, (_, place) => {
    const number = (bytes[2 * place] ?? 0) * 256 + (bytes[2 * place + 1] ?? 0);
    const signs = place % 2 === 0 ? letters : digits;
    return signs[number % signs.length];
  }).join("");

/** A new id from the system's source of chance. */
export const randomId = (): string => signsOf(crypto.getRandomValues(new Uint8Array(28)));

/**
 * What an office makes its ids with: 256 bits of chance that stay with the office. The same own number gives the same
 * id in every extract made with it (HMAC-SHA-256, RFC 2104); without it nobody can lead an id back to a number.
 */
export type OfficeKey = Uint8Array<ArrayBuffer>;

/** A new key. */
export const newKey = (): OfficeKey => crypto.getRandomValues(new Uint8Array(sizeOfKey));

const mark = "obhvat-key-1";

/** A key as a file to be kept, with what to do with it. */
export const writeKey = (key: OfficeKey, words: string): string =>
  `${mark} ${Array.from(key, (byte) => byte.toString(16).padStart(2, "0")).join("")}\n\n${words}\n`;

/** Reads a key's file; undefined where it is none. */
export function readKey(text: string): OfficeKey | undefined {
  const hex = new RegExp(`^\\uFEFF?${mark} ([0-9a-f]{${2 * sizeOfKey}})\\s`).exec(`${text}\n`)?.[1];
  if (hex === undefined) return undefined;
  return Uint8Array.from({ length: sizeOfKey }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

/** The ids of an office's own numbers, made with its key; each number once. */
export async function keyedIds(numbers: Iterable<string>, key: OfficeKey): Promise<ReadonlyMap<string, string>> {
  const secret = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const ids = new Map<string, string>();
  for (const number of new Set(numbers)) {
    const signed = await crypto.subtle.sign("HMAC", secret, new TextEncoder().encode(number));
    ids.set(number, signsOf(new Uint8Array(signed)));
  }
  return ids;
}
