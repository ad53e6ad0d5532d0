import { describe, expect, it } from "vitest";

import { outcomes, type CaseRecord } from "../../src/model/register.ts";
import { auditWritten } from "../../src/protect/register/public-audit.ts";
import { aCase } from "../tabulate/records.ts";
import { attack, type Guess, type Release } from "./all-releases.ts";
import { asEarlier, published, released } from "./publishing.ts";

type Published = Awaited<ReturnType<typeof published>>;

/** Numbers that look thrown, the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const places = ["SFO01", "SFO01", "SFO02", "SFO03", "SOF46", "SOF46"] as const;
const ages = ["3-4", "5-6", "7-10", "11-14", "15-16", "17-18"] as const;

/** Cases of one year, here and there. */
function cases(many: number, seed: number, where: readonly string[] = places): readonly CaseRecord[] {
  const throwOf = dice(seed);
  return Array.from({ length: many }, (_, at) => ({
    ...aCase,
    case_id: `c${seed}-${at}`,
    municipality: where[throwOf(where.length)] ?? "",
    age_band: ages[1 + Math.min(throwOf(5), throwOf(5))] ?? "7-10",
    sex: throwOf(2) === 0 ? "f" : "m",
    outcome: throwOf(4) === 0 ? (outcomes[throwOf(outcomes.length)] ?? "returned") : "returned",
    left_again: "no",
  }));
}

/** Some cases with another outcome than they had. */
const corrected = (records: readonly CaseRecord[], many: number): readonly CaseRecord[] =>
  records.map((each, at) =>
    at < many ? { ...each, outcome: each.outcome === "returned" ? "refused" : "returned" } : each,
  );

const first = cases(260, 1);
const changed: Readonly<Record<string, readonly CaseRecord[]>> = {
  "30 late cases": [...first, ...cases(30, 2)],
  "3 late cases": [...first, ...cases(3, 2)],
  "one corrected record": corrected(first, 1),
  "10 corrected records": corrected(first, 10),
  "60 corrected records": corrected(first, 60),
  "one area changed": [...first, ...cases(40, 3, ["SOF46"])],
  "two municipalities of one district changed": [...first, ...cases(40, 4, ["SFO01", "SFO02"])],
  "as many again": [...first, ...cases(260, 5)],
  nothing: first,
};
const guesses: readonly Guess[] = ["nothing", "added", "added, and still where nothing shown moved"];

/** A release as its readers have it, with the sums that the definitions of the tables tell them. */
const asRead = (name: string, { rows, numbers, frames, counted }: Published): Release => ({
  name,
  numbers: new Map(
    rows
      .filter(({ indicator, period }) => indicator.startsWith("children_") && period === "2017/2018")
      .map(({ observation, value, value_state }) => [observation, value_state === "z" ? 0 : value]),
  ),
  sums: frames.filter(({ period }) => period === "2017/2018").flatMap(({ equations }) => equations),
  showsZero: (id) => numbers.get(id) === null && !counted.zerosWithheld.has(id) && counted.statuses.has(id),
});

const loot = (releases: readonly Release[]) =>
  guesses.flatMap((guess) => [...attack(releases, guess).exact].map(([id, value]) => `${guess}: ${id} is ${value}`));

const total = "register.children_listed.BG.2017-2018";
const rowOf = ({ rows }: Published, id: string) => rows.find(({ observation }) => observation === id);

describe("two releases of a register", () => {
  it("give small numbers and changes away where the second knows nothing of the first", async () => {
    const before = asRead("a", await published(first));
    const after = asRead("b", await published(changed["30 late cases"] ?? []));
    expect(loot([before])).toEqual([]);
    expect(loot([after])).toEqual([]);
    expect(loot([before, after]).length).toBeGreaterThan(20);
  });

  it.each(Object.entries(changed))("give neither away where it does, whatever changed: %s", async (_, records) => {
    const before = await published(first);
    const after = await published(records, [asEarlier("2025-11-22", before)]);
    expect(loot([asRead("a", before), asRead("b", after)])).toEqual([]);
  });

  it("nor where the first told less than the second, for few were in it", async () => {
    const before = await published(cases(40, 9));
    const after = await published([...cases(40, 9), ...cases(160, 10)], [asEarlier("2025-11-22", before)]);
    expect(rowOf(after, total)?.value).toBe(200);
    expect(loot([asRead("a", before), asRead("b", after)])).toEqual([]);
  });

  it("nor do three", async () => {
    const one = await published(first);
    const two = await published(changed["as many again"] ?? [], [asEarlier("2024-11-22", one)]);
    const earlier = [asEarlier("2024-11-22", one), asEarlier("2025-11-22", two)];
    const three = await published([...(changed["as many again"] ?? []), ...cases(200, 6)], earlier);
    expect(loot([asRead("a", one), asRead("b", two), asRead("c", three)])).toEqual([]);
  });
});

