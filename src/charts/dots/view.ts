import { dictionary } from "../../i18n/dictionary.ts";
import { formatDate, formatNumber } from "../../i18n/formats.ts";
import { rowsClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, publisher } from "../figures/context.ts";
import type { ChartTable, FormView, LegendItem, Note } from "../described.ts";
import { attribution } from "../map/borders.ts";
import { mapWords } from "../map/words.ts";
import { together, told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { chartWords, listed } from "../words/words.ts";
import { homes, towns } from "./data.ts";
import type { Fate, Home } from "./data.ts";
import { closingsOf } from "../words/closings.ts";
import { homeFate } from "../words/home-fate.ts";
import { timelineWords } from "../words/timeline-words.ts";
import type { HomeRow } from "../rows/institutions.ts";

const fates: readonly Fate[] = ["closed", "open", "unsure"];

function title(all: readonly Home[], { language }: ChartContext): Told {
  const words = mapWords(language).homes;
  const { reported, less } = closingsOf(
    all.map(({ row }) => row),
    {},
    language,
  );
  const whole = rowsClaim("institutions", {}, all.length);
  const claims = [whole, rowsClaim("institutions", { closing: "reported" }, reported)];
  if (all.length === 0) return told(words.nothing, whole);
  if (reported === all.length) return told(words.titleAll(reported), ...claims);
  const main =
    reported === 0 ? told(words.titleNone(all.length), whole) : told(words.title(reported, all.length), ...claims);
  if (less === undefined) return main;
  const { withLess } = timelineWords(language).closures;
  return told(withLess(main.text, less.text), ...main.claims, ...less.claims);
}

function subtitle(all: readonly Home[], { language }: ChartContext): string {
  const words = mapWords(language).homes;
  const years = all
    .flatMap(({ row }) => (row.closing === "reported" && row.closed_date !== null ? [row.closed_date.slice(0, 4)] : []))
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  const count = formatNumber(all.length, language);
  return first === undefined || last === undefined
    ? words.subtitlePlain(count)
    : words.subtitle(count, formatDate(first, language), formatDate(last, language));
}

function sentence(all: readonly Home[], context: ChartContext): Told {
  const words = mapWords(context.language).homes;
  const places = towns(all, context);
  const open = all.filter(({ fate }) => fate === "open");
  const districts = new Set(all.map(({ district }) => district)).size;
  return together([
    told(
      words.sentence(all.length, places.length, districts),
      rowsClaim("institutions", {}, all.length),
      rowsClaim("institutions", {}, places.length, "area"),
      rowsClaim("institutions", {}, districts, "district"),
    ),
    ...(open.length === 0
      ? []
      : [
          told(
            words.open(
              listed(
                open.map(({ name }) => name),
                context.language,
              ),
              open.length,
            ),
            rowsClaim("institutions", { status: "operating", as_of_date: "*" }, open.length),
          ),
        ]),
  ]);
}

function table(all: readonly Home[], context: ChartContext): ChartTable {
  const words = mapWords(context.language).column;
  const { institutionKind } = dictionary(context.language).codes;
  return {
    caption: subtitle(all, context),
    columns: [
      { label: words.home, numeric: false, key: "institution" },
      { label: chartWords(context.language).column.kind, numeric: false, key: "institution_kind" },
      { label: words.municipality, numeric: false, key: "municipality" },
      { label: words.district, numeric: false, key: "area" },
      { label: words.fate, numeric: false, key: "status" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: all.map(({ name, row, municipality, district }) => [
      { text: name, code: row.institution },
      { text: institutionKind[row.kind], code: row.kind },
      { text: areaName(municipality, context.language), area: municipality.area, code: municipality.area },
      { text: areaName(district, context.language), area: district.area, code: district.area },
      { text: homeFate(row, context.language), code: row.status },
      { text: publisher(row.source, context), source: row.source },
    ]),
    marks: [],
  };
}

function notes(all: readonly Home[], { language }: ChartContext): readonly Note[] {
  const { homes: words, borders } = mapWords(language);
  const disputed = all.filter(({ row }) => row.disagreeing > 0).map(({ name }) => name);
  return [
    { kind: "method", text: words.place },
    { kind: "method", text: words.incomplete },
    ...(disputed.length === 0
      ? []
      : [{ kind: "disagreeing", text: words.disputed(listed(disputed, language)) } as const]),
    { kind: "method", text: borders(attribution) },
  ];
}

/** The words of the map of homes; its table names each with its municipality, its district and what became of it. */
export function dotsView(rows: readonly HomeRow[], context: ChartContext): FormView {
  const all = homes(rows, context);
  const [main, said] = [title(all, context), sentence(all, context)];
  const words = mapWords(context.language).homes.mark;
  const legend: readonly LegendItem[] = fates
    .filter((fate) => all.some((home) => home.fate === fate))
    .map((fate) => ({ mark: `home-${fate}`, text: words[fate] }));
  return {
    title: main.text,
    subtitle: subtitle(all, context),
    sentence: said.text,
    claims: { title: main.claims, sentence: said.claims },
    notes: notes(all, context),
    legend,
    table: table(all, context),
    sources: [...new Set(all.map(({ row }) => row.source))].map((source) => ({
      source,
      publisher: publisher(source, context),
    })),
    empty: all.length === 0,
  };
}
