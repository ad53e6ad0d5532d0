import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * A secret of whoever delivered the records: it follows from the ids of all of them together, which are random and
 * never leave. The same records in any order give the same; who lacks one of them can tell nothing of it.
 */
export class IdSecret {
  readonly #sum = new Uint8Array(32);

  /** Takes the ids of some records of a kind; the first `rows` of them. */
  add(kind: string, rows: number, ids: readonly string[]): void {
    for (let row = 0; row < rows; row += 1) {
      const digest = sha256(utf8ToBytes(`${kind} ${ids[row] ?? ""}`));
      for (let at = 0; at < digest.length; at += 1) this.#sum[at] = (this.#sum[at] ?? 0) ^ (digest[at] ?? 0);
    }
  }

  /** The secret, as 64 hexadecimal digits. */
  digits(): string {
    return bytesToHex(sha256(this.#sum));
  }
}
