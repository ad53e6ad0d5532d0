import { describe, expect, it } from "vitest";
import { builtPage, textOf } from "./built.ts";

describe.each([["bg", ""], ["en", "en"]])("the front page (%s)", (language, address) => {
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

  it("leads to the five first meetings, oldest first", () => {
    const links = [...page.querySelectorAll(".cases h3 a")].map((link) => link.getAttribute("href")?.split("/").at(-2));
    expect(links).toEqual(["burgas", "stara-zagora", "sofia-city", "kyustendil", "plovdiv"]);
    expect(textOf(page.querySelector("#first-cases"))).toContain(language === "bg" ? "371 обхода" : "371 sweeps");
  });
});

describe.each([["bg", "oblasti", "място от"], ["en", "en/districts", "highest of"]])("a district's page (%s)", (_, folder, rank) => {
  it("gives the latest figure of each indicator with its period and source", () => {
    const rows = [...builtPage(`${folder}/kyustendil`).querySelectorAll("#key-figures tbody tr")];
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      expect(textOf(row.querySelector("td.number"))).toMatch(/\d/);
      expect(row.querySelectorAll("a")).toHaveLength(1);
    }
  });

  it("ranks a figure only where three districts have one for the same period", () => {
    expect(textOf(builtPage(`${folder}/sliven`).querySelector("#key-figures"))).toContain(rank);
  });

  it("says which institution should know what nobody published", () => {
    const gaps = builtPage(`${folder}/smolyan`).querySelector("#gaps");
    expect(gaps?.querySelectorAll("dt").length).toBeGreaterThan(1);
  });
});
