import { describe, expect, it } from "vitest";

import { checkTables } from "../../src/office/check/check.ts";
import { keyedIds, newKey, randomId, readKey, writeKey } from "../../src/office/check/office-key.ts";
import { findPersonal } from "../../src/intake/gate/gate.ts";
import { noMapping } from "../../src/office/mapping/mapping.ts";
import { known } from "./known.ts";

describe("the office's key", () => {
  it("is read as it was written, and nothing else is", () => {
    const key = newKey();
    expect(readKey(writeKey(key, "Пазете го."))).toEqual(key);
    expect(readKey(`\uFEFF${writeKey(key, "")}`)).toEqual(key);
    for (const text of ["", "obhvat-key-1 12", writeKey(key, "").replace("key-1", "key-2")])
      expect(readKey(text)).toBeUndefined();
  });

  it("makes the same id of the same number, and another with another key", async () => {
    const [one, other] = [newKey(), newKey()];
    const [first, again, strange] = await Promise.all([
      keyedIds(["С-1", "С-2"], one),
      keyedIds(["С-1"], one),
      keyedIds(["С-1"], other),
    ]);
    expect(first.get("С-1")).toBe(again.get("С-1"));
    expect(new Set([first.get("С-1"), first.get("С-2"), strange.get("С-1")]).size).toBe(3);
  });

  it("makes ids that have no look of anybody's number", () => {
    const ids = Array.from({ length: 2000 }, randomId);
    expect(new Set(ids).size).toBe(2000);
    expect(ids.filter((id) => findPersonal(id, "id") !== undefined)).toEqual([]);
  });

  it("stands for the office's numbers in what is delivered, also between files", async () => {
    const text = (rows: readonly string[]) => new TextEncoder().encode(rows.join("\n"));
    const inputs = [
      {
        file: "домове.csv",
        bytes: text(["Код на дома,Вид,Община,Открит,Закрит,Капацитет", "Д-7,ДДЛРГ,Видин,1970,,40"]),
      },
      {
        file: "деца.csv",
        bytes: text(["Код на дома,Година,Настанени,Реинтегрирани,Осиновени,Приемна грижа,Друго", "Д-7,2018,6,7,0,0,8"]),
      },
    ];
    const { fit } = await checkTables(inputs, await known(), noMapping, "office", newKey());
    const [home = "", placed = ""] = ["institutions", "placements"].map(
      (file) => fit?.files.get(`${file}.csv`)?.split("\n")[1],
    );
    expect(home.slice(0, 14)).toMatch(/^[a-z0-9]{14}$/);
    expect(placed.slice(0, 14)).toBe(home.slice(0, 14));
    expect([...(fit?.files.values() ?? [])].join("")).not.toContain("Д-7");
  });
});
