import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { InputRefused } from "../src/intake/fault.ts";
import { currentAssets } from "./assets/current.ts";
import { currentData } from "./data/current.ts";
import { frozenFolders } from "./frozen/archives.ts";
import { end, givenArgs } from "./shared/command.ts";
import { readSettings } from "./shared/settings.ts";
import { readPort } from "./shared/port.ts";
import { serve, serveSite, type Served } from "./shared/serve.ts";
import { bundle } from "./site/bundle.ts";
import { isBuiltFrom } from "./site/built-from.ts";
import { onDemand } from "./site/on-demand.ts";
import { siteKey } from "./site/site-key.ts";

/**
 * `npm start [-- --port N] [--base PATH]`: prepares data and code where their sources changed and prints the address.
 * Serves dist/ where that was built from just these sources; otherwise each page and file is made when somebody first
 * asks for it, and kept.
 */

const run = promisify(execFile);
const { values } = givenArgs("npm start [-- --port N] [--base PATH]", {
  options: { port: { type: "string", default: "4321" }, base: { type: "string" } },
});
const port = readPort("npm start", values.port);
const { base } = readSettings("npm start", values.base);

/** Does a step and says how long it took if that was long. */
async function step<T>(name: string, work: Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await work;
  const seconds = Math.round((performance.now() - begun) / 1000);
  if (seconds > 1) console.log(`${name}: ${seconds} s`);
  return done;
}

async function prepared(): Promise<Served> {
  console.log("Data and code are made ready where their sources changed …");
  const [code] = await Promise.all([
    step("code of the site", bundle()),
    step(
      "data",
      currentData("there", (text) => {
        console.log(text);
      }),
    ),
    step("fonts and query engine", currentAssets()),
  ]);
  if (existsSync("dist")) await run(process.execPath, ["scripts/frozen.ts", "copy"]);
  const key = await siteKey(code, base);
  if (await isBuiltFrom(key)) return serve("dist", port);
  const site = await step("list of pages and files", onDemand(code, key, base, await frozenFolders(base)));
  return serveSite(site.shown, port).catch((error: unknown) => {
    site.end();
    throw error;
  });
}

try {
  const { address } = await prepared();
  console.log(`Обхват: ${address}/  (English: ${address}/en/). Ctrl+C stops it.`);
} catch (error) {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  end(
    isTaken ? new InputRefused(`npm start: port ${port} is taken; choose another with npm start -- --port N`) : error,
  );
}
