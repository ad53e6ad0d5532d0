import { patternOf, withoutRoot } from "../../i18n/addresses.ts";
import { firstLanguage } from "../../model/text.ts";
import { servedTypes } from "../open/served-types.ts";
import { openFolders } from "../routes/registry.ts";
import { allowingStyles, securityPolicy, unframable } from "./policy.ts";

/**
 * Headers for an address, or for every one with anything where a star stands ("/data/*", "/emisii/*.atom"). What
 * several rules say of one header holds together.
 */
export interface HeaderRule {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

const foreignMayRead = { "Access-Control-Allow-Origin": "*" };
// A page that isolates itself asks this of the pictures it shows.
const foreignMayShow = { ...foreignMayRead, "Cross-Origin-Resource-Policy": "cross-origin" };
// A sandboxed frame is foreign even to its own files, and a page that isolates itself asks its frames to do the same.
const foreignMayFrame = { ...foreignMayShow, "Cross-Origin-Embedder-Policy": "require-corp" };

// It stands alone at the root, where a rule for its folder would be one for everything.
const dataPackage = patternOf("dataPackage", firstLanguage);

/** The folders whose pages others may frame: the charts made for that. */
export const framable = openFolders("frame");

/**
 * What a host should send along with the site's files, given the hashes of the styles in its pages, the addresses of
 * its folders ("/oblasti/") and pages that no foreign page may frame, and those of files outside /assets/ that never
 * change. Those are named one by one, because hosts add the policies of all rules that fit, and none could take back
 * what a rule for every address forbids.
 */
export const headerRules = (
  styleHashes: readonly string[],
  guarded: readonly string[],
  lasting: readonly string[] = [],
): readonly HeaderRule[] => [
  {
    address: "/*",
    headers: {
      "Content-Security-Policy": allowingStyles(securityPolicy, styleHashes),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
      "Cross-Origin-Opener-Policy": "same-origin",
    },
  },
  ...guarded.map((address) => ({ address, headers: { "Content-Security-Policy": unframable } })),
  ...framable.map((folder) => ({ address: `${folder}*`, headers: foreignMayFrame })),
  // Their names hold the hash of what is in them.
  ...["/assets/*", ...lasting].map((address) => ({
    address,
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  })),
  ...["/data/*", "/fonts/*", dataPackage, ...openFolders("read").map((folder) => `${folder}*`)].map((address) => ({
    address,
    headers: foreignMayRead,
  })),
  ...openFolders("show").map((folder) => ({ address: `${folder}*`, headers: foreignMayShow })),
  ...Object.entries(servedTypes()).map(([address, type]) => ({ address, headers: { "Content-Type": type } })),
];

/**
 * The folders and pages at the root of each language's half of a site that no foreign page may frame, given all its
 * pages ("/oblasti/ruse/index.html").
 */
export function guardedAddresses(pages: Iterable<string>): readonly string[] {
  const top = new Set<string>();
  for (const page of pages) {
    const within = withoutRoot(page);
    const folder = page.slice(0, page.length - within.length + within.indexOf("/") + 1);
    if (!within.includes("/")) top.add(page).add(page.replace(/index\.html$/, ""));
    else if (!framable.includes(folder)) top.add(`${folder}*`);
  }
  return [...top].sort();
}

/** The rules for a site that lives under a base ("/obhvat"). */
export const rulesUnder = (rules: readonly HeaderRule[], base: string): readonly HeaderRule[] =>
  rules.map(({ address, headers }) => ({ address: base + address, headers }));

/** The base of a site by its rules: the one for every address begins with it. */
export const baseOfRules = (rules: readonly HeaderRule[]): string =>
  rules.find(({ address }) => address.endsWith("/*"))?.address.slice(0, -"/*".length) ?? "";

/** The rules as the `_headers` file that static hosts read. */
export const writeHeaders = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ address, headers }) =>
      [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n"),
    )
    .join("");

/** The rules of a `_headers` file written by `writeHeaders`. */
export function readHeaders(text: string): readonly HeaderRule[] {
  return text.split(/\n(?=\/)/).map((rule) => {
    const [address = "", ...lines] = rule.trimEnd().split("\n");
    const headers = lines.map(
      (line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()] as const,
    );
    return { address, headers: Object.fromEntries(headers) };
  });
}

function fits({ address }: HeaderRule, path: string): boolean {
  const [start = "", end] = address.split("*");
  if (end === undefined) return path === address;
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}

/** The headers of one address; what several rules say of one header is joined by a comma, as hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const joined = new Map<string, string>();
  for (const [name, value] of rules
    .filter((rule) => fits(rule, path))
    .flatMap(({ headers }) => Object.entries(headers))) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(joined);
}
