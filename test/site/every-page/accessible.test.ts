import Axe from "axe-core";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtPage } from "../built.ts";
import { kinds, nowhere } from "../kinds.ts";
import { openSite } from "../visits.ts";

const site = openSite();

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };
interface Sight {
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "none" | "active";
  readonly viewport: typeof phone;
}
const light = { colorScheme: "light", forcedColors: "none" } as const;
const dark = { colorScheme: "dark", forcedColors: "none" } as const;
const forced = { colorScheme: "light", forcedColors: "active" } as const;

const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What another width can change of a page that has been judged: what is laid out, shown and hidden. */
const ofWidth = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block", "svg-img-alt"];
/** What other colours can change of it. */
const ofColours = ["color-contrast"];

/**
 * In how many ways a page is looked at. It is judged whole in one width, which takes turns from page to page, by what a
 * width can change in the other, and by what colours can change once in each.
 */
const sightsOf = (turn: number): readonly (readonly [name: string, Sight, rules: readonly string[]])[] => {
  const [one, other] = turn % 2 === 0 ? [phone, desk] : [desk, phone];
  return [
    ["light", { ...light, viewport: one }, everything],
    ["dark", { ...dark, viewport: one }, ofColours],
    ["forced colours", { ...forced, viewport: other }, ofColours],
    ["light, the other width", { ...light, viewport: other }, ofWidth],
  ];
};

const visit = <T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> => site.visit(path, { until: "load", ...options }, ({ page, context }) => look(page, context));

/** What axe finds by some rules or sets of rules, each with the first places. */
async function violations(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  const found = await page.evaluate(
    (runOnly) =>
      (window as unknown as { readonly axe: typeof Axe }).axe.run(document, {
        runOnly,
        // Of what passes nobody reads the list; to write it takes as long as to judge.
        resultTypes: ["violations"],
      }),
    [...rules],
  );
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => String(target))
        .slice(0, 3)
        .join(" | ")}`,
  );
}

describe.each(kinds.map((path, turn) => ({ path, turn })))("$path", ({ path, turn }) => {
  it("is accessible in light, dark and forced colours, on a phone and a desk", async () => {
    await visit(path, { bypassCSP: true }, async (page) => {
      await page.addScriptTag({ content: Axe.source });
      // What is folded is judged too.
      await page.locator(".fold, .fold-in, .notes, .contents").evaluateAll((all) => {
        for (const fold of all) (fold as HTMLDetailsElement).open = true;
      });
      const found = [];
      for (const [sight, { viewport, ...media }, rules] of sightsOf(turn)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia(media);
        found.push(...(await violations(page, rules)).map((violation) => `${sight}: ${violation}`));
      }
      expect(found).toEqual([]);
    });
  });

  it("has headings that make an outline, and one main part", () => {
    // The address that is not there is answered with the page that says so; what a reader asks of a page is no part of
    // its file.
    const page = builtPage(path === nowhere ? "404.html" : path.replace(/\?.*$/, ""));
    const levels = [...page.querySelectorAll("h1, h2, h3, h4")].map(({ localName }) => Number(localName.slice(1)));
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
    expect(page.querySelectorAll("main, [role=main]")).toHaveLength(1);
  });

  it("shows where the keyboard is, from the first link to the last", async () => {
    await visit(path, { viewport: desk }, async (page) => {
      for (let press = 0; press < 25; press += 1) {
        await page.keyboard.press("Tab");
        const seen = await page.evaluate(() => {
          const focused = document.activeElement;
          if (focused === null || focused === document.body) return "out";
          // A field may show it on the frame that it shares with its button.
          const frames = [focused, focused.parentElement ?? focused].map((one) => getComputedStyle(one));
          return frames.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px")
            ? "shown"
            : focused.outerHTML.slice(0, 120);
        });
        if (seen === "out") return;
        expect(seen).toBe("shown");
      }
    });
  });
});
