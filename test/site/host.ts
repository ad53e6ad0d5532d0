import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Another site, which embeds charts; its only page is the given one. */
export interface HostSite {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a page with headers of its own on another port of this computer: for a browser, that is another site's origin.
 */
export async function host(page: string, headers: Readonly<Record<string, string>> = {}): Promise<HostSite> {
  const server = createServer((request, response) => {
    if (request.url !== "/") {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(page);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
