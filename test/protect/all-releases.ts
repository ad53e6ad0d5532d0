/**
 * An attacker who holds several releases, written apart from src/protect: it has no solver and shares no code with the
 * audit. It reads what is shown, takes sums apart, keeps for every number the least and the most it can be, and tries
 * every whole number where few are left.
 */

/** A release as its readers have it: the number of each cell, null where it is withheld, and which zeros would show. */
export interface Release {
  readonly name: string;
  readonly numbers: ReadonlyMap<string, number | null>;
  readonly sums: readonly { readonly total: string; readonly parts: readonly string[] }[];
  readonly showsZero: (id: string) => boolean;
}

/** What is taken for granted between two releases. */
export type Guess = "nothing" | "added" | "added, and still where nothing shown moved";

interface Term {
  readonly sign: number;
  readonly at: number;
}
/** Terms that come to 0. */
type Sum = readonly Term[];

/** Numbers with the least and the most each can be, and what adds up to nothing. */
class Puzzle {
  readonly low: number[] = [];
  readonly high: number[] = [];
  readonly sums: Sum[] = [];
  private readonly at = new Map<string, number>();

  number(name: string, low: number, high: number): number {
    const known = this.at.get(name);
    if (known !== undefined) return known;
    this.at.set(name, this.low.length);
    this.low.push(low);
    this.high.push(high);
    return this.low.length - 1;
  }

  place(name: string): number | undefined {
    return this.at.get(name);
  }

  get names(): readonly (readonly [string, number])[] {
    return [...this.at];
  }

  addUp(total: number, parts: readonly number[]): void {
    this.sums.push([{ sign: 1, at: total }, ...parts.map((at) => ({ sign: -1, at }))]);
  }

  /** Narrows until nothing new comes; false where the numbers contradict one another. */
  narrow(): boolean {
    const sumsOf = this.sumsByNumber();
    const queue = new Set(this.sums.keys());
    for (const place of queue) {
      queue.delete(place);
      for (const at of this.narrowOne(this.sums[place] ?? [])) {
        if ((this.low[at] ?? 0) > (this.high[at] ?? 0)) return false;
        for (const other of sumsOf[at] ?? []) queue.add(other);
      }
    }
    return true;
  }

  sumsByNumber(): readonly (readonly number[])[] {
    const found = this.low.map((): number[] => []);
    for (const [place, sum] of this.sums.entries()) for (const { at } of sum) found[at]?.push(place);
    return found;
  }

  private narrowOne(sum: Sum): readonly number[] {
    const ends = (term: Term): readonly [number, number] => {
      const [low, high] = [this.low[term.at] ?? 0, this.high[term.at] ?? Infinity];
      return term.sign > 0 ? [low, high] : [-high, -low];
    };
    let [least, most, endless] = [0, 0, 0];
    for (const term of sum) {
      const [low, high] = ends(term);
      least += low === -Infinity ? 0 : low;
      most += high === Infinity ? 0 : high;
      endless += Number(low === -Infinity) + Number(high === Infinity) * 1e6;
    }
    return sum
      .filter((term) => {
        const [low, high] = ends(term);
        const noneBelow = endless % 1e6 === Number(low === -Infinity);
        const noneAbove = Math.floor(endless / 1e6) === Number(high === Infinity);
        const top = noneBelow ? -(least - (low === -Infinity ? 0 : low)) : Infinity;
        const bottom = noneAbove ? -(most - (high === Infinity ? 0 : high)) : -Infinity;
        const [from, to] = term.sign > 0 ? [bottom, top] : [-top, -bottom];
        const [before, after] = [this.low[term.at] ?? 0, this.high[term.at] ?? Infinity];
        if (from > before) this.low[term.at] = from;
        if (to < after) this.high[term.at] = to;
        return from > before || to < after;
      })
      .map(({ at }) => at);
  }

  /** Sums of two sums that share most of their numbers: what a person with a pencil would try next. */
  takeApart(): void {
    const open = (sum: Sum): Sum => sum.filter(({ at }) => this.low[at] !== this.high[at]);
    const short = this.sums
      .map((sum) => ({ sum, open: open(sum) }))
      .filter((each) => each.open.length > 0 && each.open.length <= 8);
    const byNumber = new Map<number, typeof short>();
    for (const each of short) for (const { at } of each.open) byNumber.set(at, [...(byNumber.get(at) ?? []), each]);
    const seen = new Set(this.sums.map(written));
    for (const each of short)
      for (const { at, sign } of each.open)
        for (const other of byNumber.get(at) ?? []) {
          const factor = -sign * (other.open.find((term) => term.at === at)?.sign ?? 1);
          const both = joined(each.sum, other.sum, factor);
          const left = open(both).length;
          if (other === each || left > Math.min(each.open.length, other.open.length) || left === 0) continue;
          const name = written(both);
          if (seen.has(name)) continue;
          seen.add(name);
          this.sums.push(both);
        }
  }
}

const written = (sum: Sum): string =>
  sum
    .map(({ sign, at }) => `${at}:${sign * (sum[0]?.sign ?? 1)}`)
    .sort()
    .join(" ");

