import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { knownDate, middle } from "../../src/charts/words/known-date.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { widths } from "../../src/charts/drawing/theme.ts";
import { chartView } from "../../src/charts/view.ts";
import { wrapped } from "../../src/charts/drawing/wrapped.ts";
import type { ChartId } from "../../src/model/chart.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { EventRow, InstitutionRow } from "../../src/model/rows.ts";
import { context } from "../golden/context.ts";
import { event, home, homes, service, services, told } from "../golden/named-rows.ts";

const plain = (words: string): string => words.replaceAll("\u00a0", " ");

function words(id: ChartId, rows: readonly AnswerRow[], area: string) {
  const view = (language: "bg" | "en") => chartView(catalogue[id], rows, context(area, language));
  const said = (one: ReturnType<typeof view>) => ({
    title: plain(one.title),
    sentence: plain(one.sentence),
    notes: one.notes.map(({ text }) => plain(text)),
    legend: one.legend.map(({ mark }) => mark),
    rows: one.table.rows.map((cells) => cells.map(({ text }) => plain(text))),
    empty: one.empty,
  });
  return { bg: said(view("bg")), en: said(view("en")) };
}
const marks = (id: ChartId, rows: readonly AnswerRow[], area: string, width = 680) =>
  [...chartSvg(catalogue[id], rows, context(area, "bg"), width).matchAll(/data-row="(\d+)"/g)].map(([, row]) =>
    Number(row),
  );

