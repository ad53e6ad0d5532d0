import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { homeOf, type Home } from "../../src/site/delivery/home.ts";
import { SettingRefused } from "../../src/site/delivery/setting-refused.ts";
import { answerDays } from "../../src/site/parts/answer-days.ts";
import { contact } from "../../src/site/parts/contact.ts";
import { outputOf } from "../site/output.ts";
import { checkDistricts } from "../site/part.ts";

// Of those that the project knows: the data that a build has made are none yet where it begins.
function knownDistricts(): ReadonlySet<string> {
  const written = readFileSync(join(import.meta.dirname, "../../data/reference/districts.csv"), "utf8");
  const { data } = Papa.parse<Readonly<Record<string, string>>>(written, { header: true, skipEmptyLines: true });
  return new Set(data.map((district) => district["nuts3"] ?? ""));
}

function read(): Home {
  const home = homeOf(process.env);
  answerDays(process.env.OBHVAT_ANSWER_DAYS, contact(process.env.OBHVAT_CONTACT));
  const { districts } = outputOf(process.env);
  if (districts !== undefined) checkDistricts(districts, knownDistricts());
  return home;
}

/**
 * Where the site is to live: as the environment says (`OBHVAT_SITE`, `OBHVAT_BASE`), or the path of `--base` in place
 * of the latter; all that the command starts hears the same. Ends the command with exit code 2 and a word on it where
 * the site can't live there, or where another setting (`OBHVAT_CONTACT`, `OBHVAT_ANSWER_DAYS`, `OBHVAT_DISTRICTS`) is
 * wrong: before anything is touched, and not when a page is drawn that needs it.
 */
export function readSettings(command: string, base?: string): Home {
  if (base !== undefined) process.env.OBHVAT_BASE = base;
  try {
    const home = read();
    process.env.OBHVAT_SITE = home.site?.href ?? "";
    process.env.OBHVAT_BASE = home.base;
    return home;
  } catch (error) {
    if (!(error instanceof SettingRefused)) throw error;
    console.error(`${command}: ${error.message}`);
    process.exit(2);
  }
}
