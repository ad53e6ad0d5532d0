import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { everyLetter } from "../src/model/letters.ts";
import { launchChromium } from "./shared/chromium.ts";

/**
 * Makes src/export/picture/letter-widths.json: how wide Sofia Sans draws each letter, in thousandths of its size, the
 * letters of one width together, in Bulgarian forms; how wide its figures are where all have one width; and Arial, as
 * Liberation Sans has its widths. Committed, and made again only when the fonts' package changes, on a machine with
 * Liberation Sans: `npx node scripts/measure-letters.ts`.
 */

const packages = { sans: "sofia-sans", condensed: "sofia-sans-condensed" } as const;
const faces = [
  ["sans", 400],
  ["sans", 650],
  ["condensed", 400],
  ["condensed", 650],
  ["arial", 400],
  ["arial", 700],
] as const;
const scripts = {
  "cyrillic-ext": "U+0460-048F,U+0492-052F",
  cyrillic: "U+0400-045F,U+0490-0491,U+2116",
  "latin-ext": "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF,U+2020",
  latin: "U+0000-00FF,U+0131,U+0152-0153,U+2000-201F,U+2021-206F,U+20AC,U+2122,U+2190-2193,U+2212",
} as const;

const letters = [...everyLetter].join("");

async function fontRules(): Promise<string> {
  const files = Object.entries(packages).flatMap(([family, name]) =>
    Object.entries(scripts).map(async ([script, range]) => {
      const font = await readFile(
        fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`)),
      );
      return `@font-face{font-family:${family};font-weight:400 700;src:url(data:font/woff2;base64,${font.toString("base64")});unicode-range:${range}}`;
    }),
  );
  return (await Promise.all(files)).join("");
}

const browser = await launchChromium();
const page = await browser.newPage();
const look = "span{font-size:1000px;white-space:pre}";
await page.setContent(`<!doctype html><html lang="bg"><style>${await fontRules()}${look}</style><body><span></span>`);
await page.evaluate(async () => {
  for (const font of document.fonts) await font.load();
});

/** The widths of letters in a font, none of a letter that it lacks: two other fonts then draw it differently. */
const measured = (letters: string, family: string, style: string): Promise<readonly (number | null)[]> =>
  page.evaluate(
    ({ letters, family, style }) => {
      const span = document.querySelector("span");
      if (span === null) throw new Error("measure-letters: nothing to measure with");
      const width = (letter: string, instead: string): number => {
        span.setAttribute("style", `font-family:${family},${instead};${style}`);
        span.textContent = letter;
        return span.getBoundingClientRect().width;
      };
      return Array.from(letters, (letter) => {
        const [one, other] = [width(letter, "serif"), width(letter, "monospace")];
        return Math.abs(one - other) < 0.01 ? Math.round(one) : null;
      });
    },
    { letters, family: family === "arial" ? "Liberation Sans" : family, style },
  );

const widths = await Promise.all(
  faces.map(async ([family, weight]) => {
    const style = `font-weight:${String(weight)}`;
    const groups: Record<string, string> = {};
    for (const [at, width] of (await measured(letters, family, style)).entries()) {
      if (width !== null) groups[width] = (groups[width] ?? "") + (Array.from(letters)[at] ?? "");
    }
    const [figure] = await measured("0", family, `${style};font-variant-numeric:tabular-nums`);
    return [`${family}-${String(weight)}`, { figure, groups }] as const;
  }),
);
await browser.close();
await writeFile(
  new URL("../src/export/picture/letter-widths.json", import.meta.url),
  `${JSON.stringify(Object.fromEntries(widths), null, 1)}\n`,
);
