/**
 * A page's first styles stand in it; what is below its first chart is styled by files that all pages share. A browser
 * draws nothing that follows such a link until it has the file, and everything before it at once: so the links stand
 * after the first chart, or before the text of a page that has none or needs them above it.
 */

/** What a chart puts after its picture: the later styles may follow here. */
export const afterChart = "<!--after-chart-->";

const links = /<link rel="stylesheet"[^>]*? data-later(?:="true")?>/g;

/** A drawn page with the links to its later styles in their place. */
export function placeLaterStyles(html: string): string {
  const found = [...html.matchAll(links)].map(([link]) => link.replace(/ data-later(?:="true")?/, ""));
  const at = html.indexOf(afterChart);
  const placed =
    found.length === 0 || at < 0
      ? html.replaceAll(links, () => found.shift() ?? "")
      : html.slice(0, at).replaceAll(links, "") + found.join("") + html.slice(at);
  return placed.replaceAll(afterChart, "");
}
