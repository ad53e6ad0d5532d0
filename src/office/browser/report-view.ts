import { officePage } from "../../i18n/each/office-page.ts";
import type { Language } from "../../model/text.ts";
import { element } from "../../browser/page/made-element.ts";
import { headings } from "../mapping/headings.ts";
import type { Severity } from "../finding.ts";
import { columnSaid } from "../report.ts";
import type { Said } from "../report.ts";
import type { Explained } from "../mapping/explained.ts";
import { explainedIn, explainField } from "./explain-view.ts";
import type { ChosenDistrict } from "./messages.ts";

/** What somebody may do about a finding, without leaving the page. */
export interface Doing {
  /** Cuts columns off: a file, a sheet and the letters of each. */
  readonly cut: (columns: readonly Spotted[]) => void;
  /** Says which column of the contract a column is. */
  readonly means: (column: Spotted, name: string) => void;
  /** Says what texts mean. */
  readonly explain: (explained: readonly Explained[]) => void;
}

/** What a report is shown with. */
export interface Showing {
  readonly places: readonly ChosenDistrict[];
  readonly language: Language;
  readonly doing: Doing;
}

/** A column of an office's table. */
export interface Spotted {
  readonly file: string;
  readonly sheet: string | null;
  readonly letters: string;
}

const spotOf = ({ finding: { place } }: Said): Spotted | undefined =>
  place.column === undefined ? undefined : { file: place.file, sheet: place.sheet ?? null, letters: place.column };

const contractColumns = [...new Set(Object.values(headings).flatMap((each) => Object.keys(each)))];

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "button" }, text);
  made.addEventListener("click", act);
  return made;
}

function chooser(spot: Spotted, language: Language, doing: Doing): HTMLElement {
  const { report } = officePage[language];
  const select = element("select", {}, new Option(report.choose, ""));
  for (const name of contractColumns) select.append(new Option(columnSaid(name, language), name));
  select.addEventListener("change", () => {
    if (select.value !== "") doing.means(spot, select.value);
  });
  return element("label", { class: "field" }, report.means(spot.letters), select);
}

function item(said: Said, { places, language, doing }: Showing): HTMLElement {
  const { report } = officePage[language];
  const field = explainField(said, places, language);
  // What could be written instead is what there is to choose.
  const way = said.way === "" || (field !== undefined && said.severity === "ask") ? "" : `; ${said.way}`;
  const text = element("p", {}, element("strong", {}, said.place), `: ${said.what}${way}`);
  const spot = spotOf(said);
  const isCut = spot !== undefined && (said.severity === "stop" || said.finding.kind === "unknownColumn");
  if (!isCut) {
    return element("li", {}, text, ...(field === undefined ? [] : [element("div", { class: "office-act" }, field)]));
  }
  const act = button(report.cut(spot.letters), () => {
    doing.cut([spot]);
  });
  const more = said.finding.kind === "unknownColumn" ? [chooser(spot, language, doing)] : [];
  return element("li", {}, text, element("div", { class: "office-act" }, act, ...more));
}

const order: readonly Severity[] = ["stop", "ask", "fix", "note"];

/** The report: what stops, what is asked, what is to be corrected, what was seen; each with its place and way out. */
export function reportView(all: readonly Said[], isFit: boolean, showing: Showing): readonly HTMLElement[] {
  const { language, doing } = showing;
  const { report } = officePage[language];
  const parts = order.flatMap((severity): readonly HTMLElement[] => {
    const own = all.filter((each) => each.severity === severity);
    if (own.length === 0) return [];
    const list = element("ul", {}, ...own.map((each) => item(each, showing)));
    const heading = `${report[severity]} (${own.length})`;
    if (severity === "note") return [element("details", {}, element("summary", {}, heading), list)];
    const spots = severity === "stop" ? own.flatMap((each) => spotOf(each) ?? []) : [];
    const everything =
      spots.length > 1
        ? [
            button(report.cutAll, () => {
              doing.cut(spots);
            }),
          ]
        : [];
    const section = element("section", { "data-severity": severity }, element("h3", {}, heading), ...everything, list);
    if (section.querySelector("[data-explained]") !== null)
      section.append(
        button(report.explained, () => {
          // What was chosen in another part of the report is not lost.
          doing.explain(explainedIn(section.parentElement ?? section));
        }),
      );
    return [section];
  });
  return [
    element("h2", { tabindex: "-1" }, report.heading),
    element("p", { class: isFit ? "office-fit" : "office-unfit" }, isFit ? report.fit : report.unfit),
    ...parts,
    element("p", { class: "quiet" }, report.values),
  ];
}
