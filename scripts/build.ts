import { spawn } from "node:child_process";
import { InputRefused } from "../src/intake/fault.ts";
import { end, givenArgs } from "./shared/command.ts";
import { readSettings } from "./shared/settings.ts";

/**
 * `npm run build` and `npm run site [-- --base PATH]`: a build step by step, each script in a process of its own. Ends
 * with the exit code of the first step that fails, or 2 where the site can't live at the address it was given.
 */

type Script = readonly [name: string, ...given: readonly string[]];
/** Scripts that run side by side. */
type Step = readonly Script[];

// What needs no data is made beside them, which leave a processor idle.
const made: Step = [["build-assets"], ["bundle-site"]];
const site: readonly Step[] = [
  [["frozen", "aside"]],
  [["build-site"]],
  [["frozen", "return"]],
  [["check-site"], ["claims"]],
  [["note-built"]],
];
const builds: Readonly<Record<string, readonly Step[]>> = {
  build: [[["build-data"], ...made], ...site],
  site: [made, ...site],
};

/** Runs a script; answers with its exit code. */
const run = ([name, ...given]: Script): Promise<number> =>
  new Promise((done, failed) => {
    spawn(process.execPath, [`scripts/${name}.ts`, ...given], { stdio: "inherit" })
      .on("error", failed)
      .on("close", (code) => {
        done(code ?? 1);
      });
  });

function read() {
  const usage = "npm run build|site -- [--base PATH]";
  const { values, positionals } = givenArgs(usage, { options: { base: { type: "string" } }, allowPositionals: true });
  const [name = "", ...more] = positionals;
  const steps = builds[name];
  if (steps !== undefined && more.length === 0) return { name, steps, base: values.base };
  return end(new InputRefused(`${name}: not known "${more.join(" ")}"\nusage: ${usage}`));
}

const { name, steps, base } = read();
// Before anything else, which may take minutes: what is started here hears of it by the environment.
readSettings(`npm run ${name}`, base);
for (const step of steps) {
  const failed = (await Promise.all(step.map(run))).find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed);
}
