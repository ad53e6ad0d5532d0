import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { textOf } from "../../../src/intake/register/text.ts";

/** The size of the pieces in which a file is read. */
const piece = 1 << 19;

async function textFrom(content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-text-"));
  try {
    await writeFile(join(folder, "t.csv"), content);
    return (await Array.fromAsync(textOf(join(folder, "t.csv")))).join("");
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("textOf", () => {
  it("takes a Windows line break between two pieces for one", async () => {
    const line = "x".repeat(piece - 1);
    expect(await textFrom(`${line}\r\ny\r\n`)).toBe(`${line}\ny\n`);
    expect(await textFrom(`${line}\r`)).toBe(`${line}\n`);
  });

  it("keeps a letter whole whose bytes fall into two pieces", async () => {
    const line = "x".repeat(piece - 1);
    expect(await textFrom(`${line}ж`)).toBe(`${line}ж`);
  });

  it("leaves out the byte order mark, and only that", async () => {
    expect(await textFrom("\uFEFFa\uFEFF")).toBe("a\uFEFF");
  });

  it("refuses a file that ends within a letter", async () => {
    await expect(textFrom(Buffer.from("ж").subarray(0, 1))).rejects.toThrow("the file is not in UTF-8");
  });
});
