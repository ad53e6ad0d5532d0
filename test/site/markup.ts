/** Thousands of pages are read by their text: a document each would fill the memory. */
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#34": '"', "#39": "'", amp: "&" };
const plain = (markup: string): string => markup.replace(/&(\w+|#\d+);/g, (all, name: string) => entities[name] ?? all);

/** The text of the first element of a name, its markup and all. */
export const partOf = (markup: string, name: string): string =>
  plain(new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, "s").exec(markup)?.[1] ?? "");

/** The attributes of each element of a name, in the order of the text; one without a value has the empty one. */
export const elementsIn = (markup: string, name: string): readonly ReadonlyMap<string, string>[] =>
  [...markup.matchAll(new RegExp(`<${name}((?:\\s+[^\\s=>]+(?:="[^"]*")?)*)\\s*/?>`, "g"))].map(
    ([, all = ""]) =>
      new Map([...all.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key, plain(value)])),
  );

/**
 * What stands in the code elements of a page; where the browser puts the site's own address, the words that stand for
 * it.
 */
export const codesIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = ""]) =>
    plain(code.replace(/<span data-origin>(.*?)<\/span>/g, "$1")),
  );

/** Where a page's link of a type leads. */
export const linkIn = (markup: string, type: string): string =>
  plain(new RegExp(`<link[^>]* type="${type.replace("+", "\\+")}" href="([^"]*)"`).exec(markup)?.[1] ?? "");
