import type { Page } from "playwright-core";

/** What is left of A4 between the margins, at 96 pixels to the inch. */
export const sheet = { width: Math.floor(((210 - 2 * 14) / 25.4) * 96), height: 1000 };

/** How many sheets a PDF has. */
export const sheetsIn = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Which of the elements that a selector finds would be cut off at the edge of a sheet, with their first words. */
export const cutOff = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate(
    ([found, width]) =>
      [...document.querySelectorAll(found)]
        .filter(
          (one) =>
            one.checkVisibility() &&
            one.closest(".visually-hidden") === null &&
            one.getBoundingClientRect().right > width + 1,
        )
        .map((one) => `${one.localName}: ${one.textContent.slice(0, 30)}`),
    [selector, sheet.width] as const,
  );
