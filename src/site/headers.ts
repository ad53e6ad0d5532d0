import { securityHeader } from "./policy.ts";

/** Headers for every address that begins with `prefix`; a later rule adds to an earlier one. */
export interface HeaderRule {
  readonly prefix: string;
  readonly headers: Readonly<Record<string, string>>;
}

const forGood = { "Cache-Control": "public, max-age=31536000, immutable" };

/** What a host should send along with the site's files. Files with a hash in their name never change. */
export const headerRules: readonly HeaderRule[] = [
  {
    prefix: "/",
    headers: {
      "Content-Security-Policy": securityHeader,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
      "Cross-Origin-Opener-Policy": "same-origin",
    },
  },
  { prefix: "/assets/", headers: forGood },
  { prefix: "/data/", headers: { "Access-Control-Allow-Origin": "*" } },
];

/** The headers of one address. */
export const headersFor = (path: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...headerRules.filter(({ prefix }) => path.startsWith(prefix)).map(({ headers }) => headers)) as Record<string, string>;

/** The rules as the `_headers` file that static hosts read. */
export const headersFile = (): string => headerRules
  .map(({ prefix, headers }) => [`${prefix}*`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"))
  .join("\n") + "\n";
