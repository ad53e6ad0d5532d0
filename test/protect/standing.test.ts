import { describe, expect, it } from "vitest";

import { auditWritten } from "../../src/protect/register/public-audit.ts";
import { aCase } from "../tabulate/records.ts";
import {
  afterWithdrawn,
  asRead,
  cases,
  changed,
  first,
  firstRelease,
  loot,
  secondRelease,
  unmoved,
  type Published,
} from "./changes.ts";
import { asEarlier, published, released } from "./publishing.ts";

const total = "register.children_listed.BG.2017-2018";
const isListed = ({ table, period }: { readonly table: string; readonly period: string }): boolean =>
  table === "children_listed" && period === "2017/2018";

const rowOf = ({ rows }: Published, id: string) => rows.find(({ observation }) => observation === id);

describe("a table of which an earlier release has told", () => {
  it.each(unmoved)("stands as it was told, row by row, and bears its date: %s", async (what) => {
    const before = await firstRelease;
    const after = await secondRelease(what);
    const own = ({ rows }: Published) =>
      rows.filter(({ period, indicator }) => period === "2017/2018" && indicator.startsWith("children_"));
    expect(own(after)).toEqual(own(before));
    expect(after.held.find(isListed)).toMatchObject({ as_of: "2025-11-22", why: "few" });
    expect(rowOf(after, total)?.release).toBe("2025-11-22");
  });

  it.each(["one area changed", "as many again"])("is brought up to date where enough came: %s", async (what) => {
    const after = await secondRelease(what);
    expect(after.held.filter(isListed)).toEqual([]);
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
    const before = await firstRelease;
    for (const what of ["one corrected record", "10 corrected records", "as many again", "3 late cases"]) {
      const after = await afterWithdrawn(what);
      expect(after.held.filter(isListed)).toEqual([]);
      expect(after.compared.length).toBeGreaterThan(0);
      expect(after.untold.some(isListed), what).toBe(what !== "as many again");
      if (what !== "as many again") expect(rowOf(after, total)).toMatchObject({ value: null, value_state: "c" });
      expect(loot([asRead("a", before), asRead("b", after)])).toEqual([]);
    }
  });

  it("is shown again as a withdrawn release told it where that is true, with the date of the new one", async () => {
    const before = await firstRelease;
    const after = await afterWithdrawn("nothing");
    expect(after.untold).toEqual([]);
    expect(after.numbers).toEqual(before.numbers);
    expect(rowOf(after, total)?.release).toBe("2026-11-22");
  });

  it("is looked at afresh after a release that told nothing of it", async () => {
    const before = await published(first, [], { release: "2024-11-22" });
    const withdrawn = { ...asEarlier("2024-11-22", before), withdrawn: true };
    const late = [...first, ...cases(3, 2)];
    const silent = await published(late, [withdrawn]);
    const earlier = [withdrawn, asEarlier("2025-11-22", silent)];
    const after = await published([...late, ...cases(200, 8)], earlier);
    expect(rowOf(after, total)?.value).toBe(late.length + 200);
    expect(loot([asRead("a", before), asRead("b", silent), asRead("c", after)])).toEqual([]);
  });

  it("stands, or is withheld whole, where it would take too much work to say what follows", async () => {
    const before = await firstRelease;
    const [more, least] = [changed["as many again"] ?? [], { most: 1 }];
    const after = await published(more, [asEarlier("2025-11-22", before)], least);
    expect(after.held.find(isListed)).toMatchObject({ as_of: "2025-11-22", why: "unsafe" });
    expect(after.numbers).toEqual(before.numbers);
    const withdrawn = { ...asEarlier("2025-11-22", before), withdrawn: true };
    const silent = await published(more, [withdrawn], least);
    expect(silent.untold.some(isListed)).toBe(true);
    expect(loot([asRead("a", before), asRead("b", silent)])).toEqual([]);
  });

  it("is not shown again with numbers below a minimum that has become higher", async () => {
    const before = await firstRelease;
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
    const found = await secondRelease(what);
    const numbers = new Map(found.numbers);
    change(numbers, found);
    return auditWritten(found.counted, numbers, 1);
  };

  it("refuses what the second release alone could show", async () => {
    const alone = await published(changed["one area changed"] ?? []);
    await expect(
      audited((numbers) => {
        for (const [id, value] of alone.numbers) numbers.set(id, value);
      }, "one area changed"),
    ).rejects.toThrow("verify:");
  });

  it("refuses a number below the minimum, whatever the minimum is", async () => {
    const found = await firstRelease;
    await expect(auditWritten({ ...found.counted, minimum: 400 }, found.numbers, 1)).rejects.toThrow(
      "below the minimum of 400",
    );
  });

  it("refuses a table of which nothing is to be told, and something is", async () => {
    const found = await afterWithdrawn("one corrected record");
    const numbers = new Map([...found.numbers, [total, first.length]]);
    await expect(auditWritten(found.counted, numbers, 1)).rejects.toThrow("nothing is to be told of its table");
  });

  it("refuses a table that is said to stand as it was told, and does not", async () => {
    await expect(
      audited((numbers) => {
        numbers.set(total, first.length + 1);
      }, "one corrected record"),
    ).rejects.toThrow("is not what the release said");
  });
});
