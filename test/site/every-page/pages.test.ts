import { describe, expect, it } from "vitest";
import { builtPage, textOf } from "../built.ts";

const pair = (bg: string, en: string) =>
  [
    ["bg", builtPage(bg)],
    ["en", builtPage(en)],
  ] as const;
const sourceLinks = (scope: Element | null): readonly string[] =>
  [...(scope?.querySelectorAll("a[href]") ?? [])].map(
    (link) => /^\/(?:iztochnitsi|en\/sources)\/([^/#]+)\//.exec(link.getAttribute("href") ?? "")?.[1] ?? "",
  );

describe("the five founding cases", () => {
  it.each(pair("oblasti/kyustendil", "en/districts/kyustendil"))(
    "Kyustendil has its teams and sweeps (%s)",
    (language, page) => {
      const lead = [...page.querySelectorAll(".lead")].map(textOf).join(" ");
      expect(lead).toContain(language === "bg" ? "13 екипа за обхват" : "13 coverage teams");
      expect(lead).toContain(language === "bg" ? "347 обхода" : "347 sweeps");
      const sweeps = page.querySelector("#sweeps-by-year");
      const rows = [...(sweeps?.querySelectorAll("tbody tr") ?? [])].map(textOf);
      expect(rows.find((row) => row.startsWith("2018/2019"))).toContain("371");
      expect(rows.find((row) => row.startsWith("2019/2020"))).toContain("347");
      expect(sourceLinks(sweeps)).toContain("kyustendil-okc-2020");
      expect(sourceLinks(page.querySelector("#teams-by-year"))).toContain("kyustendil-okc-2020");
    },
  );

  it.each([...pair("oblasti/stara-zagora", "en/districts/stara-zagora"), ...pair("", "en")])(
    "the homes that were to close stand on Stara Zagora's page and the home page (%s)",
    (_, page) => {
      const place = page.querySelector("#planned-2016") ?? page.querySelector("#events");
      expect([...(place?.querySelectorAll("strong") ?? [])].map(textOf).join(" ")).toMatch(
        /29\D.*\b17\b|17\D.*\b29\b|29 17|17 29/,
      );
      expect(sourceLinks(place)).toContain("hhcbg-starazagora-2016-12-07");
      expect(textOf(place)).toMatch(/25/);
    },
  );

  it.each(pair("oblasti/burgas", "en/districts/burgas"))(
    "Burgas has its first sitting with over 30 people (%s)",
    (language, page) => {
      const events = page.querySelector("#events");
      expect([...(events?.querySelectorAll("time") ?? [])].map((time) => time.getAttribute("datetime"))).toContain(
        "2015-05-14",
      );
      expect(textOf(events)).toContain(language === "bg" ? "Участници: ≥ 30" : "Participants: ≥ 30");
      expect(sourceLinks(events)).toContain("hhcbg-burgas-first");
    },
  );

  it.each(pair("oblasti/plovdiv", "en/districts/plovdiv"))(
    "Plovdiv has its forum of 70 and its programme (%s)",
    (language, page) => {
      const events = page.querySelector("#events");
      const dates = [...(events?.querySelectorAll("time") ?? [])].map((time) => time.getAttribute("datetime"));
      expect(dates).toEqual(expect.arrayContaining(["2020-02-11", "2020-05-14"]));
      expect(textOf(events)).toContain(language === "bg" ? "Участници: ≥ 70" : "Participants: ≥ 70");
      expect(textOf(events)).toContain(language === "bg" ? "Асеновград" : "Asenovgrad");
      expect(sourceLinks(events)).toContain("detebg-plovdiv-2020-05-14");
    },
  );

  it.each(pair("oblasti/sofia-city", "en/districts/sofia-city"))(
    "Sofia has its meeting of February 2019 (%s)",
    (_, page) => {
      const events = page.querySelector("#events");
      expect([...(events?.querySelectorAll("time") ?? [])].map((time) => time.getAttribute("datetime"))).toContain(
        "2019-02-06",
      );
      expect(sourceLinks(events)).toContain("offnews-2019-02-06");
    },
  );
});
