import { describe, expect, it } from "vitest";

import type { CoordinationEvent } from "../../src/intake/published/event.ts";
import type { Service } from "../../src/intake/published/service.ts";
import type { Vocabulary } from "../../src/intake/vocabulary.ts";
import { eventsOf } from "../../src/reconcile/events.ts";
import { servicesOf } from "../../src/reconcile/services.ts";

const service: Service = {
  service_id: "dc-1",
  name_bg: "Център",
  kind: "DC",
  settlement_bg: null,
  area_code: "BG415",
  municipality: "KNL48",
  state: "operating",
  opened: null,
  capacity: 3,
  users: null,
  as_of_date: null,
  source_id: "s",
  note: "",
};
const event: CoordinationEvent = {
  area_code: "BG415",
  body: "OKMD",
  event: "meeting",
  date: "2016-02-24",
  participants: null,
  value: 3,
  indicator: "cases",
  qualifier: "exact",
  note: "three siblings",
  source_id: "s",
};
const measure = { one_family: false, label_bg: "случаи", label_en: "cases" };
const vocabulary: Vocabulary = {
  groups: [],
  doubts: [],
  areaNames: [],
  publishers: [],
  namePhrases: [],
  aliases: [],
  denominators: [],
  registerIndicators: [],
  measures: [
    { measure: "cases", counts_persons: true, ...measure },
    { measure: "towns", counts_persons: false, ...measure },
    { ...measure, measure: "siblings", counts_persons: true, one_family: true },
  ],
  events: ["cases", "towns", "siblings"].map((each) => ({
    area_code: "BG415",
    body: "OKMD",
    event: "meeting",
    date: "2016-02-24",
    measure: each,
    source_id: "s",
    title_bg: "Заседание",
    title_en: "Sitting",
    text_bg: "Заседание.",
    text_en: "A sitting.",
  })),
};

describe("the users of a service", () => {
  it.each([
    [null, null, null],
    [0, 0, null],
    [1, null, "c"],
    [4, null, "c"],
    [5, 5, null],
  ])("%j are shown as %j, state %j", (users, shown, state) => {
    expect(servicesOf([{ ...service, users }], (name) => name)[0]).toMatchObject({
      users: shown,
      users_state: state,
      capacity: 3,
    });
  });
});

describe("the value of an event", () => {
  it("is withheld when it counts 1 to 4 persons, with its precision", () => {
    expect(eventsOf({ events: [event], figures: [], sources: [] }, vocabulary)).toEqual([
      expect.objectContaining({
        event: "OKMD.BG415.meeting.2016-02-24.s.cases",
        value: null,
        value_state: "c",
        qualifier: null,
        measure: "cases",
      }),
    ]);
  });

  it("is withheld when it counts the children of one family, however many", () => {
    expect(
      eventsOf({ events: [{ ...event, indicator: "siblings", value: 9 }], figures: [], sources: [] }, vocabulary)[0],
    ).toMatchObject({ value: null, value_state: "c" });
  });

  it("leaves the precision of the participants", () => {
    expect(
      eventsOf({ events: [{ ...event, participants: 16 }], figures: [], sources: [] }, vocabulary)[0],
    ).toMatchObject({ participants: 16, qualifier: "exact", value: null });
  });

  it("is shown when it counts more, or no persons", () => {
    expect(
      eventsOf(
        {
          events: [
            { ...event, value: 5 },
            { ...event, indicator: "towns" },
          ],
          figures: [],
          sources: [],
        },
        vocabulary,
      ).map(({ value }) => value),
    ).toEqual([5, 3]);
  });

  it("waits for words: an event without any is left out", () => {
    expect(eventsOf({ events: [{ ...event, date: "2016-02-25" }], figures: [], sources: [] }, vocabulary)).toEqual([]);
  });
});