describe("a table of which an earlier release has told", () => {
  it.each(["one corrected record", "3 late cases", "nothing"])(
    "stands as it was told, row by row, and bears its date: %s",
    async (what) => {
      const before = await published(first, [], { release: "2025-11-22" });
      const after = await published(changed[what] ?? [], [asEarlier("2025-11-22", before)]);
      const own = ({ rows }: Published) =>
        rows.filter(({ period, indicator }) => period === "2017/2018" && indicator.startsWith("children_"));
      expect(own(after)).toEqual(own(before));
      expect(
        after.held.find(({ table, period }) => table === "children_listed" && period === "2017/2018"),
      ).toMatchObject({
        as_of: "2025-11-22",
        why: "few",
      });
      expect(rowOf(after, total)?.release).toBe("2025-11-22");
    },
  );

  it.each(["one area changed", "as many again"])("is brought up to date where enough came: %s", async (what) => {
    const before = await published(first, [], { release: "2025-11-22" });
    const after = await published(changed[what] ?? [], [asEarlier("2025-11-22", before)]);
    expect(after.held.filter(({ period, table }) => period === "2017/2018" && table === "children_listed")).toEqual([]);
    expect(rowOf(after, total)).toMatchObject({ value: changed[what]?.length, release: "2026-11-22" });
  });

  it("shows a change that waited, once others have come with it", async () => {
    const one = await published(first, [], { release: "2024-11-22" });
    const earlier = [asEarlier("2024-11-22", one)];
    const late = [...first, ...cases(3, 2)];
    const two = await published(late, earlier, { release: "2025-11-22" });
    expect(rowOf(two, total)?.value).toBe(first.length);
    const three = await published([...late, ...cases(80, 7)], [...earlier, asEarlier("2025-11-22", two)]);
    expect(rowOf(three, total)?.value).toBe(late.length + 80);
  });

  it("is not shown again as a release told it that was withdrawn, but that release stays known", async () => {
    const before = await published(first);
    const withdrawn = { ...asEarlier("2025-11-22", before), withdrawn: true };
    const after = await published(changed["one corrected record"] ?? [], [withdrawn]);
    expect(after.held).toEqual([]);
    expect(after.compared.length).toBeGreaterThan(0);
    // A number went down that nobody sees: who takes additions alone for granted is wrong, and so is what comes of it.
    expect([...attack([asRead("a", before), asRead("b", after)], "nothing").exact]).toEqual([]);
  });

  it("is not shown again with numbers below a minimum that has become higher", async () => {
    const before = await published(first);
    const after = await published(first, [asEarlier("2025-11-22", before)], { minimum: 20 });
    const small = after.rows.filter(
      ({ indicator, value }) => indicator.startsWith("children_") && value !== null && value > 0 && value < 20,
    );
    expect(small).toEqual([]);
  });

  it("is not refused where the earlier release gave too much away, and shows no small count all the same", async () => {
    const records = Array.from({ length: 12 }, (_, at) => ({ ...aCase, municipality: at < 9 ? "SFO01" : "SFO02" }));
    const at = (area: string): string => `register.children_listed.${area}.2017-2018`;
    const { numbers, counts } = await published(records);
    const told = new Map([...numbers.keys()].map((id) => [id, id === at("SFO02") ? null : (counts.get(id) ?? 0)]));
    const after = await published(records, [released("2025-11-22", told)]);
    expect(after.numbers.get(at("SFO02"))).toBeNull();
    expect(after.compared.some(({ known }) => known.get(`${at("SFO02")}@2025-11-22`) === 3)).toBe(true);
  });
});

describe("the audit of the written numbers over all releases", () => {
  const audited = async (
    change: (numbers: Map<string, number | null>, found: Published) => void,
    what = "as many again",
  ) => {
    const before = await published(first);
    const found = await published(changed[what] ?? [], [asEarlier("2025-11-22", before)]);
    const numbers = new Map(found.numbers);
    change(numbers, found);
    return auditWritten(found.counted, numbers, 1);
  };

  it("refuses what the second release alone could show", async () => {
    const alone = await published(changed["as many again"] ?? []);
    await expect(
      audited((numbers) => {
        for (const [id, value] of alone.numbers) numbers.set(id, value);
      }),
    ).rejects.toThrow("verify:");
  });

  it("refuses a number below the minimum, whatever the minimum is", async () => {
    const found = await published(first);
    await expect(auditWritten({ ...found.counted, minimum: 400 }, found.numbers, 1)).rejects.toThrow(
      "below the minimum of 400",
    );
  });

  it("refuses a table that is said to stand as it was told, and does not", async () => {
    await expect(
      audited((numbers) => {
        numbers.set(total, first.length + 1);
      }, "one corrected record"),
    ).rejects.toThrow("is not what the release said");
  });
});
