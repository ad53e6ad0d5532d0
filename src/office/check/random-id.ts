const letters = "abcdefghjkmnpqrstvwxyz";
const digits = "0123456789";

/**
 * A new id of fourteen signs, letters and digits in turns: no look of a number that is somebody's, and no order in it
 * that could tell whose it is. Its 62 bits come from the system's source of chance.
 */
export function randomId(): string {
  const chance = crypto.getRandomValues(new Uint32Array(14));
  return Array.from(chance, (number, place) => {
    const signs = place % 2 === 0 ? letters : digits;
    return signs[number % signs.length];
  }).join("");
}

/** Gives each of an office's own keys a random id, always the same one within an extract. */
export class Renamed {
  readonly #ids = new Map<string, string>();

  /** The id of a key; a row without a key has one of its own. */
  of(key: string): string {
    if (key === "") return randomId();
    const id = this.#ids.get(key) ?? randomId();
    this.#ids.set(key, id);
    return id;
  }
}
