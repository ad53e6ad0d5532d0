import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { jsonStatFaults } from "./json-stat.ts";
import { packageFaults } from "./office/faults.ts";

const isOffice = (name: string): boolean => /\.(?:pptx|xlsx)$/.test(name);
/** JSON of another kind says so: what describes a CSV, answers oEmbed, or feeds the site's own pages. */
const isStat = (text: string): boolean => /^\s*\{[^{[]*"class"\s*:/.test(text);

/**
 * Judges files of the built site that other programs open; a file that stands at two addresses, or also in an archive,
 * once.
 */
export class FileJudge {
  readonly #seen = new Set<string>();
  #count = 0;

  /** How many different files were judged. */
  get count(): number {
    return this.#count;
  }

  #isNew(bytes: Uint8Array): boolean {
    const hash = createHash("sha256").update(bytes).digest("base64");
    const known = this.#seen.has(hash);
    this.#seen.add(hash);
    if (!known) this.#count += 1;
    return !known;
  }

  #inside(name: string, bytes: Uint8Array): readonly string[] {
    if (isOffice(name)) return this.#isNew(bytes) ? packageFaults(bytes) : [];
    if (!name.endsWith(".json")) return [];
    const text = new TextDecoder().decode(bytes);
    return isStat(text) && this.#isNew(bytes) ? jsonStatFaults(JSON.parse(text)) : [];
  }

  /** What is wrong with a file of the name, or with those in it if it is an archive; none for other kinds. */
  judge(name: string, bytes: Uint8Array): readonly string[] {
    if (!name.endsWith(".zip")) return this.#inside(name, bytes).map((fault) => `${name}: ${fault}`);
    const files = Object.entries(
      unzipSync(bytes, { filter: (file) => isOffice(file.name) || file.name.endsWith(".json") }),
    );
    return files.flatMap(([inner, file]) => this.#inside(inner, file).map((fault) => `${name}, ${inner}: ${fault}`));
  }

  /** The same for a path of the site in `folder`. */
  async judgeAt(folder: string, path: string): Promise<readonly string[]> {
    return isOffice(path) || /\.(?:json|zip)$/.test(path) ? this.judge(path, await readFile(`${folder}${path}`)) : [];
  }
}
