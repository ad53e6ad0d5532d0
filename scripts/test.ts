import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { givenArgs } from "./shared/command.ts";
import { cache } from "./site/cache.ts";

/**
 * `npm test [-- --whole]`: everything, on a site of some districts, built apart from dist/; with `--whole` on the site
 * of all of them, in dist/. What needs no built site runs beside the build, because that leaves a processor idle; the
 * words of each step are shown when it ends. Exit 1 where one step fails, 2 for a wrong option.
 */

type Step = readonly [command: string, ...arguments: readonly string[]];

/**
 * Pages and files of all districts are made alike, and `npm run build` checks every one of them before it ends. These
 * differ in what they have: the five first cases, many figures and few, one municipality, land that became another's.
 */
const tried = ["BG323", "BG341", "BG342", "BG344", "BG411", "BG415", "BG421", "BG423"];

const npm = (script: string): Step => ["npm", "run", "--silent", script];
const node = (...script: readonly string[]): Step => [process.execPath, ...script];
const vitest = (...projects: readonly string[]): Step =>
  node("node_modules/vitest/vitest.mjs", "run", ...projects.flatMap((project) => ["--project", project]));

/** Runs a step, in an environment if one is named; fails with all that it said. */
function run([command, ...given]: Step, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, {
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: command === "npm" && process.platform === "win32",
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    child.on("error", reject).on("close", (code) => {
      const name = [command === process.execPath ? "node" : command, ...given].join(" ");
      console.log(`\n=== ${name} (${Math.round((performance.now() - began) / 1000)} s)\n${said.trimEnd()}`);
      if (code === 0) resolve();
      else reject(new Error(`npm test: "${name}" failed; its words are above`));
    });
  });
}

async function inTurn(...steps: readonly Step[]): Promise<void> {
  for (const step of steps) await run(step);
}

const { whole } = givenArgs("npm test [-- --whole]", {
  options: { whole: { type: "boolean", default: false } },
}).values;

// Node runs in hundreds of processes here: what they load is stripped of its types and compiled once.
process.env.NODE_COMPILE_CACHE ??= resolve(cache, "compiled");
// Only what builds the site and tests it: other tests build and keep sites of their own.
const ofSite = { ...process.env, OBHVAT_DISTRICTS: whole ? "" : tried.join(",") };
try {
  await run(npm("chromium"));
  // The checks of types look at the types that the build of the site writes, so that waits for them.
  await Promise.all([run(npm("data")), run(npm("types"))]);
  await Promise.all([run(npm("site"), ofSite), inTurn(npm("lint"), vitest("unit", "browser", "protect", "data"))]);
  await run(vitest("site"), ofSite);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
