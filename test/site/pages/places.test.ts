import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { judgeOf } from "../../../scripts/claims/judging.ts";
import { readEvidence } from "../../../scripts/claims/tables.ts";
import type { Told } from "../../../src/charts/words/told.ts";
import { dictionary } from "../../../src/i18n/dictionary.ts";
import { pageWords } from "../../../src/i18n/pages.ts";
import { isPlain } from "../../../src/known/whole.ts";
import { lastDay } from "../../../src/model/days.ts";
import { languages, type Language } from "../../../src/model/text.ts";
import type { ObservationRow } from "../../../src/model/rows.ts";
import { counts, countsTold } from "../../../src/site/pages/counts.ts";
import { districts, readDistrict } from "../../../src/site/pages/district.ts";
import { rowsOf } from "../../../src/site/facts.ts";
import { districtGaps, lackClaims } from "../../../src/site/pages/gaps.ts";
import { homesStory, returnedStory, sweepsStory } from "../../../src/site/pages/home.ts";
import { isTotal, keyFigures, latestClaims, latestPlain, leading } from "../../../src/site/lead/key-figures.ts";
import { districtLead } from "../../../src/site/lead/district.ts";
import { liveChoices, onAxis } from "../../../src/site/pages/live.ts";
import { landNotes, municipalities, municipalityLead, readMunicipality } from "../../../src/site/pages/municipality.ts";
import { relatedTo } from "../../../src/site/pages/related.ts";
import { districtSummaries } from "../../../src/site/lead/summaries.ts";

// The tables that the site is built from; the judge reads them for itself.
const judge = judgeOf(await readEvidence("public"));
const plain = ({ text }: Pick<Told, "text">): string => text.replaceAll("*", "");
const faults = (told: Told, language: Language) =>
  judge.claimed(plain(told), language, [JSON.stringify(told.claims)]).map(({ why }) => `${plain(told)}: ${why}`);
const observations = await rowsOf("observations");
const observation = (id: string): ObservationRow => {
  const row = observations.find((one) => one.observation === id);
  if (row === undefined) throw new Error(`no observation ${id}`);
  return row;
};
const districtOf = async (code: string) => (await readDistrict(code)).area;
const blame = /никой не|не (?:е|са) публикува|nobody|no one has|published nothing|has not published/i;

describe("the land of a municipality", () => {
  const notesOf = async (code: string, language: Language) => landNotes((await readMunicipality(code)).area, language);

  it("is told where it became another, on the pages of both, in both languages", async () => {
    expect(await notesOf("PAZ39", "bg")).toEqual([
      "Общината съществува от 1 януари 2015 г.: дотогава територията ѝ беше част от община Велинград и по-старите числа за община Велинград обхващат и нея.",
    ]);
    expect(await notesOf("PAZ08", "bg")).toEqual([
      "До 1 януари 2015 г. община Велинград обхващаше и територията на днешната община Сърница: числата отпреди и отпосле са за различна територия и не се сравняват.",
    ]);
    expect(await notesOf("PAZ39", "en")).toEqual([
      "The municipality has existed since 1 January 2015: until then its land was part of Velingrad municipality, and earlier figures for Velingrad include it.",
    ]);
    expect(await notesOf("PDV26", "en")).toEqual([
      expect.stringContaining("Until 2001 Rodopi municipality included the land of today's Kuklen municipality"),
    ]);
    expect(await notesOf("KNL29", "bg")).toEqual([]);
  });
});

