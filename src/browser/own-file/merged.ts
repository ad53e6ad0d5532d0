import { isFilled, mayName, type OwnLine, titlesIn } from "./lines.ts";
import type { OwnCell } from "./own-file.ts";

/** Cells of a sheet that are one: its first and last row and column, from 0. */
export interface Merged {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** The rows of a sheet by their number, and what is merged of them. */
export interface Sheet {
  readonly rows: ReadonlyMap<number, OwnLine>;
  readonly merged: readonly Merged[];
}

/**
 * The last of the rows that name the columns: what is merged downwards from the first of them ends there. Where it is
 * merged to the side alone, the next row is one of them if it has names beneath that and nothing beneath the others.
 */
function lastHead({ rows, merged }: Sheet, head: number): number {
  const from = merged.filter(({ rows: [first, last] }) => first === head && last - first < 10);
  const isBeneath = (place: number): boolean =>
    from.some(({ columns: [left, right] }) => right > left && left <= place && place <= right);
  const others = (line: OwnLine): OwnLine => line.filter((_, place) => !isBeneath(place));
  const down = Math.max(head, ...from.map(({ rows: [, last] }) => last));
  const next = rows.get(head + 1) ?? [];
  const isBroken = isFilled(next) && !isFilled(others(next)) && isFilled(others(rows.get(head) ?? []));
  const last = down > head || !isBroken ? down : head + 1;
  const more = Array.from({ length: last - head }, (_, at) => rows.get(head + 1 + at) ?? []);
  return more.every((line) => mayName(line, ".")) ? last : head;
}

/** Two rows of headings as one: "2023" above "boys" is "2023 boys". */
function joined(lines: readonly OwnLine[]): OwnLine {
  const width = Math.max(...lines.map(({ length }) => length));
  return Array.from({ length: width }, (_, place): OwnCell => {
    const parts = lines.map((line) => String(line[place] ?? "").trim()).filter((part) => part !== "");
    return [...new Set(parts)].join(" ");
  });
}

/** The rows whose numbers lie between two, however many numbers that are. */
function* within<T>(rows: ReadonlyMap<number, T>, [first, last]: Merged["rows"]): Iterable<readonly [number, T]> {
  if (last - first < rows.size) {
    for (let number = first; number <= last; number += 1) {
      const row = rows.get(number);
      if (row !== undefined) yield [number, row];
    }
  } else for (const [number, row] of rows) if (number >= first && number <= last) yield [number, row];
}

/** Lines of a sheet, how many titles stood above them, and how many merged cells were written into several. */
interface Unmerged {
  readonly lines: readonly OwnLine[];
  readonly titles: number;
  readonly merged: number;
}

/**
 * The filled rows of a sheet, without the titles above, with what is merged downwards written into each row of it, and
 * with headings of several rows in one. What is merged makes no row of an empty one.
 */
export function unmerged(sheet: Sheet): Unmerged {
  const numbers = [...sheet.rows.keys()].filter((number) => isFilled(sheet.rows.get(number) ?? []));
  const titles = titlesIn(
    numbers.map((number) => sheet.rows.get(number) ?? []),
    ".",
  );
  const kept = new Map(numbers.slice(titles).map((number) => [number, [...(sheet.rows.get(number) ?? [])]]));
  const head = numbers[titles] ?? 0;
  const width = [...kept.values()].reduce((most, { length }) => Math.max(most, length), 0);
  // A cell that is covered and has a value of its own is not merged, whatever the file says.
  const truly = sheet.merged.filter(
    ({ rows: [first, last], columns: [left] }) =>
      kept.has(first) && (last === first || !isFilled([kept.get(last)?.[left] ?? null])),
  );
  const last = lastHead({ rows: kept, merged: truly }, head);
  let merged = 0;
  for (const { rows, columns } of truly) {
    const value = kept.get(rows[0])?.[columns[0]] ?? null;
    let written = 0;
    for (const [number, line] of value === null ? [] : within(kept, rows)) {
      // To the side only in headings: a row that parts the others would make all their numbers texts.
      const right = number > last ? columns[0] : Math.min(columns[1], width - 1);
      for (let place = columns[0]; place <= right; place += 1) {
        if (isFilled([line[place] ?? null])) continue;
        while (line.length < place) line.push(null);
        line[place] = value;
        if (number > last) written += 1;
      }
    }
    if (written > 0) merged += 1;
  }
  const lines = [...kept];
  const named = lines.filter(([number]) => number <= last).map(([, line]) => line);
  const body = lines.slice(named.length).map(([, line]) => line);
  return { lines: named.length > 1 ? [joined(named), ...body] : [...named, ...body], titles, merged };
}
