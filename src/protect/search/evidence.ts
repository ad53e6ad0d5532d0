import type { Move } from "../solver/linear-moves.ts";

/** How far a column has been seen to move, each way. */
interface Seen {
  readonly up: number;
  readonly down: number;
}

const kept = 6;

/** Moves seen so far, by the columns they move: a proof that stands as long as every column in it stays withheld. */
export class Evidence {
  private moves = new Map<number, readonly Move[]>();
  private found = new Map<string, readonly Move[]>();
  /** Every move that was ever kept, by its columns. */
  private readonly through = new Map<number, Move[]>();
  private valid = new WeakMap<Move, boolean>();

  /**
   * Keeps a move for each of its columns, of many the shortest few; and in any case for the demand it was found for.
   */
  add(move: Move, column: number, still: number | null): void {
    const key = `${column} ${still}`;
    this.found.set(key, [move, ...(this.found.get(key) ?? []).slice(0, 1)]);
    this.spread(move);
    for (const own of move.keys()) {
      const all = this.through.get(own);
      if (all === undefined) this.through.set(own, [move]);
      else all.push(move);
    }
  }

  /** Calls for each column, often more than once, of which moves may stand or fall with another one. */
  around(column: number, each: (other: number) => void): void {
    for (const move of this.through.get(column) ?? []) for (const other of move.keys()) each(other);
  }

  private spread(move: Move): void {
    for (const column of move.keys()) {
      const list = [...(this.moves.get(column) ?? []), move].sort((a, b) => a.size - b.size);
      this.moves.set(column, list.slice(0, kept));
    }
  }

  /** Remembers what is known now; the function it returns brings that back. */
  saved(): () => void {
    const [moves, found] = [new Map(this.moves), new Map(this.found)];
    return () => {
      [this.moves, this.found, this.valid] = [moves, found, new WeakMap()];
    };
  }

  /** Must be called when what is withheld has changed. */
  refresh(): void {
    this.valid = new WeakMap();
  }

  /**
   * The moves of a column that `open` allows, those found for an outsider among them; `open` says for a column how far
   * it may move.
   */
  standing(column: number, open: (column: number) => number): readonly Move[] {
    const list = this.moves.get(column) ?? [];
    const standing = list.filter((move) => this.stands(move, open));
    // The others are forgotten.
    if (standing.length < list.length) this.moves.set(column, standing);
    return [...standing, ...this.foundFor(column, null, open)];
  }

  private foundFor(column: number, still: number | null, open: (column: number) => number): readonly Move[] {
    return (this.found.get(`${column} ${still}`) ?? []).filter((move) => this.stands(move, open));
  }

  private stands(move: Move, open: (column: number) => number): boolean {
    const known = this.valid.get(move);
    if (known !== undefined) return known;
    const stands = [...move].every(([other, distance]) => Math.abs(distance) <= open(other) + 1e-6);
    this.valid.set(move, stands);
    return stands;
  }

  /** How far a column is seen to move by moves that stand and leave column `without` alone. */
  seen(column: number, open: (column: number) => number, without: number | null): Seen {
    let [up, down] = [0, 0];
    for (const move of [...this.foundFor(column, without, open), ...this.standing(column, open)]) {
      if (without !== null && move.has(without)) continue;
      const distance = move.get(column) ?? 0;
      up = Math.max(up, distance);
      down = Math.max(down, -distance);
    }
    return { up, down };
  }
}