describe("the closing of named homes", () => {
  const id = "closures-timeline";

  it("counts those closed, and keeps those without word of it apart", () => {
    const { bg, en } = words(id, homes, "BG");
    expect(bg.title).toBe("От 9 назовани дома за деца в България са закрити 6; за 1 закриването е изведено");
    expect(en.title).toBe("Of 9 homes for children named in Bulgaria, 6 have closed; of 1 the closing is inferred");
    expect(bg.sentence).toContain("За 2 дома датата е само приблизителна");
    expect(en.sentence).toContain(
      "We found no report of the closing of DMSGD Sliven (operating as of November 2025) and DMSGD Yambol (due to close by 31 December 2026).",
    );
  });

  it("tells the country by its title alone where no date is rough and no home is open", () => {
    const two = [home({ institution: "a", closed_date: "2013" }), home({ institution: "b", closed_date: "2014" })];
    expect(words(id, two, "BG").bg.sentence).toBe("И двата назовани дома за деца в България са закрити.");
  });

  it("names the first and the last of a district only where their dates leave no doubt", () => {
    const three = (middle: Partial<InstitutionRow>) => [
      home({ institution: "a", name_en: "A", closed_date: "2013" }),
      home({ institution: "b", name_en: "B", closed_date: "2014-03", ...middle }),
      home({ institution: "c", name_en: "C", closed_date: "2015-05-01" }),
    ];
    expect(words(id, three({}), "BG415").en.sentence).toBe(
      "By the dates given, the first to close was A, in 2013; the last, C, on 1 May 2015.",
    );
    for (const doubtful of [{ closed_date: "2015" }, { qualifier: "at_most" }, { qualifier: "about" }] as const) {
      expect(words(id, three(doubtful), "BG415").en.sentence).toMatch(/^A .*, [BC] .* and [BC] .*\.$/);
    }
  });

  it("says between which dates the homes of a district closed where their order is open and they are too many to list", () => {
    const five = ["2013", "2013-09-01", "2015-01-01", "2020-12-31", "2018"].map((closed_date, i) =>
      home({ institution: `h${String(i)}`, name_en: `H${String(i)}`, closed_date }),
    );
    const { bg, en } = words(id, five, "BG415");
    expect([bg.sentence, en.sentence]).toEqual([
      "Посочените за домовете дати са между 2013 г. и 31 декември 2020 г.",
      "The dates given for the homes lie between 2013 and 31 December 2020.",
    ]);
  });

  it("says of a day that its source only announced that it was announced, and draws it softly", () => {
    const announced = home({
      name_bg: "ДДЛРГ Кюстендил",
      name_en: "DDLRG Kyustendil (1 of 2)",
      closed_date: "2013-09-01",
      qualifier: "about",
      closing: "announced",
    });
    const { bg, en } = words(id, [announced], "BG415");
    expect(bg.sentence).toBe("ДДЛРГ Кюстендил (обявено закриване от 1 септември 2013 г.).");
    expect(en.sentence).toBe("DDLRG Kyustendil (1 of 2) – closing announced for 1 September 2013.");
    expect(bg.legend).toEqual(["dot-about"]);
    expect(bg.notes.join(" ")).toContain("закриването само е решено или обявено");
  });

  it("says what is known of each closing: where a source reports it, no more of what another had announced", () => {
    const told = (said: Parameters<typeof home>[0]) =>
      words(id, [home({ name_bg: "Дом", ...said })], "BG415").bg.sentence;
    const about = { closed_date: "2013-09-01", qualifier: "about" } as const;
    expect(told(about)).toBe("Дом (закрит около 1 септември 2013 г.).");
    expect(told({ ...about, closed_date: "2015", closing: "announced" })).toBe(
      "Дом (закриването е решено или обявено около 2015 г.).",
    );
    expect(told({ closing: "announced" })).toBe("Дом (закриването е само решено или обявено).");
    expect(told({ status: "operating", closing: null })).toBe("Дом (действа според източник без дата).");
  });

  it("counts as closed only what is reported, and says of how many a closing was announced or is inferred", () => {
    const three = (["reported", "announced", "inferred"] as const).map((closing) =>
      home({ institution: closing, closing, closed_date: "2013" }),
    );
    const { bg, en } = words(id, three, "BG415");
    expect([bg.title, en.title]).toEqual([
      "От 3 назовани дома за деца в област Кюстендил е закрит 1; за 1 закриването е само обявено, за 1 изведено",
      "Of 3 homes for children named in Kyustendil district, 1 has closed; of 1 the closing was only announced, of 1 it is inferred",
    ]);
    expect(bg.notes.join(" ")).toContain("не назовава този дом");
    expect(words(id, three.slice(2), "BG415").bg).toMatchObject({
      title: "Назовани домове за деца в област Кюстендил: 1; за 1 закриването е изведено",
      sentence: "ДДЛРГ (вероятно закрит, най-късно до 2013 г. (изведено)).",
    });
  });

  it("lists dated homes in order of time, then those without a date, then those not closed", () => {
    expect(words(id, homes, "BG").en.rows.map(([, , , fate]) => fate)).toEqual([
      "closed about September 2010",
      "closed: February 2013",
      "closed: 1 May 2013",
      "closed: 1 September 2013",
      "closed: 2015",
      "probably closed, by 31 December 2020 at the latest (inferred)",
      "closed as of 20 August 2019",
      "operating as of November 2025",
      "due to close by 31 December 2026",
    ]);
  });

  it("tells one home and none", () => {
    const one = [home({ name_bg: "ДДЛРГ Кюстендил", name_en: "DDLRG Kyustendil", closed_date: "2013-09-01" })];
    expect(words(id, one, "BG415").bg).toMatchObject({
      title: "Единственият назован дом за деца в област Кюстендил е закрит",
      sentence: "ДДЛРГ Кюстендил (закрит: 1 септември 2013 г.).",
      legend: ["dot-day"],
    });
    expect(words(id, homes, "BG341").en).toMatchObject({
      title: "We found no home for children named in Burgas district",
      notes: [],
      rows: [],
      empty: true,
    });
  });

  it("draws a home without a date beside the years and never on them", () => {
    const undated = home({ name_bg: "ДДЛРГ Русе", as_of_date: "2019-08-20", district: "BG323" });
    const { bg } = words(id, [undated], "BG323");
    expect(bg.notes.at(-1)).toBe(
      "Датата на закриване не е посочена, затова домът стои отделно, а не на измислено място: ДДЛРГ Русе.",
    );
    for (const width of Object.values(widths)) {
      const svg = chartSvg(catalogue[id], [undated], context("BG323", "bg"), width);
      expect(svg).toContain('stroke-dasharray="1.4 1.8"');
      expect(svg).not.toMatch(/>20\d\d</);
    }
  });

  it("draws every home once, with its row of the table", () => {
    expect(marks(id, homes, "BG").toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(marks(id, homes, "BG415", 354)).toEqual([0, 1, 2, 3]);
  });

  it("tells which sources disagree", () => {
    expect(words(id, homes, "BG415").en.notes).toContain(
      "DDLRG “Olga Stoyanova” Dupnitsa: the sources disagree – 1 of 3 statements differs from the one shown.",
    );
    expect(words(id, homes, "BG415").en.rows.at(-1)).toContain("sources disagree");
  });
});

describe("the named services", () => {
  const id = "services-by-district";

  it("are told with the districts and kinds in which none is named, and as what was written about", () => {
    const { bg, en } = words(id, services, "BG");
    expect(bg.title).toBe("12 услуги са назовани в 3 от 8 области, 2 от тях само като планирани");
    expect(bg.sentence).toContain("Не намерихме назована услуга в Благоевград, Бургас, Видин, Перник и Ямбол.");
    expect(en.sentence).toContain(
      "We found no service named of these kinds: transitional home, sheltered home, crisis centre and centre for social rehabilitation and integration.",
    );
    expect(en.notes).toEqual([
      "What is counted is what sources name. A low number or an empty place speaks of the sources collected, not of the services that exist.",
      "A service is planned where its source only says that it is intended, approved or being built; whether it opened later we have not established.",
    ]);
    expect(bg.sentence).toMatch(/^Това са услугите, назовани по име в източниците, които намерихме/);
    expect(bg.rows[0]).toEqual(["Дневен център", "6", "1", "Русе (6)"]);
  });

  it("make no picture of the districts: each is a square at its kind, which is a row", () => {
    const svg = chartSvg(catalogue[id], services, context("BG", "bg"), 680);
    expect(svg).not.toContain(">Бургас<");
    const places = [...svg.matchAll(/<rect[^>]*width="20"[^>]*>/g)].map(([rect]) =>
      [/ x="([^"]+)"/, / y="([^"]+)"/].map((part) => part.exec(rect)?.[1]).join(),
    );
    expect(new Set(places).size).toBe(12);
    const { rows } = words(id, services, "BG").bg;
    expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(12);
    expect(marks(id, services, "BG")).toEqual(rows.map((_, row) => row));
  });

  it("stand one by one in a district's table and picture", () => {
    const { en } = words(id, services, "BG323");
    expect(en.title).toBe("7 services in Ruse district are named in the sources, 1 of them only as planned");
    expect(en.rows[6]).toEqual([
      "Centre “Bitolya”",
      "family-type placement centre",
      "–",
      "works or was opened",
      "–",
      "Kyustendil Info",
    ]);
    expect(marks(id, services, "BG323")).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("never show the day for which a service is planned as that of its opening", () => {
    const { bg, en } = words(id, services, "BG323");
    expect(en.rows.find(([name]) => name === "Day-care centre 6")).toEqual([
      "Day-care centre 6",
      "day-care centre",
      "–",
      "planned for 1 June 2016",
      "–",
      "Ministry of Labour and Social Policy",
    ]);
    expect(bg.rows.find(([name]) => name === "Дневен център 6")?.[3]).toBe("планирана за 1 юни 2016 г.");
    expect(bg.sentence).toContain("По вид: дневен център – 6 (1 от тях планирана)");
    expect(en.legend).toEqual(["full", "part"]);
    expect(words(id, services, "BG415").en.title).toBe(
      "2 services in Kyustendil district are named in the sources, 1 of them only as planned",
    );
  });

  it("say of no kind and no place that it has most: the list is not complete", () => {
    const { bg, en } = words(id, services, "BG");
    expect(bg.title + bg.sentence + en.title + en.sentence).not.toMatch(/[Нн]ай-|[Mm]ost/);
  });

  it("say so where there is one and where there is none", () => {
    expect(words(id, [service({})], "BG323").bg.title).toBe(
      "Една социална услуга в област Русе е назована в източниците",
    );
    expect(words(id, services, "BG341").bg).toMatchObject({
      title: "Не намерихме назована социална услуга за деца в област Бургас",
      empty: true,
    });
  });

  it("do not depend on how many people use them", () => {
    const raw = (users: number) => {
      const rows = [service({ users, users_state: "c" })];
      return (
        chartSvg(catalogue[id], rows, context("BG323", "bg"), 680) +
        JSON.stringify(chartView(catalogue[id], rows, context("BG323", "bg")))
      );
    };
    expect(raw(4)).toBe(raw(9999));
    expect(catalogue[id].question.columns.filter((column) => column.startsWith("users"))).toEqual([]);
  });
});

describe("the coordination by date", () => {
  const id = "coordination-timeline";

  it("tells from how many districts anything is reported, and what has no date", () => {
    const { bg, en } = words(id, told, "BG");
    expect(bg.title).toBe("Намерихме сведения за координацията в 4 от 8 области");
    expect(bg.sentence).toBe(
      "Намерихме 11 сведения, 9 с дата. Не намерихме сведение за Благоевград, Видин, Перник и Сливен.",
    );
    expect(en.notes.at(-1)).toBe(
      "Without a date, so not in the picture but only in the table: Burgas (1) and Yambol (1).",
    );
  });

  it("tells the latest dated sitting that we found a report of, and the undated by name", () => {
    const { bg, en } = words(id, told, "BG341");
    expect(bg.title).toBe(
      "Последното заседание в област Бургас с известна дата, за което намерихме сведение, е от 21 ноември 2017 г. (ОКМД)",
    );
    expect(en.sentence).toBe("We found 7 reports, 6 with a date; 2 of these are of a sitting.");
    expect(en.notes.at(-1)).toBe("Without a date, so not in the picture: Founding of the OKMD in Burgas.");
    expect(en.rows[0]?.[3]).toBe("≥ 30");
  });

  it("takes a training, a round table and what was only announced for no sitting", () => {
    const later = (kind: EventRow["kind"]) =>
      words(
        id,
        [event({ event: "a", body: "OKC", date: "2018-09-10" }), event({ event: "b", kind, date: "2020-05-01" })],
        "BG341",
      );
    for (const kind of ["gathering", "announced", "programme"] as const) {
      const { bg, en } = later(kind);
      expect(en.title).toBe(
        "The latest dated sitting in Burgas district that we found a report of is that of 10 September 2018 (OKC)",
      );
      expect(bg.sentence).toBe("Намерихме 2 сведения, и двете с дата; 1 от тях е за заседание.");
      expect(en.legend).toEqual(["dot-meeting", `dot-${kind}`]);
    }
    expect(words(id, [event({ kind: "announced", date: "2014-01-30" })], "BG341").en.title).toBe(
      "1 report on coordination in Burgas district, none of a dated sitting",
    );
    expect(words(id, [event({ event: "a" }), event({ event: "b" })], "BG341").bg.sentence).toBe(
      "Намерихме 2 сведения, нито едно с дата.",
    );
  });

  it("says of no place that it has most: the list is not complete", () => {
    const { bg, en } = words(id, told, "BG");
    expect(bg.sentence + en.sentence).not.toMatch(/[Нн]ай-|[Mm]ost/);
  });

  it("draws a mere limit as such, and takes the qualifier of a number for no limit of the date", () => {
    const { en } = words(id, told, "BG323");
    expect(en).toMatchObject({
      sentence: "We found one report: An earlier OKMD, no later than 14 March 2015.",
      legend: ["dot-at_most"],
    });
    const few = event({ date: "2015-03-14", qualifier: "at_most", participants: 12 });
    expect(words(id, [few], "BG341").en).toMatchObject({
      title: "The latest dated sitting in Burgas district that we found a report of is that of 14 March 2015 (OKMD)",
      legend: ["dot-meeting"],
    });
  });

  it("draws dated events only, each once", () => {
    expect(marks(id, told, "BG341").toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(words(id, told, "BG341").en.rows).toHaveLength(7);
  });

  it("says in the picture that nothing has a date, and that there is nothing", () => {
    const svg = (area: string) => plain(chartSvg(catalogue[id], told, context(area, "bg"), 680));
    expect(svg("BG343")).toContain("Нито едно сведение няма дата; сведенията са в таблицата");
    expect(words(id, told, "BG343").bg.sentence).toBe("Намерихме едно сведение, без дата: ОКМД в Ямбол.");
    expect(svg("BG311")).toContain("Не намерихме сведение за заседание или програма");
    expect(words(id, told, "BG311").en.empty).toBe(true);
  });

  it("does not depend on a withheld number", () => {
    const raw = (value: number) => {
      const rows = [event({ date: "2017", value, value_state: "c", measure: "children_kept_with_family" })];
      return (
        chartSvg(catalogue[id], rows, context("BG341", "bg"), 680) +
        JSON.stringify(chartView(catalogue[id], rows, context("BG341", "bg")))
      );
    };
    expect(raw(4)).toBe(raw(9999));
    expect(catalogue[id].question.columns.filter((column) => column.startsWith("value"))).toEqual([]);
  });
});

describe("charts of named things", () => {
  it("refuse rows that are no answer to their question", () => {
    const draw = (id: ChartId, row: AnswerRow) => () => chartView(catalogue[id], [row], context("BG", "bg"));
    expect(draw("closures-timeline", { ...home({}), qualifier: "roughly" })).toThrow(
      /home rows: "qualifier" of institution home is roughly, not one of exact, about/,
    );
    expect(draw("services-by-district", { ...service({}), kind: "SPA" })).toThrow(
      /service rows: "kind" of service service is SPA/,
    );
    expect(draw("coordination-timeline", { ...event({}), participants: "12" })).toThrow(
      /event rows: "participants" of event event is 12, not a number/,
    );
  });
});

describe("a known date", () => {
  it("knows its bounds, also in a leap year, and refuses what is none", () => {
    expect(knownDate("2016-02")).toEqual({ precision: "month", start: "2016-02-01", end: "2016-02-29" });
    expect(middle(knownDate("2015"))).toBeCloseTo(2015.5, 2);
    expect(middle(knownDate("2016-01-01"))).toBe(2016);
    expect(() => knownDate("около 2015")).toThrow('chart: "около 2015" is no date; write 2019-02-06, 2019-02 or 2019');
  });
});

describe("wrapped words", () => {
  it("fit their width, and lose nothing", () => {
    const text = "Дом за деца с умствена изостаналост в община Стара Загора";
    const lines = wrapped(text, 150, 14);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe(text);
    expect(wrapped("Непротивоконституционствувателствувайте", 20, 14)).toHaveLength(1);
  });
});
