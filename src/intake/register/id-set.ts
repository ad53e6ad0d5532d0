/** The finisher of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Remembers which ids were met, as 64-bit hashes in an open-addressing table: 13 to 27 bytes an id whatever its length,
 * 67 MB for five million. It is the only thing of the intake that grows with the rows. Two different ids of five
 * million are taken for one with a probability of one in a million.
 */
export class IdSet {
  #table = new Uint32Array(2 * 1024);
  #size = 0;

  /** Remembers an id; false when it was there already. */
  add(id: string): boolean {
    // FNV-1a, and beside it the body of MurmurHash3, a sign at a time.
    let low = 0x811c9dc5;
    let high = 0x9747b28c;
    for (let place = 0; place < id.length; place += 1) {
      const point = id.charCodeAt(place);
      low = Math.imul(low ^ point, 0x01000193);
      high ^= Math.imul(point, 0xcc9e2d51);
      high = (Math.imul((high << 13) | (high >>> 19), 5) + 0xe6546b64) | 0;
    }
    // A pair of zeros marks a free slot.
    if (!this.#put(mix(low) || 1, mix(high))) return false;
    this.#size += 1;
    if (this.#size > this.#table.length * 0.3) this.#grow();
    return true;
  }

  #put(low: number, high: number): boolean {
    const [table, mask] = [this.#table, this.#table.length - 1];
    for (let slot = (high * 2) & mask; ; slot = (slot + 2) & mask) {
      if (table[slot] === 0 && table[slot + 1] === 0) {
        table[slot] = low;
        table[slot + 1] = high;
        return true;
      }
      if (table[slot] === low && table[slot + 1] === high) return false;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Uint32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      const [low = 0, high = 0] = [old[slot], old[slot + 1]];
      if (low !== 0) this.#put(low, high);
    }
  }
}
