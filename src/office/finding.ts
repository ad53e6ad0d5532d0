import type { office } from "../i18n/each/office.ts";

/** What is met: a key of the words for it. */
export type FindingKind = keyof (typeof office)["bg"]["findings"];

/**
 * `stop`: nobody may see this, nothing is made until it is cut off or removed. `ask`: the office has to say what is
 * meant. `fix`: something is wrong in the table. `note`: it was seen and taken care of.
 */
export type Severity = "stop" | "ask" | "fix" | "note";

/** Where something was met. Lines and columns are those that the office's own program shows. */
export interface Place {
  readonly file: string;
  readonly sheet?: string | null | undefined;
  readonly line?: number | undefined;
  /** The letters of the column. */
  readonly column?: string | undefined;
  /** Which entry of a cell that lists several, from 1. */
  readonly entry?: number | undefined;
  /** The contract's name of the column where it was recognised. */
  readonly means?: string | undefined;
}

/**
 * Something that was met in an office's table: what, how often, where first. It holds nothing that a cell says: only
 * places, numbers, and what the public lists have.
 */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly place: Place;
  readonly count: number;
  /** What fills the open places of the words: codes, names of municipalities, numbers. */
  readonly with: Readonly<Record<string, string>>;
}

/** Gathers findings, those of one kind, column and words as one with its count. */
export class Findings {
  readonly #all = new Map<string, Finding>();

  /**
   * Adds one, or counts it to those that are alike.
   * @param apart keeps findings of one column apart, such as those of different texts; it is never told
   */
  add(kind: FindingKind, severity: Severity, place: Place, words: Finding["with"] = {}, count = 1, apart = ""): void {
    const { file, sheet, column, means } = place;
    const key = [kind, severity, file, sheet, column, means, apart, JSON.stringify(words)].join("\t");
    const before = this.#all.get(key);
    this.#all.set(key, { ...(before ?? { kind, severity, place, with: words }), count: (before?.count ?? 0) + count });
  }

  get all(): readonly Finding[] {
    return [...this.#all.values()];
  }

  /** Whether anything keeps the table from being delivered. */
  get isBad(): boolean {
    return this.all.some(({ severity }) => severity !== "note");
  }
}
