import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";
import { mediaTypes } from "../src/export/media-types.ts";
import { headersFor, readHeaders } from "../src/site/headers.ts";

/** A running site: its address without a final slash, and the way to stop it. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

// The library works on plain messages; only its types name those of Express.
const compress = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const listen = (server: Server, port: number): Promise<void> => new Promise((resolve, reject) => {
  server.once("error", reject);
  server.listen(port, "127.0.0.1", resolve);
});

/**
 * Serves a built site on this machine with the headers its _headers file asks for, compressed, with its 404 page.
 * Port 0 takes any free one. Rejects when the port is taken.
 */
export async function serve(folder: string, port: number): Promise<Served> {
  const rules = readHeaders(readFileSync(join(folder, "_headers"), "utf8"));
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      // The library's list of types lacks those of office files and of Parquet.
      const type = Object.entries(mediaTypes).find(([extension]) => path.endsWith(`.${extension}`))?.[1];
      if (type !== undefined) response.setHeader("Content-Type", type);
      for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const notFound = (): void => {
      const page = request.url?.startsWith("/en/") === true ? "en/404/index.html" : "404.html";
      response.writeHead(404, { "content-type": "text/html; charset=utf-8", ...headersFor(rules, "/") });
      response.end(readFileSync(join(folder, page)));
    };
    compress(request, response, () => { files(request, response, notFound); });
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}
