import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { widths } from "../../src/charts/drawing/theme.ts";
import { languages } from "../../src/model/text.ts";
import { cases } from "../golden/cases.ts";
import { context } from "../golden/context.ts";
import { expectGolden } from "../golden/golden.ts";

describe("a chart's picture", () => {
  const warn = vi.spyOn(console, "warn");
  beforeEach(() => {
    warn.mockClear();
  });
  afterEach(() => {
    expect(warn).not.toHaveBeenCalled();
  });

  const drawn = cases.flatMap((one) =>
    languages.flatMap((language) => Object.entries(widths).map(([size, width]) => ({ ...one, language, size, width }))),
  );

  it.each(drawn)(
    "$name in $language at $size is the golden one",
    ({ name, spec, area, rows, around = context, language, size, width }) => {
      const svg = chartSvg(spec, rows, around(area, language), width);
      expect(svg).not.toMatch(/<style|style=|\sid=|NaN|undefined/);
      expectGolden(`${name}-${language}-${size}`, svg);
    },
  );
});
