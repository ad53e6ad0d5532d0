import { describe, expect, it } from "vitest";
import type { StatCollection } from "../../src/site/data/cube.ts";
import { made } from "../../src/site/data/made.ts";
import { allLookups, rowsOf } from "../../src/site/facts.ts";
import { areaFiles } from "../../src/site/files/area.ts";

const itemsOf = (text: string) => (JSON.parse(text) as StatCollection).link.item;

describe("the statistical cubes of the observations", async () => {
  const items = itemsOf(new TextDecoder().decode(await made("observations.json", "en", undefined)));
  const itemOf = (indicator: string) => {
    const found = items.find(({ dimension }) => indicator in (dimension["indicator"]?.category.label ?? {}));
    if (found === undefined) throw new Error(`there is no cube of ${indicator}`);
    return found;
  };

  it("name the publishers of their own numbers", async () => {
    const { sources } = await allLookups();
    for (const indicator of ["live_births", "sweeps"]) {
      const rows = (await rowsOf("observations")).filter((row) => row.indicator === indicator && row.source !== null);
      const names = new Set(rows.map(({ source }) => sources.get(source ?? "")?.publisher_en ?? ""));
      const { source } = itemOf(indicator);
      for (const name of names) expect(source).toContain(name);
    }
    expect(itemOf("live_births").source).toMatch(/^Source: National Statistical Institute/);
    for (const { source } of items) expect(source).not.toMatch(/\d+ published sources/);
  });

  it("say which of them are official statistics", () => {
    expect(itemOf("live_births").extension.dataset).toBe("official");
    expect(itemOf("sweeps").extension.dataset).toBe("reported");
  });

  it("do so in the file of a district too", async () => {
    const file = (await areaFiles("en")).find(({ values }) => values.slug === "ruse" && values.extension === "json");
    const births = itemsOf((await (await file?.answer(undefined))?.text()) ?? "").find(
      ({ extension }) => extension.dataset === "official",
    );
    expect(births?.source).toMatch(/^Source: National Statistical Institute/);
  });
});
