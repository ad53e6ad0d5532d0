import { z } from "zod";

import { isSchoolYear } from "../../model/period.ts";
import type { ExtractDescriptor } from "../../model/register.ts";
import { findPersonal } from "../gate/gate.ts";
import type { FindKind } from "../gate/find.ts";
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
  minimum: z.int().min(5).max(1000).optional(),
});

const wayOut: Readonly<Record<string, string>> = {
  title: "write the title in both languages: {\"bg\": …, \"en\": …}",
  publisher: "write the publisher in both languages: {\"bg\": …, \"en\": …}",
  period: "write the first and last school year: {\"from\": \"2017/2018\", \"to\": \"2018/2019\"}",
  licence: "write an SPDX identifier such as CC-BY-4.0",
  synthetic: "write true for made-up records, false for real ones",
  contact: "write the address at which the publisher answers questions",
  rejectedRowsAllowed: "write a whole number up to a million, or leave it out",
  minimum: "write a whole number from 5 to 1000, or leave it out",
};

/** Where something was met in dataset.json. */
export type Meet = (kind: FindKind, line: number, entry: string | undefined) => void;

const isKnown = (entry: string): boolean => Object.hasOwn(schema.shape, entry) || ["bg", "en", "from", "to"].includes(entry);

/** Searches every string of a JSON text, names of entries too; only the contact may be an e-mail address or a phone number. */
function searchStrings(text: string, meet: Meet): void {
  let entry: string | undefined;
  for (const { 0: literal, 1: colon, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/gs)) {
    const line = text.slice(0, index).split("\n").length;
    const content = unquoted(literal.slice(0, literal.length - (colon?.length ?? 0)));
    const isName = colon !== undefined;
    if (isName) entry = isKnown(content) ? content : undefined;
    const find = findPersonal(content, !isName && entry === "contact" ? "contact" : "prose");
    if (find !== undefined) meet(find.kind, line, entry);
    if (isName && entry === undefined) meet("key", line, undefined);
  }
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
export function readDescriptor(text: string, meet: Meet, faults: Tally): ExtractDescriptor | undefined {
  searchStrings(text, meet);
  const file = "dataset.json";
  const content = parse(text);
  if (content === undefined) {
    faults.add({ file, problem: "not JSON", wayOut: "check its quotation marks, commas and brackets" });
    return undefined;
  }
  const result = schema.safeParse(content);
  if (result.success) return descriptorOf(result.data);
  for (const entry of new Set(result.error.issues.map(({ path }) => String(path[0] ?? "")))) {
    if (Object.hasOwn(wayOut, entry)) faults.add({ file, column: entry, problem: "missing or not what the contract asks for", wayOut: wayOut[entry] ?? "" });
    else faults.add({ file, problem: "not the entries of the contract", wayOut: `they are ${Object.keys(wayOut).join(", ")}` });
  }
  return undefined;
}

const descriptorOf = ({ rejectedRowsAllowed, minimum, ...rest }: z.infer<typeof schema>): ExtractDescriptor => ({
  ...rest,
  ...(rejectedRowsAllowed === undefined ? {} : { rejectedRowsAllowed }),
  ...(minimum === undefined ? {} : { minimum }),
});
