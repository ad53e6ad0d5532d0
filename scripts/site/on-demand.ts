import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { cache } from "./cache.ts";
import { readJson } from "../../src/model/read-json.ts";
import { writeHeaders } from "../../src/site/delivery/headers.ts";
import type { Shown } from "../shared/serve.ts";
import type { Bundle } from "./bundle.ts";
import { rulesOf } from "./headers-file.ts";
import { keepNewest } from "./keep-newest.ts";
import type { Place } from "./renderer.ts";
import { Workers } from "./workers.ts";

const folder = `${cache}/made`;

async function placesOf(place: string, workers: Workers): Promise<readonly Place[]> {
  const list = join(place, "places.json");
  if (!existsSync(list)) await writeFile(list, JSON.stringify(await workers.list()));
  return (await readJson(list, `take ${place} away, and it is made again`)) as readonly Place[];
}

/** The files that an address may mean, the likeliest first, as a host looks for them. */
export function filesAt(address: string): readonly string[] {
  const bare = address.replace(/^\/+|\/$/g, "");
  return bare === "" ? ["index.html"] : [bare, `${bare}/index.html`, `${bare}.html`];
}

/** A site that is made page by page and file by file. */
export interface OnDemand {
  readonly shown: Shown;
  /** All that it can make. */
  readonly places: readonly Place[];
  /** Ends what draws. */
  end(): void;
}

/**
 * The site of a bundle and the data that are there, each of whose pages and files is made when somebody first asks for
 * it: by the same function as in a build, to the same bytes. What is made is kept for as long as nothing changes.
 * @param key the hash of all that it is made from, the base too
 * @param base the path that it lives under: "/obhvat", or ""
 * @param frozen folders with the frozen charts of earlier releases
 */
export async function onDemand(
  bundle: Bundle,
  key: string,
  base: string,
  frozen: readonly string[],
): Promise<OnDemand> {
  const place = join(folder, key);
  const out = join(place, "files");
  await mkdir(out, { recursive: true });
  await keepNewest(folder, place);
  const workers = new Workers(bundle, base, availableParallelism());
  const places = await placesOf(place, workers);
  const byFile = new Map(places.map((each) => [each.file, each]));
  const rules = rulesOf(bundle, places, base);
  await writeFile(join(out, "_headers"), writeHeaders(rules));
  const making = new Map<string, Promise<void>>();
  const make = async (wanted: Place): Promise<void> => {
    if (existsSync(join(out, wanted.file))) return;
    const begun =
      making.get(wanted.file) ??
      workers.draw([wanted], out).finally(() => {
        making.delete(wanted.file);
      });
    making.set(wanted.file, begun);
    await begun;
  };
  return {
    shown: {
      base,
      rules,
      folders: [out, bundle.client, "public", ...frozen],
      make: async (address) => {
        const wanted = filesAt(address).flatMap((file) => byFile.get(file) ?? [])[0];
        if (wanted !== undefined) await make(wanted);
      },
    },
    places,
    end: () => {
      workers.end();
    },
  };
}
