import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";

const made = /^(?:node_modules|dist|\.git|\.astro|\.frozen|public\/(?:data|duckdb|fonts))(?:\/|$)/;
const cache = ".obhvat-cache";

/**
 * Does work in a copy of the project as a fresh clone has it after `npm ci`: nothing built, nothing kept. It is gone
 * afterwards.
 */
export async function inClone<Result>(work: (clone: string) => Promise<Result>): Promise<Result> {
  const clone = await mkdtemp(join(tmpdir(), "obhvat-bench-"));
  try {
    await cp(".", clone, { recursive: true, filter: (path) => !made.test(relative(".", path).replaceAll("\\", "/")) });
    await symlink(resolve("node_modules"), join(clone, "node_modules"), "junction");
    return await work(clone);
  } finally {
    await rm(clone, { recursive: true });
  }
}

const begin = (clone: string, command: string, args: readonly string[]) =>
  spawn(command, [...args], {
    cwd: clone,
    env: { ...process.env, OBHVAT_CACHE: cache },
    stdio: ["ignore", "pipe", "inherit"],
  });

/** Seconds that a command takes in a clone. */
export async function secondsOf(clone: string, command: string, ...args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const child = begin(clone, command, args);
  child.stdout.resume();
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error(`bench: ${[command, ...args].join(" ")} ended with ${code}`);
  return (performance.now() - begun) / 1000;
}

/** Seconds until `npm start` has printed its address, and until a page and a file have been answered. */
export async function secondsToStart(
  clone: string,
): Promise<{ readonly address: number; readonly page: number; readonly file: number }> {
  const begun = performance.now();
  const since = (): number => Number(((performance.now() - begun) / 1000).toFixed(1));
  const child = begin(clone, process.execPath, ["scripts/start.ts", "--port", "0"]);
  try {
    let said = "";
    for await (const text of child.stdout) {
      said += String(text);
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (found === undefined) continue;
      const address = since();
      await (await fetch(`${found}oblasti/ruse/`)).text();
      const page = since();
      await (await fetch(`${found}oblasti/ruse.pptx`)).bytes();
      return { address, page, file: since() };
    }
    throw new Error("bench: npm start ended before it said its address");
  } finally {
    child.kill();
  }
}
