import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buildAgain } from "../src/model/read-json.ts";
import { readManifest } from "../src/model/read-manifest.ts";
import { writeHeaders } from "../src/site/delivery/headers.ts";
import { dataFolder } from "../src/site/facts.ts";
import { command } from "./shared/command.ts";
import { readSettings } from "./shared/settings.ts";
import { bundle } from "./site/bundle.ts";
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
await command(async () => {
  // Before dist/ is emptied, and minutes before a page asks for it.
  await readManifest(join(dataFolder, "manifest.json"), buildAgain);
  const code = await bundle();
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
});
