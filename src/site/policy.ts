/**
 * The Content-Security-Policy of every page. Nothing but the site itself may be loaded or asked;
 * `wasm-unsafe-eval` and `blob:` let the query engine start from the copy unpacked in the browser.
 */
const directives = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self' blob:",
  "connect-src": "'self' blob:",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self' data:",
  "form-action": "'self'",
  "base-uri": "'none'",
};

const written = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries).map(([name, value]) => `${name} ${value}`).join("; ");

/** The policy as a page's meta element may carry it. */
export const securityPolicy = written(directives);

/** The policy as a header: with it a host can also forbid foreign pages to frame the site. */
export const securityHeader = written({ ...directives, "frame-ancestors": "'none'" });

/** A policy that also lets the styles with these hashes stand in the page itself ("sha256-…", base64). */
export const allowingStyles = (policy: string, hashes: readonly string[]): string =>
  policy.replace("style-src 'self'", ["style-src 'self'", ...hashes.map((hash) => `'${hash}'`)].join(" "));
