import { office } from "../i18n/each/office.ts";
import { columnIn, type Language } from "../model/text.ts";
import type { Finding, Place, Severity } from "./finding.ts";

/** A finding in a reader's words. */
export interface Said {
  readonly severity: Severity;
  readonly place: string;
  readonly what: string;
  /** What to do; "" where nothing need be done. */
  readonly way: string;
  readonly finding: Finding;
}

/** Words with their open places filled: by what is said in the language, where it is another in each. */
const filled = (text: string, given: Finding["with"], language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const said = given[columnIn(name, language)] ?? given[name] ?? "";
    return name === "column" ? columnSaid(said, language) : said;
  });

/** What a column of the contract is called; its own name for one that has none. */
export function columnSaid(name: string, language: Language): string {
  const columns: Readonly<Record<string, string>> = office[language].columns;
  return columns[name] ?? name;
}

function placeSaid({ file, sheet, line, column, entry, means }: Place, count: number, language: Language): string {
  const { place } = office[language];
  return [
    file,
    ...(sheet === undefined || sheet === null ? [] : [place.sheet(sheet)]),
    ...(line === undefined ? [] : [place.line(String(line))]),
    ...(column === undefined ? [] : [place.column(column)]),
    ...(entry === undefined ? [] : [place.entry(String(entry))]),
    ...(means === undefined ? [] : [`(${columnSaid(means, language)})`]),
    ...(count > 1 ? [`(${place.times(String(count))})`] : []),
  ].join(" ");
}

function wordsOf({ kind, with: given }: Finding, language: Language): Pick<Said, "what" | "way"> {
  const { findings, contract, otherContract } = office[language];
  if (kind === "contract") {
    const [problem, remedy] = [given["problem"] ?? "", given["remedy"] ?? ""];
    const [what = "", ...way] = (contract[problem] ?? otherContract(problem, remedy)).split("; ");
    return { what, way: way.join("; ") };
  }
  const { what, way } = findings[kind];
  return { what: filled(what, given, language), way: filled(way, given, language) };
}

const order: readonly Severity[] = ["stop", "ask", "fix", "note"];

/** The findings in a language, the worst first. */
export const saidOf = (findings: readonly Finding[], language: Language): readonly Said[] =>
  findings
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map((finding) => ({
      severity: finding.severity,
      place: placeSaid(finding.place, finding.count, language),
      ...wordsOf(finding, language),
      finding,
    }));

/** How many findings of each severity there are. */
export const countedBy = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((each) => each.severity === severity).length;

/** The report as lines of text, for a terminal. */
export function reportText(findings: readonly Finding[], isFit: boolean, language: Language): string {
  const { severity: names, report } = office[language];
  const counts = (["stop", "ask", "fix"] as const).map((severity) => String(countedBy(findings, severity)));
  const [stops = "0", asks = "0", fixes = "0"] = counts;
  return [
    isFit ? report.fit : report.unfit,
    "",
    ...saidOf(findings, language).map(
      ({ severity, place, what, way }) => `${names[severity]}: ${place}: ${what}${way === "" ? "" : `; ${way}`}`,
    ),
    "",
    report.counted(stops, asks, fixes),
    report.never,
  ].join("\n");
}
