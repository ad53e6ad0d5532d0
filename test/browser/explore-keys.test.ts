import { describe, expect, it } from "vitest";
import { keyLeadsTo } from "../../src/browser/explore/keys.ts";

const size = { rows: 50, columns: 4, page: 10 };
const at = { row: 5, column: 2 };
const press = (key: string, held: object = {}, from = at) =>
  keyLeadsTo({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, from, size);

describe("the keys of a grid", () => {
  it.each([
    ["ArrowDown", 6, 2],
    ["ArrowUp", 4, 2],
    ["ArrowRight", 5, 3],
    ["ArrowLeft", 5, 1],
    ["PageDown", 15, 2],
    ["PageUp", -1, 2],
    ["Home", 5, 0],
    ["End", 5, 3],
  ])("%s leads to row %i, column %i", (key, row, column) => {
    expect(press(key)).toEqual({ row, column });
  });

  it.each([
    ["ArrowDown", 49, 2],
    ["ArrowUp", -1, 2],
    ["ArrowRight", 5, 3],
    ["ArrowLeft", 5, 0],
    ["Home", -1, 0],
    ["End", 49, 3],
  ])("%s leads to the edge with Ctrl or Cmd: row %i, column %i", (key, row, column) => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) expect(press(key, held)).toEqual({ row, column });
  });

  it("never lead beyond the edge", () => {
    const [first, last] = [
      { row: -1, column: 0 },
      { row: 49, column: 3 },
    ];
    for (const key of ["ArrowUp", "ArrowLeft", "PageUp", "Home"]) expect(press(key, {}, first)).toEqual(first);
    for (const key of ["ArrowDown", "ArrowRight", "PageDown", "End"]) expect(press(key, {}, last)).toEqual(last);
  });

  it("leave to the browser what is of another use", () => {
    expect(press("Tab")).toBeUndefined();
    expect(press("a")).toBeUndefined();
    expect(press("ArrowLeft", { altKey: true })).toBeUndefined();
  });
});
