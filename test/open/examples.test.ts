import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiExamples } from "../../src/site/open/examples.ts";
import { apiOf, type Api } from "./api.ts";

const run = promisify(execFile);
const isThere = (program: string): Promise<boolean> =>
  run(program, ["--version"]).then(
    () => true,
    () => false,
  );

let api: Api;
let server: Server;
let examples: ReturnType<typeof apiExamples>;
beforeAll(async () => {
  api = await apiOf(undefined);
  server = createServer((request, response) => {
    const answered = (status: number) => (text: string) => response.writeHead(status).end(text);
    api.text((request.url ?? "").replace(/^\/api\/v1\//, "")).then(answered(200), () => answered(404)(""));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  examples = apiExamples((path) =>
    path.startsWith("/data/") ? `public${path}` : `http://127.0.0.1:${String(port)}${path}`,
  );
});
afterAll(() => server.close());

const { release } = JSON.parse(await readFile("data/release.json", "utf8")) as { readonly release: string };

// What every example finds: Kyustendil's sweeps of 2018/2019.
const found = /BG415\D+2018\/2019\D+371/;

describe("the examples of the page on the API", () => {
  it("work in JavaScript", async () => {
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", examples.javascript], {
      env: { ...process.env, NO_COLOR: "1" },
    });
    expect(stdout).toContain(release);
  });

  it("work with curl, where it is there", async () => {
    if (!(await isThere("curl"))) return;
    const { stdout } = await run("sh", ["-c", examples.curl], { maxBuffer: 2 ** 24 });
    expect(JSON.parse(stdout)).toHaveProperty("observations");
  });

  it("work in Python, where it is there", async () => {
    if (!(await isThere("python3"))) return;
    const { stdout } = await run("python3", ["-c", examples.python], { maxBuffer: 2 ** 24 });
    expect(stdout).toMatch(found);
  });

  it("work in R, where it is there with jsonlite", async () => {
    if (!(await run("Rscript", ["-e", "library(jsonlite)"]).then(Boolean, () => false))) return;
    expect((await run("Rscript", ["-e", examples.r], { maxBuffer: 2 ** 24 })).stdout).toMatch(found);
  });

  it("work in DuckDB", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const rows = (await connection.runAndReadAll(examples.duckdb)).getRowsJson();
    expect(rows.some((row) => found.test(JSON.stringify(row)))).toBe(true);
    connection.closeSync();
  });

  it("read in Excel what the answer holds", async () => {
    const answer = JSON.parse(await api.text("observations/indicators/sweeps.json")) as {
      readonly observations: readonly object[];
    };
    const columns =
      /\{("area".*?)\}/
        .exec(examples.excel)?.[1]
        ?.split(", ")
        .map((one) => one.replaceAll('"', "")) ?? [];
    expect(columns.length).toBe(5);
    for (const column of columns)
      expect(
        answer.observations.some((row) => column in row),
        column,
      ).toBe(true);
  });
});
