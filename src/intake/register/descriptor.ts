import { z } from "zod";

import { leastShown } from "../../model/few-persons.ts";
import { isSchoolYear, schoolYearBounds } from "../../model/period.ts";
import { mostWidth, registerFiles } from "../../model/register.ts";
import type { ExtractDescriptor } from "../../model/register.ts";
import { CellFault } from "../cells.ts";
import { findPersonal } from "../gate/gate.ts";
import type { FindKind } from "../gate/find.ts";
import { signFaults } from "../signs.ts";
import type { RegisterAreas } from "./areas.ts";
import { coversFaults } from "./covers.ts";
import type { Tally } from "./tally.ts";

const words = z.string().refine((text) => text.trim() !== "");
const bilingual = z.strictObject({ bg: words, en: words });
const year = z.string().refine(isSchoolYear);

const schema = z.strictObject({
  title: bilingual,
  publisher: bilingual,
  period: z.strictObject({ from: year, to: year }).refine(({ from, to }) => from <= to),
  licence: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/),
  synthetic: z.boolean(),
  contact: words,
  rejectedRowsAllowed: z.int().min(0).max(1_000_000).optional(),
  minimum: z.int().min(leastShown).max(1000).optional(),
  width: z.int().min(1).max(mostWidth).optional(),
  covers: z.strictObject({
    areas: z.array(words).min(1),
    files: z
      .array(z.enum(registerFiles))
      .min(1)
      .refine((files) => new Set(files).size === files.length)
      .optional(),
  }),
});

const remedy: Readonly<Record<string, string>> = {
  title: 'write the title in both languages: {"bg": …, "en": …}',
  publisher: 'write the publisher in both languages: {"bg": …, "en": …}',
  period: 'write the first and last school year: {"from": "2017/2018", "to": "2018/2019"}',
  licence: "write an SPDX identifier such as CC-BY-4.0",
  synthetic: "write true for made-up records, false for real ones",
  contact: "write the address at which the publisher answers questions",
  rejectedRowsAllowed: "write a whole number up to a million, or leave it out",
  minimum: `write a whole number from ${leastShown} to 1000, or leave it out`,
  width: `write how many whole numbers apart the ends of a withheld small count must be, 1 to ${mostWidth}, or leave it out`,
  covers:
    'say what the extract speaks of: {"areas": ["BG415"], "files": ["cases", "sweeps"]}: areas are BG, districts or municipalities by code, files those that are there; outside of it nothing is counted',
};

const file = "dataset.json";

/** Where something was met in dataset.json. */
export type Meet = (kind: FindKind, line: number, entry: string | undefined) => void;

const isKnown = (entry: string): boolean =>
  Object.hasOwn(schema.shape, entry) || ["bg", "en", "from", "to", "areas", "files"].includes(entry);

/**
 * A string of a JSON text: what it says, on which line, under which entry of the contract, and whether it is itself the
 * name of an entry.
 */
interface Literal {
  readonly content: string;
  readonly line: number;
  readonly entry: string | undefined;
  readonly isName: boolean;
}

function literals(text: string): readonly Literal[] {
  let entry: string | undefined;
  return Array.from(text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/gs), ({ 0: literal, 1: colon, index }) => {
    const content = unquoted(literal.slice(0, literal.length - (colon?.length ?? 0)));
    const isName = colon !== undefined;
    if (isName) entry = isKnown(content) ? content : undefined;
    return { content, line: text.slice(0, index).split("\n").length, entry, isName };
  });
}

/** Searches every string, names of entries too; only the contact may be an e-mail address or a phone number. */
function searchStrings(all: readonly Literal[], meet: Meet): void {
  for (const { content, line, entry, isName } of all) {
    const find = findPersonal(content, !isName && entry === "contact" ? "contact" : "prose");
    if (find !== undefined) meet(find.kind, line, entry);
    if (isName && entry === undefined) meet("key", line, undefined);
  }
}

/** Notes what no output could hold in the texts that tell readers of the extract, and says whether there is any. */
function checkTexts(all: readonly Literal[], faults: Tally): boolean {
  const cellFaults = all
    .filter(({ isName }) => !isName)
    .flatMap(({ content, line, entry }) => signFaults(content).map((cellFault) => ({ cellFault, line, entry })));
  for (const {
    cellFault: { problem, sign, discreet },
    line,
    entry,
  } of cellFaults) {
    faults.add({
      file: "dataset.json",
      line,
      column: entry,
      problem: sign === "" ? problem : `${problem}: ${sign}`,
      remedy: discreet,
    });
  }
  return cellFaults.length > 0;
}

function unquoted(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the text of dataset.json: searched by the gate first, then checked; undefined when it can't be used. */
export function readDescriptor(
  text: string,
  meet: Meet,
  faults: Tally,
  release: string,
  areas: RegisterAreas,
): ExtractDescriptor | undefined {
  const all = literals(text);
  searchStrings(all, meet);
  const content = parse(text);
  if (content === undefined) {
    faults.add({ file, problem: "not JSON", remedy: "check its quotation marks, commas and brackets" });
    return undefined;
  }
  if (checkTexts(all, faults)) return undefined;
  const result = schema.safeParse(content);
  if (result.success) return believed(descriptorOf(result.data), faults, release, areas);
  noteIssues(result.error, faults);
  return undefined;
}

/** A descriptor of the right form, if it can be true. */
function believed(
  descriptor: ExtractDescriptor,
  faults: Tally,
  release: string,
  areas: RegisterAreas,
): ExtractDescriptor | undefined {
  const late = new CellFault(
    "a last school year that begins after the release",
    `correct it: the release is of ${release}`,
  );
  const { from, to } = descriptor.period;
  const long = new CellFault("a period of more than a hundred years", "correct the first or the last school year");
  const cellFaults = [
    ...(Number(to.slice(0, 4)) - Number(from.slice(0, 4)) < 100 ? [] : [["period", long] as const]),
    ...(schoolYearBounds(to).start <= release ? [] : [["period", late] as const]),
    ...coversFaults(descriptor.covers, areas).map((cellFault) => ["covers", cellFault] as const),
  ];
  for (const [column, { problem, remedy }] of cellFaults) faults.add({ file, column, problem, remedy });
  return cellFaults.length === 0 ? descriptor : undefined;
}

function noteIssues(error: z.ZodError, faults: Tally): void {
  for (const entry of new Set(error.issues.map(({ path }) => String(path[0] ?? "")))) {
    if (Object.hasOwn(remedy, entry))
      faults.add({
        file,
        column: entry,
        problem: "missing or not what the contract asks for",
        remedy: remedy[entry] ?? "",
      });
    else
      faults.add({
        file,
        problem: "not the entries of the contract",
        remedy: `they are ${Object.keys(remedy).join(", ")}`,
      });
  }
}

const descriptorOf = ({
  rejectedRowsAllowed,
  minimum,
  width,
  covers: { areas, files },
  ...rest
}: z.infer<typeof schema>): ExtractDescriptor => ({
  ...rest,
  covers: { areas, ...(files === undefined ? {} : { files }) },
  ...(rejectedRowsAllowed === undefined ? {} : { rejectedRowsAllowed }),
  ...(minimum === undefined ? {} : { minimum }),
  ...(width === undefined ? {} : { width }),
});
