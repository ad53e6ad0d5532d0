import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerDays } from "../../../src/site/parts/answer-days.ts";
import { contact } from "../../../src/site/parts/contact.ts";
import { builtFile, builtPage, textOf } from "../built.ts";

describe("the contact of a copy of the site", () => {
  it("is an e-mail address, a page, or nothing", () => {
    expect(contact("danni@office.bg")).toEqual({ text: "danni@office.bg", href: "mailto:danni@office.bg" });
    expect(contact(" https://office.bg/greshki ")).toEqual({
      text: "https://office.bg/greshki",
      href: "https://office.bg/greshki",
    });
    expect(contact(undefined)).toBeUndefined();
    expect(contact("")).toBeUndefined();
  });

  it.each(["office", "http://office.bg", "javascript:alert(1)", "a@b"])("refuses %s", (text) => {
    expect(() => contact(text)).toThrow(`OBHVAT_CONTACT="${text}" is neither an e-mail address nor an https address`);
  });
});

describe("the time in which whoever runs a copy answers", () => {
  const reached = contact("danni@office.bg");

  it("is a number of working days, or not announced", () => {
    expect(["10", " 1 ", "90"].map((text) => answerDays(text, reached))).toEqual([10, 1, 90]);
    expect([undefined, ""].map((text) => answerDays(text, undefined))).toEqual([undefined, undefined]);
  });

  it.each(["0", "91", "-1", "1.5", "ten"])("refuses %s", (text) => {
    expect(() => answerDays(text, reached)).toThrow(`OBHVAT_ANSWER_DAYS="${text}" is not a number of working days`);
  });

  it("is refused where nobody can be written to", () => {
    expect(() => answerDays("10", undefined)).toThrow("set OBHVAT_CONTACT");
  });

  it("stands on the page of corrections only where it was announced", () => {
    const days = answerDays(process.env.OBHVAT_ANSWER_DAYS, contact(process.env.OBHVAT_CONTACT));
    for (const [path, announced, none] of [
      ["danni/popravki", /Срокът, който е обявил, е (\d+)/, "Срок за отговор не е обявил."],
      ["en/data/corrections", /The time that was announced is (\d+)/, "No time for an answer has been announced."],
    ] as const) {
      const text = textOf(builtPage(path).querySelector("#report"));
      expect([path, announced.exec(text)?.[1]]).toEqual([path, days?.toString()]);
      expect(text.includes(none)).toBe(days === undefined);
      // Nobody has promised any other time.
      expect(text.replace(announced, "")).not.toMatch(/\d|десет|тридесет|\bten\b|thirty/);
    }
  });
});

describe("the page on the site and the accessibility statement", () => {
  it.each([
    ["za-sayta", "dostapnost"],
    ["en/about", "en/accessibility"],
  ])("are in the footer of every page (%s, %s)", (...paths) => {
    const page = builtPage(paths[0].startsWith("en/") ? "en" : "");
    const footer = [...page.querySelectorAll("footer a")].map((link) => link.getAttribute("href"));
    for (const path of paths) expect(footer).toContain(`/${path}/`);
  });

  it.each(["za-sayta", "en/about", "dostapnost", "en/accessibility"])(
    "%s says how to reach whoever publishes the copy, or that it does not",
    (path) => {
      const line = builtPage(path).querySelector(".contact");
      expect(
        line?.querySelector("a") !== null || /не посочва адрес за връзка|names no contact/.test(textOf(line)),
      ).toBe(true);
    },
  );

  it("calls the register synthetic as long as it is", () => {
    const certificate = JSON.parse(builtFile("data/certificate.json").toString()) as {
      readonly extract: { readonly synthetic: boolean };
    };
    expect(textOf(builtPage("za-sayta").querySelector("main"))).toContain(
      certificate.extract.synthetic ? "синтетичен" : "изготвен от",
    );
  });

  it.each(["dostapnost", "en/accessibility"])(
    "%s names the release's date, the site and what is wrong, and gives the engine's true size",
    (path) => {
      const page = builtPage(path);
      const { release } = JSON.parse(readFileSync("data/release.json", "utf8")) as { readonly release: string };
      expect(textOf(page.querySelector("#prepared + p"))).toContain(String(Number(release.slice(8))));
      expect(textOf(page.querySelector("#prepared + p"))).toContain(release.slice(0, 4));
      expect(page.querySelectorAll("#gaps + ul > li").length).toBeGreaterThanOrEqual(6);
      const { wasm, worker } = JSON.parse(readFileSync("public/duckdb/engine.json", "utf8")) as Record<
        "wasm" | "worker",
        { readonly compressed: number }
      >;
      expect(textOf(page.querySelector("#gaps + ul"))).toContain(
        ` ${Math.round((wasm.compressed + worker.compressed) / 1e6)} MB`,
      );
    },
  );
});

describe("the page for developers", () => {
  it.each(["stil", "en/style"])("%s is not listed anywhere, but shows the tokens as they are", (path) => {
    const page = builtPage(path);
    expect(page.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    const css = readFileSync("src/styles/tokens.css", "utf8");
    for (const [, hex = ""] of css.matchAll(/--(?:ink|school|care|link): (#[\da-f]{6})/g))
      expect(textOf(page.querySelector("main"))).toContain(hex);
    for (const language of ["bg", "en"])
      expect(builtFile(`sitemap-${language}.xml`).toString()).not.toContain(`/${path}/`);
    for (const other of ["", "en", "metod"]) expect(builtPage(other).querySelector(`a[href='/${path}/']`)).toBeNull();
  });
});
