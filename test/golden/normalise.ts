const rounded = (text: string): string =>
  text.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100));

/** Ids renumbered in the order of their appearance, so that a counter somewhere changes nothing. */
function renumbered(markup: string): string {
  const ids = [...new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ""))];
  return ids.reduce(
    (text, id, i) => text.replaceAll(`"${id}"`, `"id-${i + 1}"`).replaceAll(`#${id})`, `#id-${i + 1})`),
    markup,
  );
}

/** Markup of an SVG for a golden file: one element a line, indented, decimals rounded to two, ids renumbered. */
export function normalise(markup: string): string {
  const lines = renumbered(rounded(markup))
    .replace(/>(?=<)/g, ">\n")
    .split("\n");
  let depth = 0;
  return (
    lines
      .map((line) => {
        if (line.startsWith("</")) depth -= 1;
        const indented = "  ".repeat(Math.max(0, depth)) + line;
        if (/^<[^/]/.test(line) && !line.includes("</") && !line.endsWith("/>")) depth += 1;
        return indented;
      })
      .join("\n") + "\n"
  );
}
