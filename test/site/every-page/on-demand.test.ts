import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frozenFolders } from "../../../scripts/frozen/archives.ts";
import { serve, serveSite, type Served } from "../../../scripts/shared/serve.ts";
import { bundle } from "../../../scripts/site/bundle.ts";
import { isBuiltFrom } from "../../../scripts/site/built-from.ts";
import { onDemand, type OnDemand } from "../../../scripts/site/on-demand.ts";
import { siteKey } from "../../../scripts/site/site-key.ts";
import { dist } from "../built.ts";

let open: { readonly site: OnDemand; readonly made: Served; readonly built: Served };
beforeAll(async () => {
  const code = await bundle();
  const key = await siteKey(code, "");
  if (!(await isBuiltFrom(key))) throw new Error(`${dist} was not built from the sources as they are`);
  const site = await onDemand(code, key, "", await frozenFolders(""));
  open = { site, made: await serveSite(site.shown, 0), built: await serve(dist, 0) };
}, 300_000);
afterAll(async () => {
  await Promise.all([open.made.close(), open.built.close()]);
  open.site.end();
});

const both = async (path: string, init: RequestInit = {}): Promise<readonly [made: Response, built: Response]> => [
  await fetch(open.made.address + path, init),
  await fetch(open.built.address + path, init),
];
/** What a host may say otherwise each time: when the file was written. */
const lasting = (answer: Response): Readonly<Record<string, string>> =>
  Object.fromEntries([...answer.headers].filter(([name]) => !["date", "etag", "last-modified"].includes(name)));

// A page or file of every kind.
const sample = [
  "/",
  "/en/",
  "/oblasti/ruse/",
  "/oblasti/ruse",
  "/en/districts/sliven/register/",
  "/obshtini/",
  "/karta/",
  "/rechnik/",
  "/metod/",
  "/en/404/",
  "/404.html",
  "/prezentatsiya/ruse/",
  "/vgradi/returned-by-year/bulgaria/",
  "/oembed/returned-by-year/bulgaria.json",
  "/vgradi/status.json",
  "/en/embed/embed.js",
  "/grafiki/returned-by-year/bulgaria.csv",
  "/grafiki/returned-by-year/bulgaria.excel.csv",
  "/en/charts/returned-by-year/bulgaria.xlsx",
  "/grafiki/returned-by-year/bulgaria.parquet",
  "/grafiki/returned-by-year/bulgaria.json",
  "/en/charts/returned-by-year/bulgaria.svg",
  "/grafiki/returned-by-year/bulgaria.png",
  "/grafiki/returned-by-year/bulgaria.pptx",
  "/en/charts/returned-by-year/bulgaria.zip",
  "/oblasti/ruse.pptx",
  "/en/districts/ruse.zip",
  "/oblasti/ruse/key-figures.json",
  "/danni/observations.xlsx",
  "/danni/",
  "/namirane/bg.json",
  "/robots.txt",
  "/datapackage.json",
  "/sitemap-bg.xml",
  "/_headers",
  "/data/manifest.json",
  "/data/observations.parquet",
  "/fonts/sofia-sans-latin.woff2",
  "/icon.svg",
  "/nowhere",
  "/en/nowhere/",
  "/oblasti/nowhere.csv",
  "/%E0%A4%A",
];

describe("what is made when it is asked for", () => {
  it.each(sample)("is byte for byte what the build made, with the same headers: %s", async (path) => {
    const [made, built] = await both(path);
    expect(made.status).toBe(built.status);
    expect(lasting(made)).toEqual(lasting(built));
    expect(Buffer.from(await made.arrayBuffer()).equals(Buffer.from(await built.arrayBuffer()))).toBe(true);
  });

  it("is sent in parts, or not at all to who has it, as a built file is", async () => {
    const [made, built] = await both("/grafiki/returned-by-year/bulgaria.parquet", {
      headers: { range: "bytes=4-99" },
    });
    expect([made.status, built.status]).toEqual([206, 206]);
    expect(await made.text()).toBe(await built.text());
    const first = await fetch(`${open.made.address}/oblasti/vratsa/`);
    const again = await fetch(`${open.made.address}/oblasti/vratsa/`, {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect([first.status, again.status]).toEqual([200, 304]);
  });

  it("is there for who only asks whether it is", async () => {
    const [made, built] = await both("/en/charts/sweeps-by-year/kyustendil.pptx", { method: "HEAD" });
    expect(made.status).toBe(200);
    expect(lasting(made)).toEqual(lasting(built));
  });
});
