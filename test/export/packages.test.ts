import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageFaults } from "../../scripts/check-site/office/faults.ts";
import { pptxOf } from "../../src/export/pptx.ts";
import type { SlideChart } from "../../src/export/pptx.ts";
import { qrPng } from "../../src/export/qr.ts";
import { nativeForms } from "../../src/export/slides/native.ts";
import { coloursOf } from "../../src/export/tokens.ts";
import { xlsxOf } from "../../src/export/xlsx.ts";
import { made, seen } from "./made.ts";
import type { Made } from "./made.ts";

const colours = coloursOf(readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8"), "light");
const picture = { png: qrPng("https://obhvat.example/"), width: 100, height: 100 };
/**
 * As a picture with its table behind it, where PowerPoint has no such chart; as a table alone, which key figures are.
 */
const drawn = ({ sheet, spec, view }: Made): SlideChart => ({
  sheet,
  spec,
  seen,
  ...(nativeForms.includes(spec.form) ? {} : { picture, table: view.table }),
});
const tabled = ({ sheet, view }: Made): SlideChart => ({
  sheet,
  spec: { form: "matrix", topic: "school" },
  seen,
  table: view.table,
});
const cover = { title: 'Обхват: област "Кюстендил" & <Русе>', seen, method: "https://obhvat.example/metod/" };

describe("a presentation is whole", () => {
  it.each(made)("with one chart: $name in $language", async (one) => {
    expect(packageFaults(await pptxOf([drawn(one)], colours))).toEqual([]);
  });

  it.each(["bg", "en"] as const)("with every chart and every table, and a cover, in %s", async (language) => {
    const ours = made.filter((one) => one.language === language);
    expect(
      packageFaults(
        await pptxOf(
          ours.flatMap((one) => [drawn(one), tabled(one)]),
          colours,
          cover,
        ),
      ),
    ).toEqual([]);
  });

  it("where the copy of the site has no public address, and no link leads out", async () => {
    const here = { ...seen, address: "/grafiki/sweeps-by-year/kyustendil/" };
    const ours = made.slice(0, 6).map((one) => ({ ...drawn(one), seen: here }));
    expect(packageFaults(await pptxOf(ours, colours, { ...cover, seen: here, method: "/metod/" }))).toEqual([]);
  });
});

describe("texts with signs that markup has a use for", () => {
  const nasty = `„А“ & <б> "в" 'г' ]]> =1+1 {д} %20`;
  // As a browser writes the address of a page.
  const address = new URL('https://obhvat.example/sravnenie/?districts=ruse,vidin&indicator=sweeps&q="<я>"').href;
  const soiled = (one: Made): Made => ({
    ...one,
    sheet: {
      ...one.sheet,
      title: nasty,
      subtitle: nasty,
      sentence: nasty,
      notes: [nasty],
      sources: one.sheet.sources.map((source) => ({ ...source, publisher: nasty })),
      columns: one.sheet.columns.map((column) => ({ ...column, label: `${column.label} ${nasty}` })),
      rows: one.sheet.rows.map((row) =>
        row.map((cell, place) =>
          typeof cell === "string" && one.sheet.columns[place]?.kind === "text" ? `${cell} ${nasty}` : cell,
        ),
      ),
    },
    view: {
      ...one.view,
      table: {
        ...one.view.table,
        rows: one.view.table.rows.map((row) => row.map((cell) => ({ ...cell, text: `${cell.text} ${nasty}` }))),
      },
    },
  });
  const all = made.filter(({ language }) => language === "bg").map(soiled);

  it("leave a presentation whole", async () => {
    const charts = all
      .flatMap((one) => [drawn(one), tabled(one)])
      .map((one) => ({ ...one, seen: { ...seen, address } }));
    expect(
      packageFaults(await pptxOf(charts, colours, { ...cover, title: nasty, seen: { ...seen, address } })),
    ).toEqual([]);
  });

  it("leave a workbook whole", async () => {
    expect(
      packageFaults(
        await xlsxOf(
          all.map(({ sheet }) => sheet),
          { ...seen, address },
          nasty,
        ),
      ),
    ).toEqual([]);
  });
});

describe("a workbook is whole", () => {
  it.each(made)("with one sheet: $name in $language", async ({ sheet }) => {
    expect(packageFaults(await xlsxOf([sheet], seen))).toEqual([]);
  });

  it.each(["bg", "en"] as const)("with every sheet, in %s", async (language) => {
    const sheets = made.filter((one) => one.language === language).map(({ sheet }) => sheet);
    expect(packageFaults(await xlsxOf(sheets, seen, cover.title))).toEqual([]);
  });
});
