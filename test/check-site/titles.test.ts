import { describe, expect, it } from "vitest";
import { outlineOf } from "../../scripts/check-site/outline.ts";
import { titleFaults } from "../../scripts/check-site/titles.ts";
import type { AreaRow, SourceRow } from "../../src/model/rows.ts";
import { municipalityName } from "../../src/site/names/municipality-name.ts";
import { sourceTabTitle } from "../../src/site/names/source-title.ts";

const page = (language: string, title: string): string =>
  `<!doctype html><html lang="${language}"><head><title>${title}</title></head><body><h1>a</h1><svg><title>Картина</title></svg></body></html>`;
const faults = (site: Readonly<Record<string, string>>) =>
  titleFaults(new Map(Object.entries(site).map(([address, html]) => [address, outlineOf(html)])));

describe("the titles of a site", () => {
  it("are each that of one page of a language", () => {
    expect(
      faults({
        "/a/": page("bg", "Бяла (Варна) – община"),
        "/b/": page("bg", "Бяла (Русе) – община"),
        "/en/a/": page("en", "Бяла (Варна) – община"),
      }),
    ).toEqual([]);
    expect(
      faults({
        "/a/": page("bg", "Бяла – община"),
        "/b/": page("bg", "БЯЛА&nbsp;–  община"),
        "/c/": page("bg", "Русе"),
      }),
    ).toEqual(['/a/: its title "Бяла – община" is also that of /b/']);
  });

  it("are there", () => {
    expect(
      faults({ "/a/": page("bg", " "), "/b/": "<html lang=bg><body><svg><title>Картина</title></svg></body></html>" }),
    ).toEqual(["/a/: has no title", "/b/: has no title"]);
  });
});

describe("what pages are called", () => {
  const area = (code: string, name: string, parent: string | null, level: AreaRow["level"] = "municipality"): AreaRow =>
    ({ area: code, level, parent, slug: code.toLowerCase(), name_bg: name, name_en: name }) as AreaRow;
  const areas = new Map(
    [
      area("BG331", "Варна", null, "district"),
      area("BG323", "Русе", null, "district"),
      area("VAR05", "Бяла", "BG331"),
      area("RSE04", "Бяла", "BG323"),
      area("RSE27", "Русе", "BG323"),
    ].map((one) => [one.area, one]),
  );

  it.each([
    ["VAR05", "Бяла (Варна)"],
    ["RSE04", "Бяла (Русе)"],
    ["RSE27", "Русе"],
  ])("tells municipalities of one name apart: %s", (code, name) => {
    expect(municipalityName(areas.get(code) ?? area("", "", ""), areas, "bg")).toBe(name);
  });

  const source = (key: string, title: string | null, date: string | null, publisher = "Утро (Русе)"): SourceRow =>
    ({ source: key, title, published_date: date, publisher_bg: publisher, publisher_en: publisher }) as SourceRow;
  const sources = [
    source("a-1", null, "2019-03-05"),
    source("a-2", null, "2019-03-05"),
    source("a-3", null, "2019-03-06"),
    source("a-4", null, null),
    source("a-5", null, null, "24 часа"),
    source("b-1", "Обходи", "2019-03-05"),
    source("b-2", "Обходи", null),
    source("b-3", "Обходи", null, "24 часа"),
    source("b-4", "Източници", null),
  ];

  it("tells sources apart by title, publisher and day, and by their keys where these are the same", () => {
    expect(sources.map((one) => sourceTabTitle(one, sources, "bg").replaceAll("\u00a0", " "))).toEqual([
      "Публикация на Утро (Русе) от 5 март 2019 г. (a-1)",
      "Публикация на Утро (Русе) от 5 март 2019 г. (a-2)",
      "Публикация на Утро (Русе) от 6 март 2019 г.",
      "Публикация на Утро (Русе)",
      "Публикация на 24 часа",
      "Обходи – Утро (Русе) (b-1)",
      "Обходи – Утро (Русе) (b-2)",
      "Обходи – 24 часа",
      "Източници – Утро (Русе)",
    ]);
  });
});
