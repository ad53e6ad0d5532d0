import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { chartView } from "../../src/charts/view.ts";
import { csvOf } from "../../src/export/csv.ts";
import { sheetOf } from "../../src/export/sheet.ts";
import { context } from "../golden/context.ts";
import { countryReturned, row } from "../golden/rows.ts";

describe("the file of the children returned in the country", () => {
  const spec = catalogue["returned-by-year"];
  const unclear = row({
    area: "BG",
    area_level: "country",
    indicator: "children_returned",
    period: "2023/2024",
    value: 3130,
    reaches: "unclear",
    breakdown: "kept",
    counts: "kept_at_date",
    charted: false,
    observation: "reported.children_returned.BG.2023-2024.unclear.kept",
  });
  const around = context("BG", "en");
  const sheet = sheetOf(spec, chartView(spec, [...countryReturned, unclear], around), {
    area: around.area,
    language: "en",
    release: "2026-11-22",
    licence: "CC-BY-4.0",
  });
  const places = ["period", "counts", "value", "extent"].map((key) =>
    sheet.columns.findIndex((column) => column.key === key),
  );
  const rows = sheet.rows.map((cells) => places.map((place) => cells[place]));

  it("has the two whole years, and marks what does not reach the end of its year as a part", () => {
    expect(rows.filter(([, counts, value]) => counts === "all" && value !== null)).toEqual([
      ["2017/2018", "all", 23898, "full"],
      ["2018/2019", "all", 19077, "full"],
      ["2021/2022", "all", 8700, "part"],
    ]);
    expect(csvOf(sheet)).toMatch(/2017\/2018.*,23898,/);
  });

  it("has what is kept of them apart, and does not say how far an unclear count reaches", () => {
    expect(rows.filter(([, counts]) => counts !== "all")).toEqual([
      ["2022/2023", "part-2022-12-01.kept", 10180, "part"],
      ["2022/2023", "kept", 12439, "full"],
      ["2023/2024", "unclear.kept", 3130, null],
    ]);
  });
});
