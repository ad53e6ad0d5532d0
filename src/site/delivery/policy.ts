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

/** The policy of every page, in its markup and as a header. */
export const securityPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join("; ");

/**
 * The policy while the site is being changed (`npm run dev`), where styles and scripts come from a server that puts
 * them into the page and tells it of changes. No built page has it.
 */
export const relaxedPolicy = Object.entries({
  ...directives,
  "script-src": "'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src": "'self' 'unsafe-inline'",
  "connect-src": "'self' ws: blob:",
})
  .map(([name, value]) => `${name} ${value}`)
  .join("; ");

/** What only a header can say: no foreign page may frame this one. All may but the charts made for it. */
export const unframable = "frame-ancestors 'none'";

/** A policy that also lets the styles with these hashes stand in the page itself ("sha256-…", base64). */
export const allowingStyles = (policy: string, hashes: readonly string[]): string =>
  policy.replace("style-src 'self'", ["style-src 'self'", ...hashes.map((hash) => `'${hash}'`)].join(" "));
