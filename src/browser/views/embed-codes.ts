import type { Measure } from "../../model/denominator.ts";
import { escapeMarkup } from "../../model/markup.ts";
import { measureInAddress } from "../live/measure-state.ts";

/** The code of a frame that shows its chart in a measure, under the title which that has. */
export const codeInMeasure = (
  code: string,
  measure: Measure,
  title: { readonly built: string; readonly now: string },
): string =>
  code
    .replace(/ src="([^"]*)"/, (_, address: string) => {
      const asked = measureInAddress(measure);
      if (asked === null) return ` src="${address}"`;
      return ` src="${address}${address.includes("?") ? "&amp;" : "?"}measure=${asked}"`;
    })
    .replace(/ title="([^"]*)"/, (_, name: string) => {
      return ` title="${name.replace(escapeMarkup(title.built), () => escapeMarkup(title.now))}"`;
    });

/**
 * Lets the codes with which others show a chart follow the measure that the page shows; called before that changes.
 * A frame knows the measures in which the chart has a number (`data-frames`): in another one its code is hidden.
 */
export function followEmbedCodes(page: HTMLElement): (measure: Measure) => void {
  const title = (): string => page.querySelector(".answer-title")?.textContent ?? "";
  const built = title();
  const codes = new Map<Element, string>();
  return (measure) => {
    for (const part of page.querySelectorAll<HTMLElement>("[data-frames]")) {
      part.hidden = measure !== "count" && part.dataset["frames"]?.split(" ").includes(measure) !== true;
      const code = part.querySelector("code");
      if (code === null) continue;
      const first = codes.get(code) ?? code.textContent;
      codes.set(code, first);
      code.textContent = codeInMeasure(first, measure, { built, now: title() });
    }
  };
}
