import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { keepNewest } from "../../scripts/site/keep-newest.ts";
import { progress } from "../../scripts/site/progress.ts";
import { inFolder } from "../data/command.ts";

const scripts = join(import.meta.dirname, "../../scripts");

async function put(project: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}

/** Runs some lines in a project of their own and gives back what they print. */
const runIn = (project: string, lines: string): string =>
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `
  import { currentData, dataKey, keepData } from ${JSON.stringify(join(scripts, "data/current.ts"))};
  import { hashSources } from ${JSON.stringify(join(scripts, "site/hash-sources.ts"))};
  import { beginBuilt, endBuilt, isBuiltFrom } from ${JSON.stringify(join(scripts, "site/built-from.ts"))};
  ${lines}
`,
    ],
    { cwd: project, encoding: "utf8", stdio: "pipe" },
  ).trim();

const manifest = (release: string): string =>
  JSON.stringify({ release, license: "CC0-1.0", tables: [], certificate: null });

describe("the hash of sources", () => {
  const hash = "console.log(await hashSources(['data/**/*'], 'word'))";

  it("is that of their content and names, not of the time they were written", async () => {
    await inFolder(async (project) => {
      await put(project, "data/figures.csv", "a,1\n");
      const first = runIn(project, hash);
      await utimes(join(project, "data/figures.csv"), 1, 1);
      expect(runIn(project, hash)).toBe(first);
      await put(project, "data/figures.csv", "a,2\n");
      const second = runIn(project, hash);
      expect(second).not.toBe(first);
      await put(project, "data/figures.csv", "a,1\n");
      expect(runIn(project, hash)).toBe(first);
      await put(project, "data/more.csv", "");
      expect(runIn(project, hash)).not.toBe(first);
    });
  });
});

describe("the data of the site", () => {
  it("are those of the sources as they are, whoever built last: built at A, edited and built at B, back at A, A is there", async () => {
    await inFolder(async (project) => {
      for (const state of ["A", "B"]) {
        await put(project, "data/figures.csv", state);
        await put(project, "public/data/manifest.json", manifest(state));
        runIn(project, "await keepData(await dataKey('none'), 'public/data')");
      }
      await put(project, "data/figures.csv", "A");
      runIn(project, "await currentData('none', console.log)");
      expect(await readFile(join(project, "public/data/manifest.json"), "utf8")).toBe(manifest("A"));
      expect(await readdir(join(project, "public"))).toEqual(["data"]);
    });
  });

  it("are built where none of these sources were kept; what the build says is said", async () => {
    await inFolder(async (project) => {
      await put(project, "scripts/build-data.ts", "console.log('built', process.argv.slice(2).join(' '))");
      await put(project, "data/figures.csv", "A");
      expect(runIn(project, "await currentData('none', console.log)")).toBe("built --register none");
    });
  });
});

describe("dist/", () => {
  it("is from the sources of a build only when that came to its end", async () => {
    await inFolder(async (project) => {
      await put(project, "dist/index.html", "");
      const ask = "console.log(await isBuiltFrom('A'), await isBuiltFrom('B'))";
      expect(runIn(project, `await beginBuilt('A'); ${ask}`)).toBe("false false");
      expect(runIn(project, `await endBuilt(); ${ask}`)).toBe("true false");
      expect(runIn(project, `await beginBuilt('B'); ${ask}`)).toBe("false false");
      expect(runIn(project, `await endBuilt(); ${ask}`)).toBe("false true");
    });
  });
});

describe("what is kept", () => {
  it("is what was used last, and no more than four of a kind", async () => {
    await inFolder(async (folder) => {
      for (const [place, name] of ["a", "b", "c", "d", "e", "f"].entries()) {
        await mkdir(join(folder, name));
        await utimes(join(folder, name), place + 1, place + 1);
      }
      await keepNewest(folder, join(folder, "a"));
      expect((await readdir(folder)).sort()).toEqual(["a", "d", "e", "f"]);
    });
  });
});

describe("the progress of a long work", () => {
  it("is a line for each tenth where it is not shown on a terminal", () => {
    const lines: string[] = [];
    const { tell, end } = progress("pages", 1000, { isTTY: false, write: (text) => lines.push(text) > 0 });
    for (let done = 0; done < 1000; done += 10) tell(10);
    end();
    expect(lines).toHaveLength(10);
    expect(lines[9]).toMatch(/^1,000 of 1,000 pages, \d+ s\n$/);
  });

  it("is one line that is written over on a terminal", () => {
    const lines: string[] = [];
    const { tell, end } = progress("pages", 20, { isTTY: true, write: (text) => lines.push(text) > 0 });
    tell(5);
    end();
    expect(lines.join("")).toMatch(/^\r5 of 20 pages, \d+ s\n$/);
  });
});
