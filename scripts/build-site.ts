import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { writeHeaders } from "../src/site/delivery/headers.ts";
import { readSettings } from "./shared/settings.ts";
import { bundle, BundleFailed } from "./site/bundle.ts";
import { beginBuilt } from "./site/built-from.ts";
import { together } from "./site/groups.ts";
import { rulesOf } from "./site/headers-file.ts";
import { output } from "./site/output.ts";
import { noteLeftOut, partOf } from "./site/part.ts";
import { progress } from "./site/progress.ts";
import { siteKey } from "./site/site-key.ts";
import { Workers } from "./site/workers.ts";

/**
 * Builds the site into dist/ from the data that are there: the bundle, then every page and file on all cores. What lies
 * in dist/ is what the host serves under the site's base. Tests have a part of it built elsewhere; see site/output.ts.
 */

const { folder: dist, districts } = output;
const { base } = readSettings("npm run site");
const code = await bundle().catch((error: unknown) => {
  console.error(error instanceof BundleFailed ? error.message : error);
  process.exit(1);
});
await beginBuilt(await siteKey(code, base));
const workers = new Workers(code, base, availableParallelism());
try {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await cp("public", dist, { recursive: true });
  await cp(code.client, dist, { recursive: true });
  const places = await workers.list();
  const { kept, leftOut } = districts === undefined ? { kept: places, leftOut: [] } : await partOf(places, districts);
  const { tell, end } = progress("pages and files", kept.length);
  await workers.drawAll(together(kept), dist, tell);
  end();
  await writeFile(`${dist}/_headers`, writeHeaders(rulesOf(code, places, base)));
  if (leftOut.length > 0) await noteLeftOut(dist, leftOut);
} finally {
  workers.end();
}
