import { codes } from "../../i18n/each/codes.ts";
import { formatDate } from "../../i18n/formats.ts";
import type { EdgeClaim, RowsClaim } from "../../model/claim.ts";
import { rowsClaim } from "../words/claims.ts";
import { closingsOf } from "../words/closings.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, publisher } from "../figures/context.ts";
import type { ChartTable, FormView, LegendItem, Note } from "../described.ts";
import type { HomeRow } from "../rows/institutions.ts";
import { together, told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { inPlace, isCountry, timelineWords } from "../words/timeline-words.ts";
import { capital, listed, placeName } from "../words/words.ts";
import { closures, dated, markOrder } from "./data.ts";
import type { Closure, Dated } from "./data.ts";

const having = (all: readonly Closure[], ...marks: readonly Closure["mark"][]): readonly Closure[] =>
  all.filter(({ mark }) => marks.includes(mark));
// A name that ends in brackets takes no others.
const said = ({ name, fate }: Closure): string => (name.endsWith(")") ? `${name} – ${fate}` : `${name} (${fate})`);

/** The homes of the context's area in the published table. */
const inArea = (context: ChartContext): RowsClaim["where"] =>
  isCountry(context) ? {} : { district: context.area.area };
const closed = { status: "closed" } as const;

function title(all: readonly Closure[], context: ChartContext): Told {
  const words = timelineWords(context.language).closures;
  const where = inArea(context);
  const open = having(all, "open").length;
  const { reported, less } = closingsOf(
    all.map(({ home }) => home),
    where,
    context.language,
  );
  const whole = rowsClaim("institutions", where, all.length);
  if (all.length === 0) return told(words.none(inPlace(context)), whole);
  const claims = [whole, rowsClaim("institutions", { ...where, closing: "reported" }, reported)];
  if (open === all.length) return told(words.noneClosed(open, inPlace(context)), ...claims);
  if (reported === all.length) return told(words.allClosed(all.length, inPlace(context)), ...claims);
  const main =
    reported === 0
      ? told(words.noneReported(all.length, inPlace(context)), whole)
      : told(words.someClosed(reported, all.length, inPlace(context)), ...claims);
  return less === undefined ? main : told(words.withLess(main.text, less.text), ...main.claims, ...less.claims);
}

/** A home with what became of it; its row holds the dates. */
const homeTold = (one: Closure): Told =>
  told(said(one), rowsClaim("institutions", { institution: one.home.institution }, 1));

function list(some: readonly Closure[], say: (list: string) => string, context: ChartContext): readonly Told[] {
  if (some.length === 0) return [];
  const each = some.map(homeTold);
  return [
    {
      text: say(
        listed(
          each.map(({ text }) => text),
          context.language,
        ),
      ),
      claims: each.flatMap(({ claims }) => claims),
    },
  ];
}

function countrySentence(all: readonly Closure[], context: ChartContext): readonly Told[] {
  const words = timelineWords(context.language).closures;
  const rough = having(all, "about", "at_most").length;
  const undated = having(all, "undated").length;
  return [
    ...(rough === 0
      ? []
      : [
          told(
            words.roughly(rough),
            rowsClaim(
              "institutions",
              { ...closed, closed_date: "*", qualifier: ["about", "at_least", "at_most"] },
              rough,
            ),
          ),
        ]),
    ...(undated === 0
      ? []
      : [told(words.undatedCount(undated), rowsClaim("institutions", { ...closed, closed_date: null }, undated))]),
    ...list(having(all, "open"), words.openList, context),
  ];
}

/**
 * The homes that certainly closed before all others with a date, and after all others; nothing where the dates leave it
 * open.
 */
function ends(known: readonly Dated[]): readonly [first: Dated, last: Dated] | undefined {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const isSure = known.every(
    (one) => (one === first || first.date.end < one.date.start) && (one === last || one.date.end < last.date.start),
  );
  return isSure && known.every(({ mark }) => mark !== "about" && mark !== "at_most") ? [first, last] : undefined;
}

/** Between which of the stated dates all lie, where their order leaves open who was first. */
function between(known: readonly Dated[], context: ChartContext): readonly Told[] {
  const [first, last] = [known[0], known.toSorted((a, b) => a.date.end.localeCompare(b.date.end)).at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const day = ({ home }: Dated) => formatDate(home.closed_date ?? "", context.language);
  const claim = rowsClaim("institutions", { ...inArea(context), ...closed, closed_date: "*" }, known.length);
  return [
    told(
      timelineWords(context.language).closures.between(day(first), day(last)),
      claim,
      ...homeTold(first).claims,
      ...homeTold(last).claims,
    ),
  ];
}

/** So many homes can be told one by one in a sentence. */
const few = 4;

function districtSentence(all: readonly Closure[], context: ChartContext): readonly Told[] {
  const words = timelineWords(context.language).closures;
  if (all.length === 0) return [];
  const known = all.filter(dated);
  const edges = ends(known);
  if (all.length < 3 || (edges === undefined && all.length <= few)) return list(all, words.each, context);
  if (edges === undefined) return between(known, context);
  const [first, last] = edges;
  const onDay = ({ name, home, date }: Dated): string =>
    words.onDay[date.precision](name, formatDate(home.closed_date ?? "", context.language));
  const where = { ...inArea(context), ...closed };
  const edge = (way: "first" | "last", value: string | null): EdgeClaim => ({
    kind: "edge",
    table: "institutions",
    by: "closed_date",
    way,
    where,
    value: value ?? "",
  });
  const claims = [
    edge("first", first.home.closed_date),
    edge("last", last.home.closed_date),
    ...homeTold(first).claims,
    ...homeTold(last).claims,
  ];
  return [
    told(words.firstLast(onDay(first), onDay(last)), ...claims),
    ...list(
      all.filter((one) => !dated(one)),
      words.each,
      context,
    ),
  ];
}

function sentence(all: readonly Closure[], context: ChartContext): Told {
  const some = isCountry(context) ? countrySentence(all, context) : districtSentence(all, context);
  if (some.length > 0) return together(some);
  // Where there is nothing to add, the title is the whole story.
  const { text, claims } = title(all, context);
  return { text: `${text}.`, claims };
}

function notes(all: readonly Closure[], context: ChartContext): readonly Note[] {
  const words = timelineWords(context.language).closures.note;
  const some = (...marks: readonly Closure["mark"][]) => having(all, ...marks).length > 0;
  const undated = having(all, "undated").map(({ name }) => name);
  const disputed = all.filter(({ home }) => home.disagreeing > 0);
  return [
    { kind: "method", text: words.complete },
    ...(!isCountry(context) && some("month", "year") ? [{ kind: "method", text: words.spanDistrict } as const] : []),
    ...(all.some(({ home }) => home.closing === "inferred")
      ? [{ kind: "inferred", text: words.inferred } as const]
      : []),
    ...(some("at_most") ? [{ kind: "inferred", text: words.at_most } as const] : []),
    ...(some("about") ? [{ kind: "inferred", text: words.about } as const] : []),
    ...disputed.map(({ name, home }): Note => ({
      kind: "disagreeing",
      text: words.disagreeing(name, home.disagreeing, home.statements),
      claims: [
        rowsClaim("institution_evidence", { institution: home.institution, role: "disagreeing" }, home.disagreeing),
        rowsClaim("institution_evidence", { institution: home.institution }, home.statements),
      ],
    })),
    ...(undated.length === 0
      ? []
      : [{ kind: "missing", text: words.undated(listed(undated, context.language)) } as const]),
  ];
}

const legend = (all: readonly Closure[], { language }: ChartContext): readonly LegendItem[] =>
  markOrder
    .filter((mark) => having(all, mark).length > 0)
    .map((mark) => ({ mark: `dot-${mark}`, text: timelineWords(language).closures.mark[mark] }));

const subtitle = (context: ChartContext): string => {
  const words = timelineWords(context.language).closures;
  return isCountry(context) ? words.countrySubtitle : words.districtSubtitle(placeName(context.area, context.language));
};

function districtOf({ home }: Closure, context: ChartContext): string {
  const area = context.areas.get(home.district);
  return area === undefined ? home.district : areaName(area, context.language);
}

function table(all: readonly Closure[], context: ChartContext): ChartTable {
  const words = timelineWords(context.language).closures;
  const { institutionKind } = codes[context.language];
  const district = isCountry(context);
  const label = (text: string, key: string) => ({ label: text, numeric: false, key });
  const { column } = words;
  return {
    caption: subtitle(context),
    columns: [
      label(column.home, "institution"),
      label(column.kind, "institution_kind"),
      ...(district ? [label(column.district, "area")] : []),
      label(column.fate, "date"),
      label(column.remark, "remark"),
      label(column.source, "source"),
    ],
    rows: all.map((one) => [
      { text: one.name, code: one.home.institution },
      { text: institutionKind[one.home.kind], code: one.home.kind },
      ...(district ? [{ text: districtOf(one, context), code: one.home.district }] : []),
      { text: one.fate, ...(one.home.closed_date === null ? {} : { code: one.home.closed_date }) },
      { text: one.home.disagreeing > 0 ? words.disputed : "" },
      { text: publisher(one.home.source, context), source: one.home.source },
    ]),
    marks: [],
  };
}

/** The words of the named homes and their closing. */
export function closuresView(rows: readonly HomeRow[], context: ChartContext): FormView {
  const all = closures(rows, context);
  const [main, words] = [title(all, context), sentence(all, context)];
  return {
    title: capital(main.text),
    subtitle: subtitle(context),
    sentence: words.text,
    claims: { title: main.claims, sentence: words.claims },
    notes: all.length === 0 ? [] : notes(all, context),
    legend: legend(all, context),
    table: table(all, context),
    sources: [...new Set(all.map(({ home }) => home.source))].map((source) => ({
      source,
      publisher: publisher(source, context),
    })),
    empty: all.length === 0,
  };
}
