import { glob, readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { escapeMarkup } from "../../src/model/markup.ts";

describe("a text in markup", () => {
  it("says what it said, in an element and between double quotes, and opens nothing", () => {
    const text = `Ромите & „ние" <b title="x">&amp; 'не'</b>`;
    const page = new JSDOM(`<p title="${escapeMarkup(text)}">${escapeMarkup(text)}</p>`).window.document;
    expect(page.querySelector("p")?.textContent).toBe(text);
    expect(page.querySelector("p")?.title).toBe(text);
    expect(page.querySelectorAll("p *")).toHaveLength(0);
  });

  it("is written by one function, wherever it is written", async () => {
    const others: string[] = [];
    for await (const file of glob("{src,scripts}/**/*.{ts,astro}"))
      if (/["'`]&(?:amp|lt|gt|quot);["'`]/.test(await readFile(file, "utf8"))) others.push(file.replaceAll("\\", "/"));
    expect(others.filter((file) => file !== "src/browser/views/embed-codes.ts")).toEqual(["src/model/markup.ts"]);
  });
});
