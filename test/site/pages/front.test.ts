import { describe, expect, it } from "vitest";
import { builtPage, textOf } from "../built.ts";

describe.each([
  ["bg", ""],
  ["en", "en"],
])("the front page (%s)", (language, address) => {
  const page = builtPage(address);

  it("tells three stories, each with its picture and the way to its table", () => {
    const stories = [...page.querySelectorAll(".story")];
    expect(stories).toHaveLength(3);
    for (const story of stories) {
      expect(story.querySelectorAll("svg.chart")).toHaveLength(1);
      expect(textOf(story.querySelector(".headline strong"))).toMatch(/\d/);
      expect(story.querySelector(".actions a")?.getAttribute("href")).toMatch(/[#?]/);
    }
  });

  it("says who speaks of the children brought back, with the number net of those who left again and the one with them", () => {
    const [returned] = [...page.querySelectorAll(".story")];
    expect(textOf(returned?.querySelector(".headline") ?? null)).toMatch(
      language === "bg"
        ? /^Вицепремиерът .*75 000 деца без напусналите отново.*116 000/
        : /^Deputy Prime Minister .*75,000 children not counting.*116,000/,
    );
    expect(textOf(returned?.querySelector(".column-chart") ?? null)).toMatch(/116.000/);
  });

  it("claims what each story tells, and blames nobody", () => {
    for (const headline of page.querySelectorAll(".headline"))
      expect(headline.getAttribute("data-claim")).toMatch(/^\[\{"kind":/);
    expect(textOf(page.querySelector("main"))).not.toMatch(/никой не е публикувал|nobody has published/i);
  });

  it("is shared with the picture of its first headline, whose numbers stand in the words for it", () => {
    const content = (property: string) =>
      page.querySelector(`meta[property="${property}"]`)?.getAttribute("content") ?? "";
    expect(content("og:image")).toMatch(/returned-since-2017\/bulgaria\.png$/);
    for (const number of [/75.000/, /116.000/]) expect(content("og:image:alt")).toMatch(number);
  });

  it("leads to the five first meetings, oldest first", () => {
    const links = [...page.querySelectorAll(".cases h3 a")].map((link) => link.getAttribute("href")?.split("/").at(-2));
    expect(links).toEqual(["burgas", "stara-zagora", "sofia-city", "kyustendil", "plovdiv"]);
    expect(textOf(page.querySelector("#first-cases"))).toContain(language === "bg" ? "371 обхода" : "371 sweeps");
  });
});

describe.each([
  ["bg", "oblasti", "място от"],
  ["en", "en/districts", "highest of"],
])("a district's page (%s)", (_, folder, rank) => {
  it("gives the latest figure of each indicator with its period and source", () => {
    const rows = [...builtPage(`${folder}/kyustendil`).querySelectorAll("#key-figures tbody tr")];
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      expect(textOf(row.querySelector("td.number"))).toMatch(/\d/);
      expect(row.querySelectorAll("a")).toHaveLength(1);
    }
  });

  it("gives no place to a figure that only a few districts have for its period", () => {
    // Three districts have a comparable number for the year of Sliven's.
    const text = textOf(builtPage(`${folder}/sliven`).querySelector("#key-figures"));
    expect(text).toContain("300");
    expect(text).not.toContain(rank);
  });

  it("says what we did not find, who gathers it, what there is instead, and how to send it", () => {
    const gaps = builtPage(`${folder}/plovdiv`).querySelector("#gaps");
    expect(gaps?.querySelectorAll("dt").length).toBeGreaterThan(3);
    expect(gaps?.querySelectorAll("dd.quiet").length).toBeGreaterThan(1);
    expect(textOf(gaps)).toMatch(/22.000 \((?:проверки в училища|checks in schools)/);
    expect(gaps?.querySelector("a:not(.term *)")?.getAttribute("href")).toMatch(/#mistakes$/);
    for (const claiming of gaps?.querySelectorAll("h2, p.sentence:not(.quiet), dd:not(.quiet)") ?? [])
      expect(claiming.getAttribute("data-claim")).not.toBeNull();
  });
});