describe.each(languages)("the sentences on places (%s)", (language) => {
  it("claim of every district nothing that the tables contradict, and blame nobody", async () => {
    for (const { area } of await districts()) {
      const district = await readDistrict(area);
      const lead = await districtLead(district, language);
      expect(faults(lead, language)).toEqual([]);
      expect(lead.text).not.toMatch(blame);
      const words = pageWords(language).gaps;
      for (const { nothing, other } of await districtGaps(district, language)) {
        const heads = [
          { text: words.nothing(district.area[`name_${language}`]), gaps: nothing },
          { text: words.other(district.area[`name_${language}`]), gaps: other },
        ];
        for (const { text, gaps } of heads)
          expect(gaps.length === 0 ? [] : faults({ text, claims: lackClaims(gaps, district.area) }, language)).toEqual(
            [],
          );
        for (const gap of [...nothing, ...other]) {
          const claims = [...lackClaims([gap], district.area), ...(gap.instead?.claims ?? [])];
          expect(faults({ text: gap.instead?.text ?? "", claims }, language)).toEqual([]);
        }
      }
    }
  });

  it("claim of every municipality nothing that the tables contradict", async () => {
    for (const { area } of await municipalities()) {
      expect(faults(await municipalityLead(await readMunicipality(area), language), language)).toEqual([]);
    }
  });

  it("and the stories, the counts and the list of districts bear judgement too", async () => {
    const stories = [
      await returnedStory(language),
      await homesStory(language),
      await sweepsStory(language),
      await countsTold(language),
    ];
    expect(stories).not.toContain(undefined);
    for (const story of stories) expect(story === undefined ? [] : faults(story, language)).toEqual([]);
    for (const { years } of await districtSummaries(language)) expect(faults(years, language)).toEqual([]);
  });
});

describe("the story of the homes", () => {
  it("tells the later total that is in doubt and names every source, each as old as its number or younger", async () => {
    const story = await homesStory("bg");
    const text = plain(story ?? { text: "" }).replaceAll("\u00a0", " ");
    expect(text).toContain("По-късно общо число – 4 към 31 декември 2020 г. – буди съмнение.");
    expect(text).toMatch(/само за един вид: 2 дома за медико-социални грижи за деца към 21 декември 2025 г\.$/);
    const told =
      story?.claims.flatMap((claim) => (claim.kind === "value" ? [observation(claim.observation)] : [])) ?? [];
    expect(told).toHaveLength(4);
    for (const { source } of told) expect(story?.sources).toContain(source);
  });
});

describe("a district in a sentence", () => {
  it("tells Kyustendil's part of a year as one, and compares it with nothing", async () => {
    const { text, claims } = await districtLead(await readDistrict("BG415"), "bg");
    expect(plain({ text })).toContain("371 обхода");
    expect(text).toMatch(/част от годината: \*347\sобхода\* при \*13\sекипа/);
    expect(text).not.toMatch(/по-малко|повече/);
    expect(claims.filter(({ kind }) => kind === "change")).toEqual([]);
    expect(claims.flatMap((claim) => (claim.kind === "value" && claim.value === 347 ? [claim.part] : []))).toEqual([
      true,
    ]);
  });

  it("tells a part of a year from when to when, and of two whose reach is unclear who said which", async () => {
    const yambol = plain(await districtLead(await readDistrict("BG343"), "bg")).replaceAll("\u00a0", " ");
    expect(yambol).toContain(
      "От началото на учебната 2024/2025 г. до март 2025 г. са записани за първи път или върнати поне 150 деца (със съмнение).",
    );
    const silistra = await districtLead(await readDistrict("BG325"), "en");
    expect(plain(silistra)).toContain(
      "477 children (according to Darik) and 330 children (according to Kvorum Silistra) were enrolled",
    );
    expect(
      silistra.claims.filter(
        (claim) => claim.kind === "value" && claim.indicator === "children_returned" && claim.source === undefined,
      ),
    ).toEqual([]);
  });

  it("says of a district as a whole that we found nothing, and that a municipality has figures", async () => {
    const varna = plain(await districtLead(await readDistrict("BG331"), "bg"));
    expect(varna).toContain("За областта като цяло не намерихме нито едно число");
    expect(varna).toContain("Намерихме числа само за една от общините в областта.");
  });

  it("says what there is where no year is known", async () => {
    const plovdiv = plain(await districtLead(await readDistrict("BG421"), "bg"));
    expect(plovdiv).toContain("не намерихме число за цяла година");
    expect(plovdiv).toMatch(/22\s000/);
    const blagoevgrad = plain(await districtLead(await readDistrict("BG413"), "en"));
    expect(blagoevgrad).toContain("575 (over a period without stated dates)");
  });
});

