import { describe, expect, it } from "vitest";
import { pngOf } from "../../src/export/png.ts";
import { letterParts } from "../../src/model/letters.ts";
import { made, oneOf } from "./made.ts";
import { rasterText } from "../../src/export/picture/raster-text.ts";
import { parsed, picture } from "./pictures.ts";

const sizeOf = (png: Uint8Array) => {
  const view = Buffer.from(png);
  expect(view.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
};

describe("a picture as PNG", () => {
  it.each([1, 2, 4] as const)("has %d pixels for one", async (scale) => {
    expect(sizeOf(await pngOf(picture(oneOf("sweeps-by-year-BG415"), "16x9"), scale))).toEqual([
      1280 * scale,
      720 * scale,
    ]);
  });

  it("is 1200 by 630 for links", async () => {
    expect(sizeOf(await pngOf(picture(oneOf("returned-by-year-BG"), "og", "dark"), 1))).toEqual([1200, 630]);
  });

  it("shows every text: without one, the picture is another", async () => {
    const svg = picture(oneOf("sweeps-by-year-every-state"), "16x9");
    const whole = Buffer.from(await pngOf(svg, 1));
    const texts = [...svg.matchAll(/<text[^>]*>[^<]+<\/text>/g)].map(([text]) => text);
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(whole.equals(await pngOf(svg.replace(text, ""), 1)), text).toBe(false);
  }, 60_000);

  it("is the same each time, whatever fonts the SVG brings", async () => {
    const svg = picture(oneOf("institutions-by-year-BG"));
    const once = Buffer.from(await pngOf(svg, 1));
    expect(once.equals(await pngOf(svg.replace("<rect", "<style>@font-face{font-family:Other}</style><rect"), 1))).toBe(
      true,
    );
  });

  it("names for every letter a font that has it", () => {
    const files = new Map<string, string>(
      Object.values(letterParts).flatMap(({ file, letters }) => Array.from(letters, (letter) => [letter, file])),
    );
    for (const one of made) {
      const drawn = picture(one);
      const before = [...parsed(drawn).querySelectorAll("text")].map(({ textContent }) =>
        textContent.replace(/[≈≥≤○→_~<>]/g, ""),
      );
      const svg = parsed(rasterText(drawn));
      expect(
        [...svg.querySelectorAll("text")].map(({ textContent }) =>
          textContent.replace(/[≈≥≤○→_~<>]/g, "").replace(/^o(?= )/, ""),
        ),
      ).toEqual(before);
      for (const span of svg.querySelectorAll("text tspan[font-family]")) {
        const script = /latin-ext|latin|cyrillic/.exec(span.getAttribute("font-family") ?? "")?.[0];
        expect(Array.from(span.textContent).filter((letter) => files.get(letter) !== script)).toEqual([]);
      }
    }
  });
});
