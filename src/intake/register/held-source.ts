import { withPlainBreaks } from "../decode.ts";
import { eachRowIn } from "./rows.ts";
import type { ExtractSource } from "./source.ts";

/** An extract whose files are held as texts, by name; what is read there is what would be read from a disk. */
export function heldSource(files: ReadonlyMap<string, string>): ExtractSource {
  const textOf = (name: string): string => {
    const text = files.get(name);
    if (text === undefined) throw new RangeError("extract: there is no such file");
    return text;
  };
  return {
    names: () => Promise.resolve([...files.keys()]),
    bytes: (name) => Promise.resolve(new TextEncoder().encode(textOf(name))),
    eachRow: (name, take) => {
      eachRowIn(withPlainBreaks(textOf(name)), take);
      return Promise.resolve();
    },
  };
}
