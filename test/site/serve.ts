import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { securityPolicy } from "../../src/site/delivery/policy.ts";

/** A running server of one folder. */
export interface Served {
  /** Its address, ending in a slash. */
  readonly origin: string;
  /** The paths asked for so far. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** How a host may differ: paths it doesn't have, whether it declares the packing of .gz files, another policy. */
export interface Host {
  readonly lacks?: RegExp;
  readonly declaresGzip?: boolean;
  readonly policy?: string;
}

/** Serves a folder on this computer with the site's policy in the header. */
export async function serve(
  folder: string,
  { lacks, declaresGzip = false, policy = securityPolicy }: Host = {},
): Promise<Served> {
  const asked: string[] = [];
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response, path) => {
      response.setHeader("Content-Security-Policy", policy);
      if (declaresGzip && path.endsWith(".gz")) response.setHeader("Content-Encoding", "gzip");
    },
  });
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    if (lacks?.test(path) === true) response.writeHead(404).end();
    else files(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}/`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
