import { describe, expect, it } from "vitest";
import { afterChart, placeLaterStyles } from "../../src/site/delivery/later-styles.ts";

const link = (name: string): string => `<link rel="stylesheet" href="/assets/${name}.css">`;
const marked = (name: string): string => `<link rel="stylesheet" href="/assets/${name}.css" data-later="true">`;
const paper = '<link rel="stylesheet" href="/assets/paper.css" media="print">';

describe("the later styles of a page", () => {
  it("follow its first chart", () => {
    const html = `<main>${marked("later")}<p>1</p><svg/>${afterChart}<p>2</p><svg/>${afterChart}</main>${paper}`;
    expect(placeLaterStyles(html)).toBe(`<main><p>1</p><svg/>${link("later")}<p>2</p><svg/></main>${paper}`);
  });

  it("stand before the text of a page without a chart", () => {
    expect(placeLaterStyles(`<main>${marked("later")}<p>1</p></main>`)).toBe(`<main>${link("later")}<p>1</p></main>`);
  });

  it("stay where they are on a page that needs them above its first chart", () => {
    const html = `<main>${link("later")}${link("own")}<svg/>${afterChart}</main>`;
    expect(placeLaterStyles(html)).toBe(`<main>${link("later")}${link("own")}<svg/></main>`);
  });

  it("are nowhere on a page that has none", () => {
    expect(placeLaterStyles(`<body><svg/>${afterChart}</body>`)).toBe("<body><svg/></body>");
  });
});