function joined(one: Sum, other: Sum, factor: number): Sum {
  const found = new Map<number, number>();
  for (const { sign, at } of one) found.set(at, (found.get(at) ?? 0) + sign);
  for (const { sign, at } of other) found.set(at, (found.get(at) ?? 0) + factor * sign);
  const terms = [...found].filter(([, sign]) => sign !== 0).map(([at, sign]) => ({ at, sign }));
  return terms.every(({ sign }) => Math.abs(sign) === 1) ? terms : one;
}

const areaOf = (id: string): string => id.split(".")[2] ?? "";

/** The areas of which some number went down, and those of which nothing shown moved and nothing new is withheld. */
function movements(before: Release, after: Release) {
  const [down, moved] = [new Set<string>(), new Set<string>()];
  for (const [id, one] of before.numbers) {
    const other = after.numbers.get(id);
    if (other === undefined || one === null) continue;
    if (other !== one) moved.add(areaOf(id));
    if (other !== null && other < one) down.add(areaOf(id));
  }
  return { down, moved };
}

function puzzleOf(releases: readonly Release[], guess: Guess): Puzzle {
  const puzzle = new Puzzle();
  for (const { name, numbers, sums, showsZero } of releases) {
    const place = (id: string): number => {
      const value = numbers.get(id);
      if (typeof value === "number") return puzzle.number(`${name} ${id}`, value, value);
      return puzzle.number(`${name} ${id}`, value === null && showsZero(id) ? 1 : 0, Infinity);
    };
    for (const { total, parts } of sums) puzzle.addUp(place(total), parts.map(place));
  }
  for (const [at, after] of releases.entries())
    for (const before of guess === "nothing" ? [] : releases.slice(0, at)) tie(puzzle, before, after, guess);
  return puzzle;
}

function tie(puzzle: Puzzle, before: Release, after: Release, guess: Guess): void {
  const { down, moved } = movements(before, after);
  for (const [name, one] of puzzle.names) {
    if (!name.startsWith(`${before.name} `)) continue;
    const id = name.slice(before.name.length + 1);
    const other = puzzle.place(`${after.name} ${id}`);
    if (other === undefined) continue;
    const still = guess !== "added" && !moved.has(areaOf(id)) && !areaOf(id).includes("remainder");
    const added = puzzle.number(
      `${after.name} - ${before.name} ${id}`,
      down.size === 0 || (guess !== "added" && !down.has(areaOf(id))) ? 0 : -Infinity,
      still ? 0 : Infinity,
    );
    puzzle.addUp(other, [one, added]);
  }
}

/** What an attacker has worked out: withheld numbers, and changes, with what they come to. */
export interface Loot {
  readonly contradicted: boolean;
  readonly exact: ReadonlyMap<string, number>;
}

// Where a number can be one of so few, each is tried.
const few = 3;

/** Works out what can be. A guess that what is shown refutes yields nothing. */
export function attack(releases: readonly Release[], guess: Guess, minimum = 5): Loot {
  const puzzle = puzzleOf(releases, guess);
  const none: Loot = { contradicted: true, exact: new Map() };
  if (!puzzle.narrow()) return none;
  for (let round = 0; round < 2; round += 1) {
    puzzle.takeApart();
    if (!puzzle.narrow()) return none;
  }
  if (!tryAll(puzzle)) return none;
  const withheld = new Set(
    releases.flatMap(({ name, numbers }) =>
      [...numbers].flatMap(([id, value]) => (value === null ? [`${name} ${id}`] : [])),
    ),
  );
  const exact = puzzle.names.flatMap(([name, at]) => {
    const value = puzzle.low[at] ?? 0;
    const isSecret = withheld.has(name) || name.includes(" - ");
    const isSmall = Math.abs(value) > 0 && Math.abs(value) < minimum;
    return isSecret && isSmall && value === puzzle.high[at] ? [[name, value] as const] : [];
  });
  return { contradicted: false, exact: new Map(exact) };
}

/** Tries each of the few numbers that one can still be; those that lead to a contradiction are out. */
function tryAll(puzzle: Puzzle): boolean {
  for (const [, at] of puzzle.names) {
    const [low, high] = [puzzle.low[at] ?? 0, puzzle.high[at] ?? 0];
    if (high - low < 1 || high - low >= few) continue;
    const saved = [[...puzzle.low], [...puzzle.high]] as const;
    const possible: number[] = [];
    for (let value = low; value <= high; value += 1) {
      puzzle.low[at] = value;
      puzzle.high[at] = value;
      if (puzzle.narrow()) possible.push(value);
      for (const [place, each] of saved[0].entries()) puzzle.low[place] = each;
      for (const [place, each] of saved[1].entries()) puzzle.high[place] = each;
    }
    const [first, last] = [possible[0], possible.at(-1)];
    if (first === undefined || last === undefined) return false;
    puzzle.low[at] = first;
    puzzle.high[at] = last;
    if (!puzzle.narrow()) return false;
  }
  return true;
}
