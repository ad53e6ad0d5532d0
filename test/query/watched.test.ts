import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { fetchWatched } from "../../src/query/watched.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A host that sends pieces with pauses, and perhaps never ends. */
async function host(pieces: number, pause: number, ends: boolean): Promise<URL> {
  const own = (server = createServer((_, response) => {
    let sent = 0;
    const send = (): void => {
      if (sent < pieces) {
        sent += 1;
        response.write("обхват ");
        setTimeout(send, pause);
      } else if (ends) response.end();
    };
    send();
  }));
  await new Promise<void>((resolve) => own.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(own.address() as AddressInfo).port}/file.gz`);
}

describe("a file that is watched while it comes", () => {
  it("may be slow, as long as something comes", async () => {
    const loaded: number[] = [];
    const blob = await fetchWatched(await host(5, 300, true), { silent: 900, onBytes: (bytes) => loaded.push(bytes) });
    expect(await blob.text()).toBe("обхват ".repeat(5));
    expect(loaded.at(-1)).toBe(blob.size);
  });

  it.each([0, 2])("is given up where nothing comes any more, after %i pieces", async (pieces) => {
    await expect(fetchWatched(await host(pieces, 10, false), { silent: 100 })).rejects.toMatchObject({
      kind: "silent",
      message: "/file.gz: nothing has come for 100 ms",
    });
  });

  it("is given up with the reason of the signal", async () => {
    const controller = new AbortController();
    const fetched = fetchWatched(await host(1, 10, false), { signal: controller.signal });
    controller.abort(new Error("the reader has stopped it"));
    await expect(fetched).rejects.toThrow("the reader has stopped it");
    await expect(fetchWatched(new URL("data:,x"), { signal: controller.signal })).rejects.toThrow("has stopped it");
  });
});