describe("what we did not find of a district", () => {
  const gapsOf = async (code: string) =>
    (await districtGaps(await readDistrict(code), "bg")).flatMap(({ nothing, other }) => [...nothing, ...other]);

  it("tells nothing at all from something else", async () => {
    const kyustendil = await gapsOf("BG415");
    expect(kyustendil.find(({ indicator }) => indicator === "dropouts")).toMatchObject({ lacks: "whole" });
    expect(kyustendil.find(({ indicator }) => indicator === "dropouts")?.instead?.text).toContain("230");
    expect(kyustendil.find(({ indicator }) => indicator === "children_listed")).toMatchObject({
      lacks: "figure",
      instead: null,
    });
    expect((await gapsOf("BG411")).find(({ indicator }) => indicator === "children_abroad")?.instead?.text).toMatch(
      /напусналите училище – 536/,
    );
    expect((await gapsOf("BG421")).find(({ indicator }) => indicator === "sweeps")?.instead?.text).toMatch(/22\s000/);
  });

  it("misses no sitting of which the page itself tells", async () => {
    for (const { area } of await districts()) {
      const { events } = await readDistrict(area);
      const isTold = events.some(({ body, kind }) => body === "OKC" && kind.includes("meeting"));
      if (isTold) expect((await gapsOf(area)).map(({ indicator }) => indicator)).not.toContain("okc_meetings");
    }
  });
});

describe("the figure that stands for an indicator", () => {
  const whole = observation("reported.sweeps.BG415.2018-2019");
  const later = observation("reported.sweeps.BG415.2019-2020.part-2020");

  it("is the latest of all that is counted, of one year the whole before a part", () => {
    expect(latestPlain([whole, later])?.observation).toBe(later.observation);
    expect(
      latestPlain([{ ...later, period: whole.period, period_end: whole.period_end, until: null }, whole])?.observation,
    ).toBe(whole.observation);
  });

  it("is never a group, an undated number, or of a year's flow one added up over several", () => {
    const group: ObservationRow = { ...later, counts: "part", breakdown: "boys" };
    const added: ObservationRow = {
      ...later,
      period_type: "range",
      reaches: "cumulative_since",
      period_end: "2025-12-31",
    };
    expect(latestPlain([group, { ...whole, dating: "undated" }])).toBeUndefined();
    expect(latestPlain([added, whole])?.observation).toBe(whole.observation);
  });

  it("is as late as any total with a date of its district, Ruse's 35 of the autumn of 2025 among them", async () => {
    for (const area of await districts()) {
      const figures = await keyFigures(area);
      for (const indicator of leading) {
        const ends = (rows: readonly ObservationRow[]) =>
          rows.map(({ until, period_end, period }) => lastDay(until ?? period_end ?? period)).sort();
        const own = observations.filter(
          (row) =>
            row.area === area.area &&
            row.indicator === indicator &&
            row.value !== null &&
            isPlain(row) &&
            isTotal(row) &&
            row.dating !== "undated" &&
            row.reaches !== "cumulative_since",
        );
        const shown = figures.flatMap(({ row }) => (row.indicator === indicator ? [row] : []));
        expect(ends(shown).at(-1)).toBe(ends(own).at(-1));
      }
      const claims = latestClaims(figures);
      for (const language of languages) {
        const text = dictionary(language).place.keySubtitle(area[`name_${language}`]);
        if (claims.length > 0) expect(faults({ text, claims }, language)).toEqual([]);
      }
    }
    const families = (await keyFigures(await districtOf("BG411"))).find(
      ({ row }) => row.indicator === "foster_families",
    );
    expect(families?.row.value).toBe(29);
    const ruse = (await keyFigures(await districtOf("BG323"))).filter(
      ({ row }) => row.indicator === "children_returned",
    );
    expect(ruse.map(({ row }) => row.value)).toEqual([35, 62]);
  });

  it("is no sitting that a source tells of by itself: one sitting is not how many there were", async () => {
    const sittings = observations.filter(({ indicator, value }) => indicator === "okc_meetings" && value === 1);
    expect(sittings.length).toBeGreaterThan(5);
    for (const { area } of sittings) {
      const figures = await keyFigures(await districtOf(area));
      expect(figures.filter(({ row }) => row.indicator === "okc_meetings")).toEqual([]);
    }
  });

  it("is claimed to be the latest, which the judge refuses of an earlier one", async () => {
    const [, ...earlier] = (await keyFigures(await districtOf("BG323"))).filter(
      ({ row }) => row.indicator === "children_returned",
    );
    expect(faults({ text: "", claims: latestClaims(earlier) }, "en")).toHaveLength(1);
  });

  it("has a place among the districts only where ten can be compared", async () => {
    for (const area of await districts()) {
      for (const { row, standing } of await keyFigures(area)) {
        expect(isPlain(row)).toBe(true);
        if (standing !== undefined) expect(standing.of).toBeGreaterThanOrEqual(10);
      }
    }
  });
});

