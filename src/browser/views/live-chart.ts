import { readChartChoice, writeChartChoice } from "./chart-state.ts";
import { followEmbedCodes } from "./embed-codes.ts";
import { wakeForm } from "../live/form.ts";

/**
 * Wakes the choice of a measure on the page of a chart. All of the page is of this one chart, so that the whole of it
 * is what changes. Until the first choice nothing is fetched.
 */
class LiveChart extends HTMLElement {
  connectedCallback(): void {
    const page = this.closest<HTMLElement>(".page");
    const { indicator = "", language } = this.dataset;
    if (page === null) return;
    page.dataset["live"] = "";
    if (language !== undefined) page.dataset["language"] = language;
    const followCodes = followEmbedCodes(page);
    wakeForm(page, {
      read: (form) => readChartChoice(form, indicator),
      write: writeChartChoice,
      load: async () => (await import("./chart-answer.ts")).answerChart,
      shown: ({ measure }) => {
        // The files and pictures that stand at the chart's address are of the counts: others are made here.
        for (const part of page.querySelectorAll<HTMLElement>("[data-measure]"))
          part.hidden = (part.dataset["measure"] === "count") !== (measure === "count");
        followCodes(measure);
      },
    });
  }
}

customElements.define("live-chart", LiveChart);
