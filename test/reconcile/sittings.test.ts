import { describe, expect, it } from "vitest";
import type { CoordinationEvent } from "../../src/intake/published/event.ts";
import type { Figure } from "../../src/intake/published/figure.ts";
import type { Source } from "../../src/intake/published/source.ts";
import type { Vocabulary } from "../../src/intake/vocabulary.ts";
import { eventsOf } from "../../src/reconcile/events.ts";

const figure = (said: Partial<Figure>): Figure => ({
  figure_id: "f",
  indicator: "okc_meetings",
  area_level: "district",
  area_code: "BG321",
  municipality: null,
  period_type: "as_of",
  period_label: "2025-10-07",
  period_start: null,
  period_end: "2025-10-07",
  extent: "full",
  dating: "printed",
  value: 1,
  qualifier: "exact",
  group: null,
  institution_kind: null,
  note: "",
  source_id: "borba",
  counts: "all",
  of_figure: null,
  reaches: "moment",
  until: "2025-10-07",
  nature: "stock",
  same_statement_as: null,
  evidence: "",
  ...said,
});
const event = (said: Partial<CoordinationEvent>): CoordinationEvent => ({
  area_code: "BG321",
  body: "OKC",
  event: "meeting",
  date: "2025-10-07",
  participants: null,
  value: null,
  indicator: null,
  qualifier: null,
  note: "",
  source_id: "gov",
  ...said,
});
const group = {
  group: "working meeting",
  code: "working-meeting",
  dimension: "other",
  partial: true,
  label_bg: "работна среща",
  label_en: "working meeting",
};
const words = (one: CoordinationEvent) => ({
  ...one,
  event: one.event,
  measure: null,
  title_bg: "Наше",
  title_en: "Our own",
  text_bg: "Текст",
  text_en: "Text",
});
const vocabulary = (...events: readonly CoordinationEvent[]): Vocabulary =>
  ({ groups: [group], events: events.map(words), measures: [] }) as unknown as Vocabulary;
const sources = [
  { source_id: "before", published_date: "2025-10-06" },
  { source_id: "borba", published_date: "2025-10" },
] as unknown as readonly Source[];
const told = (figures: readonly Figure[], events: readonly CoordinationEvent[] = []) =>
  eventsOf({ events, figures, sources }, vocabulary(...events));

describe("sittings that only a figure tells of", () => {
  it("stand among the events, with their date and source", () => {
    expect(told([figure({})])).toEqual([
      expect.objectContaining({
        event: "OKC.BG321.meeting.2025-10-07.borba",
        area: "BG321",
        body: "OKC",
        kind: "meeting",
        date: "2025-10-07",
        value: null,
        source: "borba",
        title_bg: "Заседание на ОКЦ",
        title_en: "Sitting of the coordination centre",
      }),
    ]);
    expect(told([figure({ dating: "inferred", until: "2025-09" })])[0]).toMatchObject({
      date: "2025-09",
      text_bg: expect.stringContaining("Датата е изведена.") as string,
    });
    expect(told([figure({ dating: "undated", until: null })])[0]).toMatchObject({
      date: null,
      text_en: expect.stringContaining("No date is given.") as string,
    });
  });

  it("are sittings only where the figure counts all that the indicator does", () => {
    expect(told([figure({ counts: "other_concept", group: group.group })])[0]).toMatchObject({
      kind: "gathering",
      text_en:
        "The source tells of a meeting that is not a sitting of the district coordination centre (OKC): working meeting.",
    });
  });

  it("are only announced where their day lay ahead of their source", () => {
    expect(told([figure({ source_id: "before" })])[0]).toMatchObject({
      kind: "announced",
      text_bg: expect.stringContaining("Обявено е предварително") as string,
    });
  });

  it("are a number of them, not one of a date, where the figure counts several", () => {
    const year = {
      period_type: "school_year",
      period_label: "2024/2025",
      value: 5,
      reaches: "whole_period",
      until: null,
    } as const;
    expect(told([figure(year)])[0]).toMatchObject({
      kind: "result",
      date: null,
      text_bg: expect.stringContaining("5\u00a0заседания") as string,
    });
    expect(told([figure({ ...year, value: 0 })])).toEqual([]);
  });

  it("are not told twice: by an event of the same source or day, or by a repetition", () => {
    expect(told([figure({})], [event({})]).map((row) => row.event)).toEqual(["OKC.BG321.meeting.2025-10-07.gov"]);
    expect(told([figure({})], [event({ source_id: "borba", date: null })])).toHaveLength(1);
    expect(told([figure({}), figure({ figure_id: "g", source_id: "other", same_statement_as: "f" })])).toHaveLength(1);
    expect(told([figure({})], [event({ body: "OKMD" })])).toHaveLength(2);
    expect(told([figure({})], [event({ area_code: "BG322" })])).toHaveLength(2);
  });

  it("take the words that the vocabulary has for them", () => {
    const own = event({ source_id: "borba" });
    expect(eventsOf({ events: [], figures: [figure({})], sources }, vocabulary(own))[0]).toMatchObject({
      title_bg: "Наше",
      text_en: "Text",
    });
  });
});
