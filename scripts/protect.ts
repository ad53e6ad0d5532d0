import { readFile } from "node:fs/promises";
import { SystemRefused } from "../src/protect/system/check-system.ts";
import { protect } from "../src/protect/protect.ts";
import { readSystem } from "../src/protect/system/read-system.ts";
import { loadSolver } from "../src/protect/solver/solver.ts";
import { goOnUnread } from "./shared/command.ts";

/**
 * `npm run --silent protect -- SYSTEM.json`: protects any table system; JSON on stdout, reasons on stderr, exit 0, 1 or
 * 2.
 */

const usage = "usage: npm run --silent protect -- SYSTEM.json";

async function read(args: readonly string[]) {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0) throw new SystemRefused(`name one file; ${usage}`);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new SystemRefused(
      `${path}: cannot be read (${error instanceof Error ? error.message : String(error)}); ${usage}`,
    );
  });
  return readSystem(text);
}

goOnUnread();
try {
  const system = await read(process.argv.slice(2));
  const started = performance.now();
  const { cells, audit, holes } = protect(system, await loadSolver());
  const seconds = Number(((performance.now() - started) / 1000).toFixed(3));
  process.stdout.write(`${JSON.stringify({ cells, audit: { ...audit, seconds } })}\n`);
  for (const { ids, insider } of holes.slice(0, 50)) {
    process.stderr.write(
      `no pattern protects ${ids.join(" + ")}${insider === null ? "" : ` from the person in ${insider}`}\n`,
    );
  }
  process.exitCode = holes.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof SystemRefused ? 2 : 1;
}