describe("what else was found of the same", () => {
  const [net, gross] = [
    "reported.children_returned.BG.2017-07_2025-07.net",
    "reported.children_returned.BG.2017-07_2025-07",
  ].map(observation);

  it("names to those who read of 75 000 the 116 000 of which they are a part, and the 83 458 of an earlier date", () => {
    const related = relatedTo(net === undefined ? [] : [net], observations);
    expect(related[0]?.observation).toBe(gross?.observation);
    expect(related.map(({ value }) => value)).toContain(83458);
    expect(related.length).toBeLessThanOrEqual(5);
  });

  it("is nothing that stands there already, nothing of another time or place", () => {
    const own = [net, gross].flatMap((row) => row ?? []);
    const related = relatedTo(own, observations);
    expect(related.filter((row) => own.includes(row) || row.area !== "BG")).toEqual([]);
    expect(
      relatedTo([observation("reported.sweeps.BG415.2018-2019")], observations).map(({ period }) => period),
    ).not.toContain("2019/2020");
  });
});

describe("what a reader may choose", () => {
  it("begins with years of one kind", async () => {
    const indicators = await rowsOf("indicators");
    for (const { area } of await districts()) {
      const choices = await liveChoices(await readDistrict(area));
      const indicator = indicators.find((one) => one.indicator === choices?.spec.indicator);
      if (indicator === undefined) continue;
      const rows = onAxis(
        indicator,
        observations.filter((row) => row.area === area && row.area_level === "district"),
      );
      expect(new Set(rows.map(({ period_type }) => period_type)).size).toBe(1);
    }
  });
});

describe("the counts of the release", () => {
  it("are those of the files, placeholders apart", async () => {
    const lines = (await readFile("public/data/observations.csv", "utf8")).trim().split("\n").length - 1;
    const { numbers, withheld, placeholders, official, statements, sources, figureSources } = await counts();
    expect(numbers.count + withheld.count + placeholders.count + official.count).toBe(lines);
    expect(placeholders.count).toBeGreaterThan(0);
    expect(statements.count).toBe((await rowsOf("evidence")).length);
    expect(sources.count).toBe((await rowsOf("sources")).length);
    expect(figureSources.count).toBe(new Set((await rowsOf("evidence")).map(({ source }) => source)).size);
    expect(figureSources.count).toBeLessThan(sources.count);
  });
});
