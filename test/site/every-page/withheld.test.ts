import { describe, expect, it } from "vitest";
import { builtFile, builtFiles } from "../built.ts";

const withheldCell = /<td[^>]*data-state="c"[^>]*>(.*?)<\/td>/gs;

describe("a withheld number", () => {
  it("is a word, and of published figures the same words for all, never its digit, in every table of every page", async () => {
    const said = new Map<string, string>();
    for (const path of await builtFiles("**/*.html")) {
      for (const [, text = ""] of builtFile(path).toString().matchAll(withheldCell)) said.set(text.trim(), path);
    }
    expect([...said.keys()].sort(), [...said].join("\n")).toEqual([
      "under 5 (withheld by us)",
      "withheld",
      "под 5 (скрито от нас)",
      "скрито",
    ]);
  });
});
