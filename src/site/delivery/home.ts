import { SettingRefused } from "./setting-refused.ts";

/** Where a copy of the site lives. */
export interface Home {
  /** Its public address, ending in a slash; nothing for a copy that has none. */
  readonly site: URL | undefined;
  /** The path that all its addresses begin with, without a final slash: "/obhvat"; "" at the root of a host. */
  readonly base: string;
}

// These stand for themselves in HTML, CSS, JSON, headers and addresses alike: a base need never be escaped.
const plain = /^(?!\.{1,2}$)[\w.~-]+$/;

function baseOf(path: string, name: string, given: string): string {
  const bare = path.replace(/^\/|\/$/g, "");
  const folders = bare === "" ? [] : bare.split("/");
  if (folders.every((folder) => plain.test(folder))) return folders.map((folder) => `/${folder}`).join("");
  throw new SettingRefused(
    `${name}: the site cannot live under "${given}"; write the folders with Latin letters, digits, "-", "_", "." and ` +
      '"~" alone, like /obhvat/',
  );
}

function siteOf(given: string): URL {
  const url = URL.parse(given);
  const isWhole = url !== null && /^https?:$/.test(url.protocol);
  if (isWhole && url.href === url.origin + url.pathname) return url;
  throw new SettingRefused(
    `OBHVAT_SITE: "${given}" is no address of a site; write a whole one without question or fragment, like ` +
      "https://obhvat.example/ or https://host.example/obhvat/",
  );
}

/**
 * Where a copy lives by its environment: `OBHVAT_SITE`, a whole address, whose path is the base; `OBHVAT_BASE`, a path,
 * for a copy without a public address or one that names its host alone. Throws `SettingRefused` where one of them can't
 * be, or the two name different paths.
 */
export function homeOf({
  OBHVAT_SITE: address = "",
  OBHVAT_BASE: path = "",
}: Readonly<Record<string, string | undefined>>): Home {
  const named = baseOf(path, "OBHVAT_BASE", path);
  if (address === "") return { site: undefined, base: named };
  const site = siteOf(address);
  const base = baseOf(site.pathname, "OBHVAT_SITE", address);
  if (named !== "" && base !== "" && named !== base)
    throw new SettingRefused(
      `OBHVAT_SITE names the path ${base}/ and OBHVAT_BASE the path ${named}/; give one of them, or the same in both`,
    );
  const whole = base === "" ? named : base;
  return { site: new URL(`${whole}/`, site), base: whole };
}
