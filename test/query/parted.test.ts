import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createTables } from "../../src/query/columns.ts";
import { createLightEngine } from "../../src/query/light.ts";
import { openParted, tail } from "../../src/query/parted.ts";
import { DuckDBInstance } from "@duckdb/node-api";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import type { Question } from "../../src/model/question.ts";
import { tables as published } from "../../src/model/tables.ts";

/** How a host answers who asks for a part: with it, with the first bytes instead of the last, whole, or not at all. */
type Host = "parts" | "first" | "whole" | "refuses";

let folder = "";
let file: Buffer = Buffer.of();
let server: Server | undefined;
const asked: string[] = [];
let sent = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "obhvat-parted-"));
  const path = join(folder, "rows.parquet");
  const connection = await (await DuckDBInstance.create()).connect();
  const columns = Object.entries(published.register_municipalities.columns).map(([name, { type }]) => {
    const made: Readonly<Record<string, string>> = {
      observation: "printf('register.%02d.%06d', n // 2000, n)",
      indicator: "printf('indicator_%02d', n // 2000)",
      area: "printf('A%03d', n % 265)",
      value: "CASE WHEN n % 7 = 0 THEN NULL ELSE n::DOUBLE END",
    };
    return `CAST(${made[name] ?? "NULL"} AS ${type}) AS ${name}`;
  });
  await connection.run(
    `COPY (SELECT ${columns.join(", ")} FROM range(60000) AS made(n)) TO '${path}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 2048)`,
  );
  connection.closeSync();
  file = await readFile(path);
});
afterEach(() => {
  server?.close();
  asked.length = sent = 0;
});
afterAll(() => rm(folder, { recursive: true }));

/** Serves the file as a host would; `version` is what it calls the file at each request. */
async function hosted(host: Host, version = (): string => "1"): Promise<URL> {
  const made = createServer(({ headers: { range } }, response) => {
    asked.push(range ?? "");
    const [, from = "", to = ""] = /^bytes=(\d*)-(\d+)$/.exec(range ?? "") ?? [];
    response.setHeader("etag", version());
    const send = (status: number, bytes: Buffer): void => {
      sent += bytes.length;
      response.writeHead(status).end(bytes);
    };
    if (range === undefined || host === "whole") {
      send(200, file);
      return;
    }
    if (host === "refuses") {
      send(416, Buffer.of());
      return;
    }
    const isLast = from === "" && host === "parts";
    const start = isLast ? Math.max(0, file.length - Number(to)) : Number(from);
    const end = isLast ? file.length : Number(to) + 1;
    response.setHeader("content-range", `bytes ${start}-${end - 1}/${file.length}`);
    send(206, file.subarray(start, end));
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(made.address() as AddressInfo).port}/rows.parquet`);
}

const question: Question = {
  table: "register_municipalities",
  columns: ["observation", "indicator", "area", "value"],
  where: [{ column: "indicator", is: "oneOf", values: ["indicator_03"] }],
};
const engineOf = (url: URL) => createLightEngine(createTables(() => openParted(url)));

describe("a large table", () => {
  it.each(["parts", "first", "whole", "refuses"] as const)("has the same answer from a host that: %s", async (host) => {
    const answer = await engineOf(await hosted(host)).ask(question);
    expect(answer).toHaveLength(2000);
    expect(answer[0]).toEqual({
      observation: "register.03.006000",
      indicator: "indicator_03",
      area: "A170",
      value: 6000,
    });
    expect(answer.filter(({ value }) => value === null)).toHaveLength(285);
  });

  it("is fetched in the parts that a question needs, where a host has them, and none of them twice", async () => {
    const engine = engineOf(await hosted("parts"));
    await engine.ask(question);
    expect(asked[0]).toBe(`bytes=-${tail}`);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(sent).toBeLessThan(file.length / 2);
    const before = asked.length;
    await engine.ask(question);
    expect(asked).toHaveLength(before);
  });

  it("is fetched whole, and once, where a host has no parts", async () => {
    const engine = engineOf(await hosted("whole"));
    await Promise.all([engine.ask(question), engine.ask({ ...question, columns: ["area"] })]);
    expect(asked).toHaveLength(1);
    expect(sent).toBe(file.length);
  });

  it("is never read half from one version and half from the next, and is read anew when asked again", async () => {
    let version = 0;
    const engine = engineOf(await hosted("parts", () => String(Math.min(3, (version += 1)))));
    await expect(engine.ask(question)).rejects.toThrow("another file while it was read");
    expect(await engine.ask(question)).toHaveLength(2000);
  });

  it("answers what asks for every row", async () => {
    const all = await engineOf(await hosted("parts")).ask({
      table: "register_municipalities",
      columns: [],
      measures: [{ as: "rows", fn: "count", column: "indicator" }],
    });
    expect(all).toEqual([{ rows: 60_000 }]);
  });
});
