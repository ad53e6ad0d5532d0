import { describe, expect, it } from "vitest";
import { forgetQuestions, historyKey, keepQuestion, pastQuestions } from "../../src/browser/explore/history.ts";

function shelf(first?: string) {
  const kept = new Map<string, string>(first === undefined ? [] : [[historyKey, first]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const at = "2026-11-29T20:00:00.000Z";

describe("a reader's own questions", () => {
  it("are kept once each, the newest first, and no more than fifty", () => {
    const own = shelf();
    for (let number = 0; number < 60; number++) keepQuestion(own, { sql: `SELECT ${number}`, at });
    keepQuestion(own, { sql: "SELECT 30", at });
    const kept = pastQuestions(own).map(({ sql }) => sql);
    expect(kept).toHaveLength(50);
    expect(kept.slice(0, 2)).toEqual(["SELECT 30", "SELECT 59"]);
    expect(new Set(kept).size).toBe(50);
    keepQuestion(own, { sql: "x".repeat(30_000), at });
    expect(pastQuestions(own)).toHaveLength(50);
  });

  it("are erased one by one, or all, and then nothing stays behind", () => {
    const own = shelf();
    const [one, two] = [
      { sql: "SELECT 1", at },
      { sql: "SELECT 2", at },
    ];
    keepQuestion(own, one);
    keepQuestion(own, two);
    forgetQuestions(own, one);
    expect(pastQuestions(own)).toEqual([two]);
    forgetQuestions(own);
    expect(own.kept.size).toBe(0);
  });

  it.each(["", "{", "{}", "[1,null,{}]", '[{"sql":1,"at":"x"}]', '[{"sql":"SELECT 1","at":"x"}]'])(
    "are none where what is kept cannot be read: %s",
    (kept) => {
      expect(pastQuestions(shelf(kept))).toEqual([]);
    },
  );

  it("need no storage: where a browser refuses it, nothing breaks", () => {
    const refuse = (): never => {
      throw new Error("refused");
    };
    const closed = { getItem: refuse, setItem: refuse, removeItem: refuse };
    keepQuestion(closed, { sql: "SELECT 1", at });
    forgetQuestions(closed);
    expect(pastQuestions(closed)).toEqual([]);
  });
});
