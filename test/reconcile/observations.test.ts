import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { DoubtNote } from "../../src/reconcile/observations/doubts.ts";
import { gapsIn } from "../../src/reconcile/observations/gaps.ts";
import { byPrecedence } from "../../src/reconcile/observations/headline.ts";
import { observationsOf } from "../../src/reconcile/observations/observations.ts";
import type { Statement } from "../../src/reconcile/observations/statements.ts";
import { statement } from "./statement.ts";

const release = "2026-11-22";
const ids = (statements: readonly Statement[]): readonly string[] => statements.map(({ figure }) => figure.figure_id);
const doubt = (kind: DoubtNote["kind"], charted: boolean): DoubtNote => ({
  kind,
  charted,
  text: { bg: `съмнение: ${kind}`, en: `doubt: ${kind}` },
});
const one = (...statements: readonly Statement[]) => {
  const [found, ...more] = observationsOf(statements, release);
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} observations`);
  return found;
};

describe("byPrecedence", () => {
  const ordered = [
    statement({ figure: { figure_id: "law", qualifier: "about" }, source: { kind: "law" } }),
    statement({ figure: { figure_id: "official" }, source: { kind: "official", published_date: "2019" } }),
    statement({
      figure: { figure_id: "official-earlier" },
      source: { kind: "official", published_date: "2018-12-31" },
    }),
    statement({ figure: { figure_id: "official-no-date" }, source: { kind: "official" } }),
    statement({ figure: { figure_id: "official-no-date-2" }, source: { kind: "official" } }),
    statement({
      figure: { figure_id: "official-at-least", qualifier: "at_least" },
      source: { kind: "official", published_date: "2020" },
    }),
    statement({ figure: { figure_id: "official-about", qualifier: "about" }, source: { kind: "official" } }),
    statement({ figure: { figure_id: "official-at-most", qualifier: "at_most" }, source: { kind: "official" } }),
    statement({ figure: { figure_id: "report" }, source: { kind: "report" } }),
    statement({ figure: { figure_id: "ngo" }, source: { kind: "ngo" } }),
    statement({ figure: { figure_id: "news" }, source: { kind: "news" } }),
    statement({ figure: { figure_id: "doubted" }, source: { kind: "law" }, rest: { charted: false } }),
  ];

  it("orders by doubt, kind of source, precision, date and id, whatever the order before", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(ids([...byPrecedence(shuffled).values()].flat())).toEqual(ids(ordered));
      }),
    );
  });
});

describe("observationsOf", () => {
  it("makes one observation of statements on the same thing, and keeps those that disagree in sight", () => {
    const { observation, evidence } = one(
      statement({ figure: { figure_id: "f-1" } }),
      statement({ figure: { figure_id: "f-2", value: 300, qualifier: "at_least" }, source: { kind: "news" } }),
      statement({ figure: { figure_id: "f-3", value: 317 }, source: { kind: "news" } }),
    );
    expect(observation).toMatchObject({
      observation: "reported.sweeps.BG415.2018-2019",
      value: 371,
      qualifier: "exact",
      source: "s-1",
      obs_status: "A",
      conf_status: "F",
      statements: 3,
      disagreeing: 1,
      charted: true,
      release,
    });
    expect(evidence.map(({ statement: id, role, value }) => [id, role, value])).toEqual([
      ["f-1", "headline", 371],
      ["f-3", "disagreeing", 317],
      ["f-2", "corroborating", 300],
    ]);
  });

  it.each<readonly [string, Statement]>([
    ["reported.sweeps.BG415.2018-2019.part.f-1", statement({ figure: { extent: "part", reaches: "until_date" } })],
    [
      "reported.sweeps.BG415.2018-2019.part-2019-02",
      statement({ figure: { extent: "part", reaches: "until_date", until: "2019-02" } }),
    ],
    ["reported.sweeps.BG415.2018-2019.start", statement({ figure: { extent: "part", reaches: "start_of_period" } })],
    ["reported.sweeps.BG415.2018-2019.age-5", statement({ rest: { breakdown: "age-5" } })],
    ["reported.sweeps.BG415.2018-2019.DDLRG", statement({ figure: { institution_kind: "DDLRG" } })],
    ["reported.sweeps.BG415.2019-02-06", statement({ figure: { period_type: "as_of", period_label: "2019-02-06" } })],
    ["reported.sweeps.BG415.2019-02_2019-02", statement({ figure: { period_type: "range", period_label: "2019-02" } })],
    ["reported.sweeps.BG415.2018_2019", statement({ figure: { period_type: "range", period_label: "2018/2019" } })],
    [
      "reported.sweeps.BG415.undated.f-1",
      statement({ figure: { period_type: "as_of", period_label: "undated", dating: "undated" } }),
    ],
    [
      "reported.sweeps.KNL48.2018-2019.f-1",
      statement({ figure: { area_level: "settlement" }, rest: { area: "KNL48" } }),
    ],
  ])("keeps %s apart from the whole year", (id, other) => {
    expect(
      observationsOf([statement({ figure: { figure_id: "f-0" } }), other], release).map(
        ({ observation }) => observation.observation,
      ),
    ).toEqual(["reported.sweeps.BG415.2018-2019", id]);
  });

  it("never merges what nobody can tell apart: undated figures, and settlements without a name", () => {
    const undated = { period_type: "as_of", period_label: "undated", dating: "undated" } as const;
    expect(
      observationsOf(
        [statement({ figure: { figure_id: "a", ...undated } }), statement({ figure: { figure_id: "b", ...undated } })],
        release,
      ),
    ).toHaveLength(2);
    const settlement = { area_level: "settlement" } as const;
    expect(
      observationsOf(
        [
          statement({ figure: { figure_id: "a", ...settlement } }),
          statement({ figure: { figure_id: "b", ...settlement } }),
        ],
        release,
      ),
    ).toHaveLength(2);
  });

  it("joins a repetition to what it repeats, counts it as no voice and takes no doubt from it, unless both are exact and differ", () => {
    const first = statement({ figure: { figure_id: "f-1" } });
    const again = (id: string, value: number, qualifier: "exact" | "about" = "exact") =>
      statement({
        figure: { figure_id: id, value, qualifier, same_statement_as: "f-1", period_label: "2019/2020" },
        rest: { original: first, doubts: [doubt("period", false)] },
      });
    const { observation, evidence } = one(first, again("f-2", 300, "about"), again("f-3", 372));
    expect(observation).toMatchObject({
      observation: "reported.sweeps.BG415.2018-2019",
      statements: 2,
      disagreeing: 1,
      doubt_en: null,
      obs_status: "A",
    });
    expect(evidence.map(({ statement: id, role, repeats }) => [id, role, repeats])).toEqual([
      ["f-1", "headline", null],
      ["f-3", "disagreeing", "f-1"],
      ["f-2", "repeating", "f-1"],
    ]);
  });

  it("never merges two counts up to unknown days of the same year", () => {
    const part = { extent: "part", reaches: "until_date" } as const;
    expect(
      observationsOf(
        [statement({ figure: { figure_id: "a", ...part } }), statement({ figure: { figure_id: "b", ...part } })],
        release,
      ),
    ).toHaveLength(2);
    const dated = { ...part, until: "2019-02" };
    expect(
      observationsOf(
        [statement({ figure: { figure_id: "a", ...dated } }), statement({ figure: { figure_id: "b", ...dated } })],
        release,
      ),
    ).toHaveLength(1);
  });

  it("shows the doubts about what the headline says, each once, and marks the number unreliable", () => {
    const { observation } = one(
      statement({ figure: { figure_id: "f-1" }, rest: { doubts: [doubt("period", true)] } }),
      statement({ figure: { figure_id: "f-2" }, rest: { doubts: [doubt("period", true), doubt("computed", true)] } }),
      statement({ figure: { figure_id: "f-3", value: 1 }, rest: { doubts: [doubt("group", true)] } }),
    );
    expect(observation).toMatchObject({
      doubt_bg: "съмнение: period съмнение: computed",
      doubt_en: "doubt: period doubt: computed",
      obs_status: "U",
    });
  });

  it("marks a number that the compilers computed as estimated", () => {
    expect(one(statement({ rest: { doubts: [doubt("computed", true)] } })).observation.obs_status).toBe("E");
  });

  it("withholds what stands for a few persons in a municipality, and tells it where it is of a district or not of persons", () => {
    const few = { value: 5, qualifier: "at_most" } as const;
    const of = (area_level: "municipality" | "district", counts_persons: boolean) =>
      one(statement({ figure: { ...few, area_level }, indicator: { counts_persons } }));
    expect(of("municipality", true)).toMatchObject({
      observation: { value: null, value_state: "c", qualifier: null, conf_status: "C" },
      evidence: [{ value: null, value_state: "c", qualifier: null }],
    });
    expect(of("district", true).observation).toMatchObject(few);
    expect(of("municipality", false).observation).toMatchObject(few);
  });

  it.each([1, 4])("withholds %i persons in a municipality, and with them every other statement", (value) => {
    const place = { indicator: { counts_persons: true }, rest: { area: "KNL48" } };
    const { observation, evidence } = one(
      statement({ figure: { figure_id: "a", area_level: "municipality", value: 5 }, ...place }),
      statement({ figure: { figure_id: "b", area_level: "municipality", value }, source: { kind: "news" }, ...place }),
    );
    expect(observation).toMatchObject({
      value: null,
      value_state: "c",
      qualifier: null,
      obs_status: "Q",
      conf_status: "C",
    });
    expect(evidence.every((row) => row.value === null && row.value_state === "c" && row.qualifier === null)).toBe(true);
  });

  it.each<readonly [string, Statement]>([
    [
      "five persons",
      statement({ figure: { area_level: "municipality", value: 5 }, indicator: { counts_persons: true } }),
    ],
    ["nobody", statement({ figure: { area_level: "municipality", value: 0 }, indicator: { counts_persons: true } })],
    ["three persons in a district", statement({ figure: { value: 3 }, indicator: { counts_persons: true } })],
    ["three sweeps", statement({ figure: { area_level: "municipality", value: 3 } })],
  ])("shows %s", (_name, shown) => {
    expect(one(shown).observation).toMatchObject({ value: shown.figure.value, value_state: null, conf_status: "F" });
  });
});

describe("gapsIn", () => {
  it("finds a gap in each core series, year and district without a total, and takes a part for a total", () => {
    const found = observationsOf(
      [
        statement(),
        statement({ figure: { figure_id: "f-2", period_label: "2019/2020", extent: "part" } }),
        statement({ figure: { figure_id: "f-3", period_label: "2020/2021" }, rest: { breakdown: "age-5" } }),
      ],
      release,
    ).map(({ observation }) => observation);
    const gaps = gapsIn(found, ["BG415"], release);
    // 2026/2027 runs at the release: nobody can expect a total of it.
    expect(gaps).toHaveLength(3 * 9 - 2);
    expect(gaps.filter(({ indicator }) => indicator === "sweeps").map(({ period }) => period)).toEqual([
      "2017/2018",
      "2020/2021",
      "2021/2022",
      "2022/2023",
      "2023/2024",
      "2024/2025",
      "2025/2026",
    ]);
    expect(gaps[0]).toMatchObject({
      value: null,
      value_state: "x",
      obs_status: "O",
      conf_status: "F",
      statements: 0,
      source: null,
      dating: null,
    });
  });
});
