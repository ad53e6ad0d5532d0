import { JSDOM } from "jsdom";
import { escapeMarkup } from "../../src/model/markup.ts";

/**
 * A page that holds the first chart of another and nothing else: no page with this chart can be faster. Refuses a page
 * without a chart.
 */
export function barePage(html: string): string {
  const { document } = new JSDOM(html).window;
  const chart = document.querySelector("svg.chart");
  if (chart === null) throw new RangeError("bench: the page has no chart, so it has no bare one beside it");
  const { lang } = document.documentElement;
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeMarkup(document.title)}</title></head>` +
    `<body><figure class="chart-figure"><div class="chart-desk">${chart.outerHTML}</div></figure></body></html>\n`
  );
}
