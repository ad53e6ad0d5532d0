import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchPacked, type PackedFile } from "../../src/query/packed.ts";

const content = new TextEncoder().encode("обхват ".repeat(10_000));
const packedBytes = gzipSync(content);
const packed: PackedFile = {
  file: "engine.gz",
  bytes: content.length,
  compressed: packedBytes.length,
  sha256: createHash("sha256").update(content).digest("hex"),
};
const address = (bytes: Uint8Array): URL =>
  new URL(`data:application/octet-stream;base64,${Buffer.from(bytes).toString("base64")}`);
const never = new AbortController().signal;

describe("fetchPacked", () => {
  it("unpacks what came packed, and tells how much has come", async () => {
    const loaded: number[] = [];
    const blob = await fetchPacked(address(packedBytes), packed, "text/javascript", never, (bytes) =>
      loaded.push(bytes),
    );
    expect(new Uint8Array(await blob.arrayBuffer())).toStrictEqual(content);
    expect(blob.type).toBe("text/javascript");
    expect(loaded.at(-1)).toBe(packed.compressed);
  });

  it("takes what the browser has unpacked already, and never tells of more than there is", async () => {
    const loaded: number[] = [];
    const blob = await fetchPacked(address(content), packed, "application/wasm", never, (bytes) => loaded.push(bytes));
    expect(blob.size).toBe(content.length);
    expect(Math.max(...loaded)).toBe(packed.compressed);
  });

  it("refuses a file of the wrong length", async () => {
    const short = fetchPacked(address(gzipSync(content.slice(1))), packed, "", never, () => undefined);
    await expect(short).rejects.toThrow(
      `${content.length - 1} bytes instead of ${content.length}; build the engine's files again`,
    );
  });

  it("refuses a file that breaks off", async () => {
    await expect(
      fetchPacked(address(packedBytes.subarray(0, 90)), packed, "", never, () => undefined),
    ).rejects.toThrow();
  });

  it("stops when it is told to", async () => {
    await expect(
      fetchPacked(address(packedBytes), packed, "", AbortSignal.abort(new Error("too late")), () => undefined),
    ).rejects.toThrow("too late");
  });
});
