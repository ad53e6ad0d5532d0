import { describe, expect, it } from "vitest";
import { IdSecret } from "../../src/tabulate/id-secret.ts";
import { aCase, count } from "./records.ts";

const secretOf = (...ids: readonly string[]): string =>
  count({ cases: [ids.map((case_id) => ({ ...aCase, case_id }))] }).secret;

describe("the secret of who delivered the records", () => {
  it("is the same for the same records in any order, whatever is told of them", () => {
    expect(secretOf("a", "b", "c")).toBe(secretOf("c", "a", "b"));
    const other = count({ cases: [["a", "b"].map((case_id) => ({ ...aCase, case_id, outcome: "refused" as const }))] });
    expect(other.secret).toBe(secretOf("a", "b"));
  });

  it("is another one with a record more, less or other, or of another kind", () => {
    const all = [secretOf("a", "b"), secretOf("a"), secretOf("a", "b", "c"), secretOf("a", "x"), secretOf("ab")];
    const [one, other] = [new IdSecret(), new IdSecret()];
    one.add("case", 1, ["a"]);
    other.add("sweep", 1, ["a"]);
    expect(new Set([...all, other.digits()]).size).toBe(6);
    expect(one.digits()).toBe(secretOf("a"));
    for (const secret of all) expect(secret).toMatch(/^[0-9a-f]{64}$/);
  });

  it("takes no more ids than there are rows", () => {
    const [one, other] = [new IdSecret(), new IdSecret()];
    one.add("case", 1, ["a", "left over"]);
    other.add("case", 1, ["a"]);
    expect(one.digits()).toBe(other.digits());
  });
});
