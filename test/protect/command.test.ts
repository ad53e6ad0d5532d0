import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "protect-"));
afterAll(() => rm(folder, { recursive: true }));

const run = async (text: string | null): Promise<{ code: number; out: string; err: string }> => {
  const path = join(folder, "system.json");
  if (text === null) await rm(path, { force: true });
  else await writeFile(path, text);
  return new Promise((resolve) => {
    execFile(process.execPath, ["scripts/protect.ts", path], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
};

const cells = [
  { id: "total", value: 45 },
  { id: "a", value: 3 },
  { id: "b", value: 22 },
  { id: "c", value: 20 },
];
const equations = [{ total: "total", parts: ["a", "b", "c"] }];

describe("npm run protect", () => {
  it("ends well where nobody reads its answer to the end", async () => {
    const path = join(folder, "system.json");
    await writeFile(path, JSON.stringify({ cells, equations }));
    const ended = await new Promise((resolve) => {
      const child = spawn(process.execPath, ["scripts/protect.ts", path], { stdio: ["ignore", "pipe", "pipe"] });
      let said = "";
      child.stdout.destroy();
      child.stderr.on("data", (text: Buffer) => {
        said += text.toString("utf8");
      });
      child.on("close", (code) => {
        resolve({ code, said });
      });
    });
    expect(ended).toEqual({ code: 0, said: "" });
  });

  it("prints statuses, what an outsider can work out, and the audit; nothing else", async () => {
    const { code, out, err } = await run(
      JSON.stringify({
        name: "small",
        cells,
        equations,
        rules: { minimum: 5, zeros: "safe", structuralZeros: [], primary: [], width: 1, insiders: true },
      }),
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const answer: unknown = JSON.parse(out);
    expect(answer).toEqual({
      cells: [
        { id: "total", status: "shown", low: null, high: null },
        { id: "a", status: "withheld", low: 1, high: 22 },
        { id: "b", status: "shown", low: null, high: null },
        { id: "c", status: "withheld", low: 1, high: 22 },
      ],
      audit: { passed: true, withheld: 2, loss: 23, narrowest: 21, seconds: expect.any(Number) as unknown },
    });
  });

  it.each([
    ["a file that is not there", null, /cannot be read/],
    ["text that is not JSON", "{", /not JSON/],
    ["no equations", JSON.stringify({ cells }), /equations: /],
    [
      "a negative value",
      JSON.stringify({ cells: [{ id: "a", value: -1 }], equations: [] }),
      /cell "a": not a whole number of 0 or more \(-1\)/,
    ],
    ["a fraction", JSON.stringify({ cells: [{ id: "a", value: 1.5 }], equations: [] }), /cell "a": not a whole number/],
    [
      "an equation that does not add up",
      JSON.stringify({ cells, equations: [{ total: "total", parts: ["a", "b"] }] }),
      /equation 1 \(total "total"\): it does not add up \(total 45, sum of the parts 25\)/,
    ],
    [
      "an unknown id",
      JSON.stringify({ cells, equations: [{ total: "total", parts: ["a", "b", "d"] }] }),
      /there is no cell "d"/,
    ],
    [
      "an id that is there twice",
      JSON.stringify({ cells: [...cells, cells[0]], equations }),
      /cell "total": it is there more than once/,
    ],
    [
      "a total among its parts",
      JSON.stringify({ cells, equations: [{ total: "a", parts: ["a", "b"] }] }),
      /total is among its own parts/,
    ],
    [
      "a structural zero with a count",
      JSON.stringify({ cells, equations, rules: { structuralZeros: ["a"] } }),
      /cell "a" is not 0 \(3\)/,
    ],
    ["a rule it does not know", JSON.stringify({ cells, equations, rules: { minimun: 3 } }), /rules: .*minimun/],
  ])("refuses %s with exit code 2 and the reason", async (_, text, reason) => {
    const { code, out, err } = await run(text);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(reason);
  });

  it("exits with 1 and names the cell when no pattern is safe", async () => {
    const { code, out, err } = await run(
      JSON.stringify({
        cells: cells.slice(0, 2).map((cell) => ({ ...cell, value: 3 })),
        equations: [{ total: "total", parts: ["a"] }],
        known: ["total"],
      }),
    );
    expect(code).toBe(1);
    expect(err).toBe("no pattern protects a\n");
    expect(JSON.parse(out)).toMatchObject({ audit: { passed: false, narrowest: 0 } });
  });
});
