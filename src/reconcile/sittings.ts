import type { CoordinationEvent } from "../intake/published/event.ts";
import type { Figure } from "../intake/published/figure.ts";
import type { Published as AllPublished } from "../intake/published/published.ts";
import type { Vocabulary } from "../intake/vocabulary.ts";
import { sittings as texts } from "../i18n/each/sittings.ts";
import type { EventKind } from "../model/codes.ts";
import { isAfter } from "../model/days.ts";
import { inColumns, inLanguage, type FactLanguage, type Told } from "../model/text.ts";

/** A sitting that only a figure tells of, as an event with words that fit any of them. */
export interface ToldSitting {
  readonly event: CoordinationEvent;
  readonly words: Told<"title"> & Told<"text">;
}

/** The published facts that tell of sittings. */
export type Facts = Pick<AllPublished, "figures" | "events" | "sources">;
type Published = ReadonlyMap<string, string>;

/** The indicator by which sources tell of sittings one by one. */
const indicator = "okc_meetings";

const isOne = ({ value, qualifier }: Figure): boolean => value === 1 && qualifier === "exact";

/** The day, month or year of a figure; of a school year or a range nobody knows on which of its days a sitting was. */
function dateOf({ dating, period_type, period_label, until }: Figure): string | null {
  if (dating === "undated") return null;
  if (period_type === "as_of") return until;
  return period_type === "calendar_year" ? period_label : null;
}

/**
 * What a figure tells of: a sitting, another meeting, or a number of sittings; what lay ahead of its source was only
 * announced.
 */
function kindOf(figure: Figure, published: Published): EventKind {
  const [date, told] = [dateOf(figure), published.get(figure.source_id)];
  if (date !== null && told !== undefined && isAfter(date, told)) return "announced";
  if (figure.counts !== "all") return "gathering";
  return isOne(figure) ? "meeting" : "result";
}

type Texts = (typeof texts)[FactLanguage];

function titleIn(words: Texts, figure: Figure): string {
  if (figure.counts !== "all") return words.otherTitle;
  return isOne(figure) ? words.title : words.countTitle;
}

function textIn(words: Texts, kind: EventKind, figure: Figure, group: string): string {
  const several = isOne(figure) ? words.text : words.countText(figure.value);
  const dating = { printed: [], inferred: [words.inferred], undated: [words.undated] };
  return [
    figure.counts === "all" ? several : words.otherText(group),
    ...(kind === "announced" ? [words.announced] : []),
    ...dating[figure.dating],
  ].join(" ");
}

function toldBy(figure: Figure, published: Published, { groups }: Vocabulary): ToldSitting {
  const kind = kindOf(figure, published);
  const group = groups.find((each) => each.group === figure.group);
  return {
    event: {
      area_code: figure.area_code,
      body: "OKC",
      event: kind,
      date: dateOf(figure),
      participants: null,
      value: null,
      indicator: null,
      qualifier: null,
      note: figure.note,
      source_id: figure.source_id,
    },
    words: {
      ...inColumns("title", (language) => titleIn(texts[language], figure)),
      ...inColumns("text", (language) =>
        textIn(texts[language], kind, figure, group === undefined ? "" : inLanguage(group, "label", language)),
      ),
    },
  };
}

/** Whether an event tells of the same sitting: in the same district, by the same source or on the same date. */
const isSame =
  (figure: Figure) =>
  ({ area_code, body, source_id, date }: CoordinationEvent): boolean =>
    area_code === figure.area_code &&
    body === "OKC" &&
    (source_id === figure.source_id || (date !== null && date === dateOf(figure)));

/**
 * The sittings that only figures tell of, so that whoever asks for the sittings of a district finds all of them in one
 * table. What an event tells of already, what repeats another figure and what waits for a label of its group is left
 * out.
 */
export function sittingsIn({ figures, events, sources }: Facts, vocabulary: Vocabulary): readonly ToldSitting[] {
  const published = new Map(
    sources.flatMap(({ source_id, published_date }) => (published_date === null ? [] : [[source_id, published_date]])),
  );
  const labelled = new Set(vocabulary.groups.map(({ group }) => group));
  const own = figures.filter(
    (figure) =>
      figure.indicator === indicator &&
      figure.municipality === null &&
      figure.value > 0 &&
      figure.same_statement_as === null &&
      (figure.group === null || labelled.has(figure.group)),
  );
  const told = own
    .filter((figure) => !events.some(isSame(figure)))
    .map((figure) => toldBy(figure, published, vocabulary));
  return [
    ...new Map(
      told
        .toReversed()
        .map((each) => [
          JSON.stringify([each.event.area_code, each.event.event, each.event.date, each.event.source_id]),
          each,
        ]),
    ).values(),
  ];
}
