/** Which elements of a page are asked for claims, and how. */

/**
 * How a text is asked for claims: `full`: each claiming word and each number; `label`: each word, and numbers unless
 * the chart it belongs to claims them; `cell`: words of comparison only, since the numbers of tables are compared with
 * the sources elsewhere; `picture`: words of comparison, which must be claimed somewhere on the page.
 */
export type Scope = "full" | "label" | "cell" | "picture";

/** Elements whose words are apart from those around them. */
export const blocks = new Set([
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "p",
  "li",
  "dt",
  "dd",
  "caption",
  "figcaption",
  "summary",
  "td",
  "th",
  "div",
  "section",
  "header",
  "aside",
  "ul",
  "ol",
  "dl",
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "figure",
  "details",
  "main",
  "article",
  "footer",
  "blockquote",
  "svg",
  "text",
  "title",
  "desc",
  "body",
  "html",
  "head",
]);
/** Elements that are parts of a page. */
export const sections = new Set(["section", "article", "main", "details"]);
/** Elements that hold nothing, and so never end. */
export const childless = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
/** Elements whose words are the site's own: what leads onward, what is chosen from, code. */
const silent = new Set([
  "nav",
  "form",
  "select",
  "button",
  "label",
  "option",
  "script",
  "style",
  "template",
  "pre",
  "code",
  "textarea",
  "tfoot",
  "th",
]);
/** Elements whose text nobody reads. */
export const unread = new Set(["script", "style", "template"]);
/** What explains signs, and is the same wherever it stands. */
export const silentClasses = ["chart-legend"];
const labels = ["subtitle", "kicker", "print-only"];
/** Lists whose entries are rows of a table, what leads onward, what is copied, what says how much a fold holds. */
const cells = ["entries", "actions", "copyable", "holds"];
/** What a page says of itself to those who link to it. */
export const shared = new Set([
  "description",
  "og:title",
  "og:description",
  "og:image:alt",
  "twitter:title",
  "twitter:description",
  "twitter:image:alt",
]);

/** What is written in an element, by name. */
export type Attributes = Readonly<Record<string, string>>;

/** How an element is asked, given how the one around it is; null where nothing in it is. */
export function scopeOf(
  name: string,
  classes: readonly string[],
  attributes: Attributes,
  above: Scope | null,
): Scope | null {
  if (
    above === null ||
    silent.has(name) ||
    attributes["data-prose"] !== undefined ||
    silentClasses.some((one) => classes.includes(one))
  )
    return null;
  if (name === "svg" || above === "picture") return "picture";
  const isCell =
    name === "td" || cells.some((one) => classes.includes(one)) || attributes["data-own-file"] !== undefined;
  if (above === "cell" || isCell) return "cell";
  return name === "caption" || name === "summary" || labels.some((one) => classes.includes(one)) ? "label" : "full";
}
