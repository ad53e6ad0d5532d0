/** Digits that a reader may take for one number: groups with at most eight signs between them, read together. */
export interface DigitWindow {
  readonly digits: string;
  readonly groups: readonly string[];
  /** What stands between the groups. */
  readonly between: string;
  /** A plus sign stands before. */
  readonly plus: boolean;
}

interface Group {
  readonly digits: string;
  readonly before: string;
  readonly after: string;
  /** The signs since the group before, or undefined when letters stand there. */
  readonly gap: string | undefined;
  readonly plus: boolean;
}

const longest = 15;
const farthest = 8;
const uuid = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;
/**
 * The text with a letter in the place of each UUID: what looks like a date or a number in one ("2dec-8000") is chance.
 */
export const withoutUuids = (text: string): string => text.replace(uuid, "x");

const word = /[\p{Script=Latin}\d]+/gu;
const single = /^([^\d]*)(\d+)([^\d]*)$/;

// Letters and digits in turns are a hash or another random key, whose digits say nothing; in a cell that is no key,
// they are pieces of text.
const piecesOf = (text: string, areKeys: boolean): readonly (readonly [piece: string, start: number])[] => {
  const words = Array.from(text.matchAll(word), (found) => [found[0], found.index] as const);
  if (areKeys) return words;
  return words.flatMap(([found, start]) =>
    Array.from(found.matchAll(/\d+/g), (each) => [each[0], start + each.index] as const),
  );
};

function groupsOf(text: string, areKeys: boolean): readonly Group[] {
  const groups: Group[] = [];
  let end = 0;
  for (const [piece, start] of piecesOf(text, areKeys)) {
    const parts = single.exec(piece);
    if (parts === null) continue;
    const [, before = "", digits = "", after = ""] = parts;
    const from = start + before.length;
    const gap = text.slice(end, from);
    const isNear = gap.length <= farthest && !/[\p{L}\p{N}]/u.test(gap);
    groups.push({ digits, before, after, gap: isNear ? gap : undefined, plus: /\+[\s(]*$/.test(gap) });
    end = from + digits.length;
  }
  return groups;
}

const isHex = (letters: string): boolean => /^[a-f]+$/i.test(letters);

function windowOf(groups: readonly Group[], areKeys: boolean): DigitWindow | undefined {
  const [first, last] = [groups[0], groups.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (areKeys && groups.length > 1 && (isHex(first.before) || isHex(last.after))) return undefined;
  const between = groups
    .slice(1)
    .map(({ gap }) => gap)
    .join("");
  return {
    digits: groups.map(({ digits }) => digits).join(""),
    groups: groups.map(({ digits }) => digits),
    between,
    plus: first.plus,
  };
}

/**
 * Every row of whole digit groups in a plain text, of at most fifteen digits. A group is taken whole: ten digits inside
 * twelve are not looked at.
 * @param areKeys the text is an identifier: a UUID, and a word with digits in several places among Latin letters, hold
 * no number.
 */
export function digitWindows(text: string, areKeys: boolean): readonly DigitWindow[] {
  const searched = areKeys ? withoutUuids(text) : text;
  const groups = groupsOf(searched, areKeys);
  const windows = groups.flatMap((_, start) => {
    const found: (DigitWindow | undefined)[] = [];
    let size = 0;
    for (let end = start; end < groups.length; end += 1) {
      const group = groups[end];
      if (group === undefined || (end > start && group.gap === undefined)) break;
      size += group.digits.length;
      if (size > longest) break;
      found.push(windowOf(groups.slice(start, end + 1), areKeys));
    }
    return found;
  });
  return windows.filter((each) => each !== undefined);
}
