import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { register as words } from "../i18n/each/register.ts";
import { formatNumber } from "../i18n/formats.ts";
import type { Certificate } from "../model/certificate.ts";
import type { Manifest } from "../model/manifest.ts";
import type { RegisterTable } from "../model/rows.ts";
import { registerTables } from "../model/rows.ts";
import { inFacts, type Bilingual, type FactLanguage } from "../model/text.ts";
import type { PublishedRegister } from "../protect/published.ts";
import { fingerprint } from "./manifest.ts";

/** What a build knows of its register when the audit has passed. */
export type Facts = Omit<Certificate, "release" | "words" | "assumptions" | "tables" | "files">;

type Sentence = keyof Omit<
  (typeof words)[FactLanguage]["certificate"],
  "minimum" | "width" | "heard" | "narrow" | "narrower" | "small" | "several"
>;
const said = (...sentences: readonly Sentence[]): readonly Bilingual[] =>
  sentences.map((sentence) => inFacts((language) => words[language].certificate[sentence]));

function smallWords({ year, inhabitants }: Facts["rules"]["detailedFrom"]): readonly Bilingual[] {
  if (inhabitants === null) return said("allSmall");
  if (inhabitants === 0) return [];
  return [inFacts((language) => words[language].certificate.small(formatNumber(inhabitants, language), year))];
}

function wordsOf({
  rules: { minimum, width, groups, detailedFrom },
  releases: { held },
  coarsened,
}: Facts): Certificate["words"] {
  return {
    rules: [
      inFacts((language) => words[language].certificate.minimum(minimum)),
      ...(width > 1 ? [inFacts((language) => words[language].certificate.width(width))] : []),
      ...said("sums", ...(groups ? ["groups" as const] : [])),
      ...smallWords(detailedFrom),
      ...said(...(coarsened.length > 0 ? (["coarser"] as const) : [])),
      ...said(...(held.length > 0 ? (["held"] as const) : [])),
      ...said("activity", "scope", "once"),
    ],
    method: said("system", "search", "audit"),
  };
}

const sumOf = ({ periods }: Facts, what: "narrow" | "withheld" | "heard"): number =>
  periods.reduce((total, period) => total + period[what], 0);

/** What others have published of withheld counts, if they have. */
function heardWords(facts: Facts): readonly Bilingual[] {
  const heard = sumOf(facts, "heard");
  if (heard === 0) return [];
  return [inFacts((language) => words[language].certificate.heard(formatNumber(heard, language)))];
}

/** How near together the ends of withheld counts are. */
function narrowWords(facts: Facts): Bilingual {
  const { width } = facts.rules;
  return inFacts((language) => {
    const { narrow, narrower } = words[language].certificate;
    const [some = "", all = ""] = (["narrow", "withheld"] as const).map((what) =>
      formatNumber(sumOf(facts, what), language),
    );
    return width > 2 ? narrower(some, all, width) : narrow(some, all);
  });
}

function assumptionsOf(facts: Facts): Certificate["assumptions"] {
  return [
    ...knownWords(facts),
    ...heardWords(facts),
    narrowWords(facts),
    ...said("together", "common", ...(facts.rules.insiders ? ["program" as const] : [])),
  ];
}

function knownWords({
  rules: { insiders },
  releases: { taken, renewed, given_away, unmatched },
  coarsened,
}: Facts): Certificate["assumptions"] {
  return said(
    "equations",
    "atLeastOne",
    ...(coarsened.length > 0 ? ["atLeastNothing" as const] : []),
    "contract",
    ...(insiders ? ["insider" as const] : []),
    ...(taken.length > 0 ? (["earlier", "added", "unchanged"] as const) : (["noEarlier"] as const)),
    ...(renewed.length > 0 ? (["renewed"] as const) : []),
    ...(given_away > 0 ? (["givenAway"] as const) : []),
    ...(unmatched > 0 ? (["unmatched"] as const) : []),
  );
}

const entryOf = (table: RegisterTable, register: PublishedRegister): Certificate["tables"][number] => ({
  table,
  rows: register[table].length,
  withheld: register[table].filter(({ value_state }) => value_state === "c").length,
});

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes certificate.json about the register's files that lie in a folder, and the manifest once more with the
 * certificate in it.
 * @returns that manifest
 */
export async function certify(
  folder: string,
  manifest: Manifest,
  register: PublishedRegister,
  facts: Facts,
): Promise<Manifest> {
  const files = manifest.tables
    .filter(({ name }) => registerTables.some((table) => table === name))
    .flatMap((table) => table.files);
  const certificate: Certificate = {
    release: manifest.release,
    ...facts,
    words: wordsOf(facts),
    assumptions: assumptionsOf(facts),
    tables: registerTables.map((table) => entryOf(table, register)),
    files,
  };
  await writeFile(join(folder, "certificate.json"), json(certificate));
  const certified: Manifest = { ...manifest, certificate: await fingerprint(folder, "certificate.json") };
  await writeFile(join(folder, "manifest.json"), json(certified));
  return certified;
}
