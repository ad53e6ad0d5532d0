import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { answerFile, answerFileName, answerKinds, answerSheet, distinct } from "../../src/browser/explore/files.ts";
import { explore } from "../../src/i18n/each/explore.ts";
import type { SqlAnswer, SqlCell } from "../../src/query/sql/answer.ts";

const rows: readonly (readonly SqlCell[])[] = [
  ["Русе", 371, null, "9223372036854775807"],
  ["=Видин", null, "c", 1],
];
const answer: SqlAnswer = {
  columns: [
    { name: "name", numeric: false },
    { name: "value", numeric: true },
    { name: "value_state", numeric: false },
    { name: "value", numeric: true },
  ],
  rows: rows.length,
  cell: (row, column) => rows[row]?.[column] ?? null,
  slice: (from, to) => rows.slice(from, to),
};
const facts = (synthetic: boolean) => ({
  words: explore.bg,
  language: "bg" as const,
  release: "2026-11-22",
  hash: "0123456789abcdef",
  licence: "CC-BY-4.0",
  address: "https://host.example/izsledvane/#sql=x",
  sql: "SELECT 1",
  synthetic,
  own: false,
});

describe("the files of an answer", () => {
  it("call each column once, whatever SQL called it", () => {
    expect(distinct(["a", "a", "a_2", "a"])).toEqual(["a", "a_2", "a_2_2", "a_3"]);
  });

  it("hold the rows in the order that is shown, numbers as numbers, and why a number lacks", () => {
    const sheet = answerSheet(answer, facts(false), Uint32Array.of(1, 0));
    expect(sheet.rows.map(([name]) => name)).toEqual(["=Видин", "Русе"]);
    expect(sheet.columns.map(({ key, kind }) => [key, kind])).toEqual([
      ["name", "text"],
      ["value", "number"],
      ["value_state", "text"],
      ["value_2", "text"],
    ]);
    expect(sheet.columns[2]).toMatchObject({ role: "status", of: "value" });
    expect(sheet.columns[3]).toMatchObject({ role: "dimension" });
  });

  it("say that a file of the reader's own is in them", () => {
    const own = { ...facts(false), own: true };
    expect(answerFileName(own, "csv")).toBe("obhvat_sql_own-file_2026-11-22_bg.csv");
    expect(answerSheet(answer, own).sources).not.toEqual(answerSheet(answer, facts(false)).sources);
    expect(answerSheet(answer, own).notes).toContain(explore.bg.files.ownNote);
  });

  it.each(answerKinds)("give in %s a file of the reader's own no licence", async (kind) => {
    const { unzipSync, strFromU8 } = await import("fflate");
    const textOf = async (own: boolean): Promise<string> => {
      const told = { ...facts(false), own };
      const bytes = new Uint8Array(await (await answerFile(kind, answerSheet(answer, told), told)).arrayBuffer());
      return kind === "xlsx"
        ? Array.from(Object.values(unzipSync(bytes)), (part) => strFromU8(part)).join("")
        : strFromU8(bytes);
    };
    const { ownLicence } = explore.bg.files;
    // A plain CSV names none.
    expect((await textOf(true)).includes(ownLicence)).toBe(kind !== "csv");
    expect(await textOf(true)).not.toMatch(/CC-BY-4\.0|свободно ползване/);
    expect(await textOf(false)).not.toContain(ownLicence);
  });

  it.each(answerKinds)("say in %s that records are synthetic, in the name and in the file", async (kind) => {
    expect(answerFileName(facts(false), kind)).toBe(`obhvat_sql_2026-11-22_bg.${kind}`);
    expect(answerFileName(facts(true), kind)).toBe(`obhvat_sql_2026-11-22_bg_SYNTHETIC.${kind}`);
    const bytes = await (await answerFile(kind, answerSheet(answer, facts(true)), facts(true))).arrayBuffer();
    if (kind === "parquet") {
      expect(parquetMetadata(bytes).key_value_metadata).toContainEqual({ key: "synthetic", value: "true" });
      expect(await parquetReadObjects({ file: bytes })).toEqual([
        { synthetic: "true", name: "Русе", value: 371, value_state: null, value_2: "9223372036854775807" },
        { synthetic: "true", name: "=Видин", value: null, value_state: "c", value_2: "1" },
      ]);
    } else if (kind === "xlsx") {
      const { unzipSync, strFromU8 } = await import("fflate");
      const parts = unzipSync(new Uint8Array(bytes));
      const texts = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
      expect(texts).toContain("СИНТЕТИЧНИ ДАННИ");
      expect(texts).toContain("[c]");
    } else {
      const lines = new TextDecoder().decode(bytes).split("\r\n");
      expect(lines[1]).toMatch(/^true[,;]Русе[,;]371/);
      expect(lines[2]).toMatch(/^true[,;]'=Видин/);
    }
  });
});
