import { access } from "node:fs/promises";
import { join } from "node:path";
import { judgeOf } from "./claims/judging.ts";
import { report } from "./claims/report.ts";
import { judgeSite } from "./claims/site.ts";
import { readEvidence } from "./claims/tables.ts";
import type { Evidence } from "./claims/tables.ts";
import { InputRefused } from "../src/model/refused.ts";
import { command } from "./shared/command.ts";
import { output } from "./site/output.ts";

/**
 * The claims test. Every sentence of the built site that claims something carries what it claims as data; each claim is
 * judged by the published tables alone, with rules of its own. Exit 0: all are true; 1: one is false, or a sentence
 * claims without saying so, listed with page, sentence and evidence; 2: the folder holds no built site.
 */

/** The tables of a built site, or why there are none. */
async function open(dist: string): Promise<Evidence | string> {
  try {
    await access(join(dist, "index.html"));
    return await readEvidence(dist);
  } catch (error) {
    return `${dist} holds no built site: ${error instanceof Error ? error.message : String(error)}`;
  }
}

await command(async () => {
  const [dist = output.folder] = process.argv.slice(2);
  const evidence = await open(dist);
  if (typeof evidence === "string") throw new InputRefused(evidence);
  const site = await judgeSite(dist, judgeOf(evidence));
  const findings = site.finish();
  const { pages, claims } = site.size;
  if (findings.length > 0) {
    console.error(report(findings));
    return 1;
  }
  console.log(`${pages} pages, ${claims} claiming sentences: all are true, and no sentence claims without saying so.`);
  return 0;
});
