import { describe, expect, it } from "vitest";

import { coverageOf, overlapsOf, scopeOf, spanOf } from "../../src/model/coverage.ts";
import type { Delivery, RegisterFile } from "../../src/model/register.ts";

const districtOf = new Map([
  ["KNL29", "BG415"],
  ["KNL48", "BG415"],
  ["PAZ08", "BG423"],
  ["PAZ39", "BG423"],
]);

const delivery = (
  areas: readonly string[],
  said: Partial<Delivery> = {},
  ...files: readonly RegisterFile[]
): Delivery => ({
  title: { bg: "Проба", en: "Trial" },
  publisher: { bg: "Някой", en: "Someone" },
  period: { from: "2017/2018", to: "2018/2019" },
  licence: "CC0-1.0",
  synthetic: true,
  covers: { areas, files: files.length === 0 ? ["cases"] : files },
  ...said,
});

describe("the areas an extract covers", () => {
  it("are spelled out: the country and a district stand for their municipalities", () => {
    expect([...scopeOf(["BG"], districtOf).districts]).toEqual(["BG415", "BG423"]);
    const { municipalities, districts } = scopeOf(["BG415", "PAZ08"], districtOf);
    expect([...municipalities]).toEqual(["KNL29", "KNL48", "PAZ08"]);
    expect([...districts]).toEqual(["BG415"]);
  });

  it("are a whole district when all its municipalities are named", () => {
    expect([...scopeOf(["KNL29", "KNL48"], districtOf).districts]).toEqual(["BG415"]);
  });
});

describe("what was delivered", () => {
  const { covers, share } = coverageOf([delivery(["BG415"]), delivery(["PAZ08"], {}, "sweeps")], districtOf);

  it("is covered by file, area and year, and a sum only where every part is", () => {
    expect(["BG415", "KNL29", "BG423", "PAZ08", "BG"].map((area) => covers("cases", area, "2017/2018"))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(["BG415", "BG423", "PAZ08", "BG"].map((area) => covers("sweeps", area, "2018/2019"))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(covers("cases", "BG415", "2016/2017")).toBe(false);
    expect(covers("placements", "BG415", "2017")).toBe(false);
  });

  it("says for how many parts of an area it is", () => {
    expect(share("cases", "BG", "2017/2018")).toEqual({ delivered: 1, parts: 2 });
    expect(share("sweeps", "BG423", "2017/2018")).toEqual({ delivered: 1, parts: 2 });
    expect(share("sweeps", "PAZ08", "2017/2018")).toEqual({ delivered: 1, parts: 1 });
    expect(share("sittings", "BG415", "2017/2018")).toEqual({ delivered: 0, parts: 1 });
  });

  it("is whole where several deliver its parts", () => {
    const { covers: together } = coverageOf(
      [delivery(["BG415"]), delivery(["PAZ08"]), delivery(["PAZ39"])],
      districtOf,
    );
    expect(["BG423", "BG"].map((area) => together("cases", area, "2017/2018"))).toEqual([true, true]);
  });

  it("has a district's sittings only from who covers the whole of it", () => {
    const parts = coverageOf([delivery(["PAZ08"], {}, "sittings"), delivery(["PAZ39"], {}, "sittings")], districtOf);
    expect(parts.covers("sittings", "BG423", "2017/2018")).toBe(false);
    expect(coverageOf([delivery(["BG423"], {}, "sittings")], districtOf).covers("sittings", "BG423", "2017/2018")).toBe(
      true,
    );
  });

  it("has the homes of a municipality before others were made of it only with theirs", () => {
    const period = { from: "2013/2014", to: "2016/2017" };
    const old = coverageOf([delivery(["PAZ08"], { period }, "institutions", "cases")], districtOf);
    expect(["2013", "2016"].map((year) => old.covers("institutions", "PAZ08", year))).toEqual([false, true]);
    expect(old.covers("cases", "PAZ08", "2013/2014")).toBe(true);
  });
});

describe("two extracts", () => {
  it("overlap where areas, files and years all meet, and nowhere else", () => {
    const one = delivery(["BG415"], {}, "cases", "sweeps");
    const later = { period: { from: "2019/2020", to: "2019/2020" } };
    expect(
      overlapsOf([one, delivery(["BG423"]), delivery(["KNL29"], {}, "sittings"), delivery(["BG"], later)], districtOf),
    ).toEqual([]);
    expect(overlapsOf([one, delivery(["BG423"]), delivery(["KNL48"], {}, "sweeps")], districtOf)).toEqual([
      { extracts: [0, 2], file: "sweeps", area: "KNL48", period: "2017/2018" },
    ]);
  });

  it("span the years from the first to the last", () => {
    expect(
      spanOf([delivery(["BG415"]), delivery(["BG423"], { period: { from: "2020/2021", to: "2020/2021" } })]),
    ).toEqual({
      from: "2017/2018",
      to: "2020/2021",
    });
    expect(spanOf([])).toBeNull();
  });
});
