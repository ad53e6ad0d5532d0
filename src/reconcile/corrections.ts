import { ofChart, removed, type Correction } from "../intake/published/correction.ts";
import type { CorrectionRow } from "../model/rows.ts";

/** What a corrected statement speaks of now. */
export interface Subject {
  readonly indicator: string | null;
  readonly area: string;
}

// What the compilers note for themselves is not published, and so are its corrections.
const unpublished: readonly string[] = ["note", "evidence"];

const isTold = ({ column, was, is }: Correction): boolean =>
  column === removed || column === ofChart || (was !== is && !unpublished.includes(column));

const orNull = (text: string): string | null => (text === "" ? null : text);

/** The name of a withdrawn statement would say where few people are: it is told without. */
function withdrawn({ date, why_bg, why_en, found_by }: Correction, place: number): CorrectionRow {
  return {
    correction: `${removed}.${date}.${String(place).padStart(3, "0")}`,
    date,
    kind: "withdrawn",
    subject: null,
    indicator: null,
    area: null,
    district: null,
    column: null,
    was: null,
    is: null,
    why_bg,
    why_en,
    found_by,
  };
}

/**
 * Tells the corrections of one thing on one day apart by the order in which they were written down: the first keeps the
 * name that it would have alone, so that those already published keep theirs.
 */
function numbered(rows: readonly CorrectionRow[]): readonly CorrectionRow[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const time = (times.get(row.correction) ?? 0) + 1;
    times.set(row.correction, time);
    return time === 1 ? row : { ...row, correction: `${row.correction}.${time}` };
  });
}

/**
 * The public corrections: of each what it is of, where, what it was and is, why, and who found it.
 * @param subjects what each statement speaks of, by its code
 * @param districtOf the district of an area; null for the country
 */
export function correctionsOf(
  corrections: readonly Correction[],
  subjects: ReadonlyMap<string, Subject>,
  districtOf: (area: string) => string | null,
): readonly CorrectionRow[] {
  const told = corrections.filter(isTold);
  const gone = told.filter(({ column }) => column === removed);
  return [
    ...gone.map((one, at) => withdrawn(one, at + 1)),
    ...numbered(
      told
        .filter(({ column }) => column !== removed)
        .map(({ id, column, area: named, was, is, why_bg, why_en, date, found_by }): CorrectionRow => {
          const subject = subjects.get(id);
          const area = named ?? subject?.area ?? null;
          const place = column === ofChart ? `.${area ?? "all"}` : "";
          return {
            correction: `${id}.${column}${place}.${date}`,
            date,
            kind: column === ofChart ? "redrawn" : "corrected",
            subject: id,
            indicator: subject?.indicator ?? null,
            area,
            district: area === null ? null : districtOf(area),
            column: column === ofChart ? null : column,
            was: orNull(was),
            is: orNull(is),
            why_bg,
            why_en,
            found_by,
          };
        }),
    ),
  ];
}
