/** The public address of this copy of the site; nothing where it was built without one. */
export type PublicSite = URL | undefined;

/** The path of a copy without a public address: what draws its pages was told it. */
const ownBase = (): string => process.env.OBHVAT_BASE ?? "";

/**
 * Where a page or file of the site ("/oblasti/") stands, for texts and files: its full address, or in a copy without a
 * public address its path from the root of its host.
 */
export const addressAt = (path: string, site: PublicSite): string =>
  site === undefined ? ownBase() + path : new URL(site.pathname.replace(/\/$/, "") + path, site).href;

/**
 * The same for an attribute of a page: what writes the pages moves every path in an attribute, and would move it
 * twice.
 */
export const linkTo = (path: string, site: PublicSite): string => (site === undefined ? path : addressAt(path, site));

/** Stands in a text for the origin of a copy without a public address: the reader's browser knows it. */
export const openOrigin = "\uE000";

/** An address as it is written for use elsewhere: in a copy without a public address its origin is left open. */
export const writtenAddress = (path: string, site: PublicSite): string =>
  (site === undefined ? openOrigin : "") + addressAt(path, site);
