import { registerFiles } from "../../model/register.ts";
import type { RegisterFile } from "../../model/register.ts";
import { CellFault } from "../cells.ts";
import { decode } from "../decode.ts";
import { findPersonal } from "../gate/gate.ts";
import { FileLog } from "./log.ts";
import type { Met } from "./log.ts";
import type { ExtractSource } from "./source.ts";

const notes = ["README.md", "mapping.json"];
const beside = ["dataset.json", ...notes];
// What file managers leave behind, nobody wrote.
const isLitter = (name: string): boolean => name.startsWith(".") || name === "Thumbs.db" || name === "desktop.ini";

/**
 * The text of a small file beside the records; what is not UTF-8 in it is reported, and the rest is text all the same,
 * for the gate.
 */
async function textOf(source: ExtractSource, name: string, met: Met): Promise<string> {
  const bytes = await source.bytes(name);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decode(isMarked ? bytes.subarray(3) : bytes, name);
  if (typeof text === "string") return text;
  new FileLog(name, met).unusable(new CellFault(text.problem, text.remedy));
  return new TextDecoder().decode(bytes);
}

async function searchNotes(source: ExtractSource, name: string, met: Met): Promise<void> {
  const log = new FileLog(name, met);
  for (const [place, line] of (await textOf(source, name, met)).split("\n").entries()) {
    const find = findPersonal(line, "prose");
    if (find !== undefined) log.find(find.kind, place + 1);
  }
}

/**
 * Looks at what lies in an extract: which CSV files of the contract are there, and the text of dataset.json,
 * undefined when it is missing. Anything else is a find, told by its number among the names, as a name may be
 * somebody's. README.md and the mapping that the extract was made
 * with may be there, and pass the gate.
 */
export async function lookAt(
  source: ExtractSource,
  met: Met,
): Promise<{ readonly files: ReadonlySet<RegisterFile>; readonly descriptor: string | undefined }> {
  const names = (await source.names()).filter((name) => !isLitter(name)).toSorted();
  const known = new Set([...beside, ...registerFiles.map((file) => `${file}.csv`)]);
  for (const [place, name] of names.entries()) {
    if (!known.has(name)) new FileLog(`file ${place + 1} of ${names.length} by name`, met).find("file");
  }
  for (const name of notes.filter((each) => names.includes(each))) await searchNotes(source, name, met);
  return {
    files: new Set(registerFiles.filter((file) => names.includes(`${file}.csv`))),
    descriptor: names.includes("dataset.json") ? await textOf(source, "dataset.json", met) : undefined,
  };
}
