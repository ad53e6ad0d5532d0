import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";
import { mediaTypes } from "../../src/export/media-types.ts";
import { languageAt } from "../../src/i18n/addresses.ts";
import { withoutBase } from "../../src/site/delivery/base.ts";
import { baseOfRules, headersFor, readHeaders, type HeaderRule } from "../../src/site/delivery/headers.ts";
import { notFoundFile } from "../../src/site/routes/registry.ts";
import { honoured, limitedPath } from "../../src/site/embed/oembed-answer.ts";
import { checkBuilt } from "./built.ts";

/** A running site: its address, the base with it, without a final slash, and the way to stop it. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** What is to be served. */
export interface Shown {
  /** The path that the site lives under: "/obhvat", or "". */
  readonly base: string;
  /** Their addresses begin with the base. */
  readonly rules: readonly HeaderRule[];
  /** The folders in which a file may lie, the first that has it first. */
  readonly folders: readonly string[];
  /**
   * Makes the file at an address ("/oblasti/ruse/"), where files are made when somebody asks for them; then new ones
   * may come at any time.
   */
  readonly make?: (address: string) => Promise<void>;
}

type Next = () => void;
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

// The library works on plain messages; only its types name those of Express.
const compress = compression() as unknown as Handler;

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });

function filesIn(folder: string, { base, rules, make }: Shown): Handler {
  return sirv(folder, {
    etag: true,
    dev: make !== undefined,
    setHeaders: (response, path) => {
      // The library's list of types lacks those of office files and of Parquet.
      const type = Object.entries(mediaTypes).find(([extension]) => path.endsWith(`.${extension}`))?.[1];
      if (type !== undefined) response.setHeader("Content-Type", type);
      // Here a file may change at any time under the same name; a rule may know better.
      response.setHeader("Cache-Control", "no-cache");
      for (const [name, value] of Object.entries(headersFor(rules, base + path))) response.setHeader(name, value);
    },
  });
}

function addressOf({ url = "/" }: IncomingMessage): string {
  const { pathname } = new URL(url, "http://here.invalid");
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

const pathOf = ({ folders }: Shown, file: string): string | undefined =>
  folders.map((folder) => join(folder, file)).find((path) => existsSync(path));

/** Answers what asks for an oEmbed answer within limits; false, with nothing done, for everything else. */
function answeredWithin(shown: Shown, { url = "/", method }: IncomingMessage, response: ServerResponse): boolean {
  const asked = URL.parse(url, "http://localhost");
  const address = asked === null ? undefined : limitedPath(asked);
  const path = address === undefined ? undefined : pathOf(shown, address);
  if (asked === null || address === undefined || path === undefined || method !== "GET") return false;
  const file = () =>
    Promise.resolve(
      new Response(readFileSync(path, "utf8"), {
        headers: {
          ...headersFor(shown.rules, shown.base + address),
          "Content-Type": "application/json; charset=utf-8",
        },
      }),
    );
  honoured(asked, file)
    .then(async (answer) => {
      response.writeHead(200, Object.fromEntries(answer.headers)).end(await answer.text());
    })
    .catch((error: unknown) => {
      failed(response, error);
    });
  return true;
}

/** The page that tells there is nothing at an address, which has lost its base already. */
async function notFound(shown: Shown, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = notFoundFile(languageAt(request.url ?? "/"));
  await shown.make?.(`/${page}`);
  const path = pathOf(shown, page);
  response.writeHead(404, { "content-type": "text/html; charset=utf-8", ...headersFor(shown.rules, `${shown.base}/`) });
  response.end(path === undefined ? "" : readFileSync(path));
}

/** Takes the base off what is asked for. False, with the answer given, where that lies outside the site. */
function isInside({ base }: Shown, request: IncomingMessage, response: ServerResponse): boolean {
  const { url = "/" } = request;
  const inside = base === "" ? url : withoutBase(url, base);
  if (inside !== undefined) {
    request.url = inside;
    return true;
  }
  const isBare = url.split("?", 1)[0] === base;
  if (isBare) response.writeHead(301, { location: `${base}/${url.slice(base.length)}` }).end();
  else
    response
      .writeHead(404, { "content-type": "text/plain; charset=utf-8" })
      .end(`Обхват: this copy of the site lives under ${base}/\n`);
  return false;
}

function failed(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
  response.end("Обхват: this page could not be made; the reason stands where npm start runs.\n");
}

/**
 * Serves a site on this machine with its headers, compressed, with its 404 page. Answers of oEmbed keep to the limits
 * that are asked. Port 0 takes any free one. Rejects when the port is taken.
 */
export async function serveSite(shown: Shown, port: number): Promise<Served> {
  const handlers = shown.folders.map((folder) => filesIn(folder, shown));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isInside(shown, request, response)) return;
    await shown.make?.(addressOf(request));
    const inTurn = handlers.reduceRight<Next>(
      (next, handler) => () => {
        handler(request, response, next);
      },
      () => {
        notFound(shown, request, response).catch((error: unknown) => {
          failed(response, error);
        });
      },
    );
    compress(request, response, () => {
      if (!answeredWithin(shown, request, response)) inTurn();
    });
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      failed(response, error);
    });
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}${shown.base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves a built site with the headers its _headers file asks for, under the base that they name. Throws `InputRefused`
 * where the folder holds none.
 */
export async function serve(folder: string, port: number): Promise<Served> {
  checkBuilt(folder);
  const rules = readHeaders(readFileSync(join(folder, "_headers"), "utf8"));
  return serveSite({ base: baseOfRules(rules), rules, folders: [folder] }, port);
}
