// @vitest-environment jsdom
import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { expect, it } from "vitest";
import { codeCompletion, codesAfter } from "../../src/browser/explore/code-completion.ts";

const codes = {
  level: [["district", "област"] as const, ["municipality", "община"] as const],
  area: [["BG415", "Кюстендил"] as const, ["BG323", "Русе"] as const],
};
const after = (sql: string) => codesAfter(sql, codes)?.fit.map(([code]) => code);

it.each([
  ["SELECT 1 FROM areas WHERE level = '", ["district", "municipality"]],
  ["... WHERE a.level<>'mun", ["municipality"]],
  ['... WHERE "level" != \'ОБЩ', ["municipality"]],
  ["... WHERE Area IN ('BG415', '", ["BG415", "BG323"]],
  ["... WHERE area not in (\n  'BG", ["BG415", "BG323"]],
  ["... WHERE area = 'рус", ["BG323"]],
])("a column's codes are offered in the text it is compared with, by code and by word: %s", (sql, fit) => {
  expect(after(sql)).toEqual(fit);
});

it.each([
  "... WHERE level = ",
  "... WHERE level = 'district'",
  "... WHERE level LIKE 'd",
  "... WHERE toString = '",
  "... WHERE sublevel = '",
  "... WHERE level = 'nothing like it",
  "SELECT 'level = ''",
])("none are offered elsewhere: %s", (sql) => {
  expect(after(sql)).toBeUndefined();
});

it("what is taken closes the text, unless it is closed already", async () => {
  const options = async (doc: string, pos: number) => {
    const context = new CompletionContext(EditorState.create({ doc }), pos, false);
    const result = await codeCompletion(codes)(context);
    return { from: result?.from, options: result?.options };
  };
  const doc = "SELECT 1 FROM areas WHERE area = 'Рус";
  const one = { label: "BG323", type: "constant", detail: "Русе" };
  expect(await options(doc, doc.length)).toEqual({ from: doc.length - 3, options: [{ ...one, apply: "BG323'" }] });
  expect((await options(`${doc}' AND true`, doc.length)).options).toEqual([{ ...one, apply: "BG323" }]);
});
