import { allowingStyles, securityHeader } from "./policy.ts";

/** Headers for every address that begins with `prefix`; a later rule adds to an earlier one. */
export interface HeaderRule {
  readonly prefix: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a host should send along with the site's files, given the hashes of the styles in its pages. Hashed names never change. */
export const headerRules = (styleHashes: readonly string[]): readonly HeaderRule[] => [
  {
    prefix: "/",
    headers: {
      "Content-Security-Policy": allowingStyles(securityHeader, styleHashes),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
      "Cross-Origin-Opener-Policy": "same-origin",
    },
  },
  { prefix: "/assets/", headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
  ...["/data/", "/danni/", "/en/data/"].map((prefix) => ({ prefix, headers: { "Access-Control-Allow-Origin": "*" } })),
];

/** The rules as the `_headers` file that static hosts read. */
export const writeHeaders = (rules: readonly HeaderRule[]): string => rules
  .map(({ prefix, headers }) => [`${prefix}*`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n"))
  .join("");

/** The rules of a `_headers` file written by `writeHeaders`. */
export function readHeaders(text: string): readonly HeaderRule[] {
  return text.split(/\n(?=\/)/).map((rule) => {
    const [address = "", ...lines] = rule.trimEnd().split("\n");
    const headers = lines.map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()] as const);
    return { prefix: address.replace(/\*$/, ""), headers: Object.fromEntries(headers) };
  });
}

/** The headers of one address. */
export const headersFor = (rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(rules.filter(({ prefix }) => path.startsWith(prefix)).flatMap(({ headers }) => Object.entries(headers)));
