import { HomeRefused, homeOf, type Home } from "../../src/site/delivery/home.ts";

/**
 * Where the site is to live: as the environment says (`OBHVAT_SITE`, `OBHVAT_BASE`), or the path of `--base` in place
 * of the latter; all that the command starts hears the same. Ends the command with exit code 2 and a word on it where
 * the site can't live there.
 */
export function readHome(command: string, base?: string): Home {
  if (base !== undefined) process.env.OBHVAT_BASE = base;
  try {
    const home = homeOf(process.env);
    process.env.OBHVAT_SITE = home.site?.href ?? "";
    process.env.OBHVAT_BASE = home.base;
    return home;
  } catch (error) {
    if (!(error instanceof HomeRefused)) throw error;
    console.error(`${command}: ${error.message}`);
    process.exit(2);
  }
}
