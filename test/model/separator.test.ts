import { describe, expect, it } from "vitest";
import { separatorIn } from "../../src/model/separator.ts";

describe("what parts the values of a text", () => {
  it.each([
    ["Справка, по общини, 2018\rОбщина|Дял\rВидин|1,5\rЛом|2", "|"],
    ['a;b\r\n"x, y, z";1\r\n"x, y, z";2\r\n', ";"],
    ["a,b; c,d\n1,2; 3,4", ","],
    ["a", ","],
  ])("is found in %j", (text, sign) => {
    expect(separatorIn(text, [",", ";", "\t", "|"])).toBe(sign);
  });
});
