import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../../scripts/shared/chromium.ts";
import { made } from "../../export/made.ts";
import { picture } from "../../export/pictures.ts";
import { builtDistricts, builtFile, builtFiles } from "../built.ts";
import { textFaults, type Faults, type Setting } from "../text-boxes.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

// A program that reads no font inside a picture takes one of these, or what a machine has that is nearest to them.
const [arial, dejaVu] = ["Arial, Liberation Sans, Arimo, sans-serif", "DejaVu Sans, Verdana, sans-serif"];
const pictures = await builtFiles("{grafiki,en/charts}/**/*.svg");

async function faults(paths: readonly string[], setting: Setting): Promise<readonly Faults[]> {
  const read = (path: string): readonly [string, string] => {
    const svg = builtFile(path).toString("utf8");
    return [path, setting.instead === null ? svg : svg.replace(/<style>.*?<\/style>/s, "")];
  };
  const all: Faults[] = [];
  for (let at = 0; at < paths.length; at += 20)
    all.push(...(await textFaults(page, paths.slice(at, at + 20).map(read), setting)));
  return all;
}

describe("the text of every picture that stands alone", () => {
  it("is there to be measured", () => {
    expect(pictures.length).toBeGreaterThan(15 * builtDistricts.length);
  });

  it.each([
    ["the fonts it carries", null],
    ["Arial", arial],
    ["DejaVu Sans", dejaVu],
  ])("stays in its frame and off other text in %s", async (_, instead) => {
    expect(await faults(pictures, { instead, tolerance: 0.5 })).toEqual([]);
  });

  it("is as wide in the fonts it carries as it says, so that no letter is drawn narrower or wider there", async () => {
    const off = await Promise.all(
      pictures
        .filter((_, at) => at % 40 === 0)
        .map(async (path) => {
          const one = await browser.newPage();
          await one.setContent(builtFile(path).toString("utf8"));
          const wrong = await one.evaluate(async () => {
            await Promise.all([...document.fonts].map((font) => font.load()));
            const lines = [...document.querySelectorAll<SVGTextContentElement>("[textLength]")];
            return lines.length === 0
              ? ["no line says how wide it is"]
              : lines.flatMap((line) => {
                  const said = Number(line.getAttribute("textLength"));
                  line.removeAttribute("textLength");
                  // Signs that our fonts lack come from whatever the machine has.
                  return /[≈≤≥○●]/.test(line.textContent) || Math.abs(said / line.getComputedTextLength() - 1) < 0.04
                    ? []
                    : [line.textContent];
                });
          });
          await one.close();
          return wrong;
        }),
    );
    expect(off.flat()).toEqual([]);
  });
});

/** The fonts that built pictures carry, as a style element. */
const [fonts = ""] = /<style>.*?<\/style>/s.exec(builtFile("grafiki/foster-care/bulgaria.svg").toString("utf8")) ?? [];

describe("the text of a picture that is asked for", () => {
  const sizes = ["16x9", "square", "og", "slide"] as const;

  it.each([
    ["our fonts", null],
    ["Arial", arial],
    ["DejaVu Sans", dejaVu],
  ])("stays in its frame and off other text in every size, in %s", async (_, instead) => {
    const asked = sizes.flatMap((size) =>
      made.map((one) => [`${one.name} ${one.language} ${size}`, fonts + picture(one, size)] as const),
    );
    expect(await textFaults(page, asked, { instead, tolerance: 0.5 })).toEqual([]);
    expect(asked.length).toBeGreaterThan(250);
  });
});

describe("the text of a chart on a page", () => {
  const golden = new URL("../../golden/charts/", import.meta.url);

  it("stays in its frame and off other text, on a desk and on a phone, also in the fonts that the page has instead", async () => {
    const charts = readdirSync(golden).map((name) => {
      const svg = readFileSync(new URL(name, golden), "utf8").replace(
        "<svg ",
        '<svg font-family="Sofia Sans Condensed" ',
      );
      return [name, fonts + svg] as const;
    });
    expect(await textFaults(page, charts, { instead: null, tolerance: 1.5 })).toEqual([]);
    const rules = readFileSync("src/styles/fonts.css", "utf8").match(/@font-face \{[^}]*local\([^}]*\}/g) ?? [];
    await page.addStyleTag({ content: rules.join("") });
    const here = await page.evaluate(async () => {
      const all = await Promise.all(
        [...document.fonts]
          .filter(({ family }) => family.includes("Condensed "))
          .map((font) => font.load().catch(() => null)),
      );
      return all.flatMap((font) => font?.family ?? []);
    });
    for (const instead of here)
      expect(
        await textFaults(
          page,
          charts.map(([name, svg]) => [name, svg.replace(fonts, "")]),
          { instead, tolerance: 1.5 },
        ),
        instead,
      ).toEqual([]);
    expect(here.length).toBeGreaterThan(0);
    expect(charts.length).toBeGreaterThan(100);
  });
});
