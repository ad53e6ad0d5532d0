// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { faultSaid, ownLists, ownSaid } from "../../src/browser/explore/own-shown.ts";
import type { OwnMatched } from "../../src/browser/own-file/match.ts";
import { OwnFileError } from "../../src/browser/own-file/own-file.ts";
import { explore } from "../../src/i18n/each/explore.ts";

const matched: OwnMatched = {
  rows: 29,
  columns: ["област", "n"],
  names: ["area", "област", "n"],
  told: {},
  column: 0,
  found: 29,
  shared: 26,
  level: "municipality",
  untried: 0,
  unmatched: { first: [], count: 0 },
  taken: { first: [], count: 0 },
  joined: { first: [], count: 0 },
  arrow: new Uint8Array(),
};
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("what is said of a reader's file", () => {
  it("tells what a name of two areas was taken for", () => {
    expect(plain(ownSaid("x.csv", matched, explore.bg))).toBe(
      "x.csv: 29 реда, 2 колони. Остава в тази страница. Наша област или община е намерена за 29 от 29 реда. " +
        "Имената, които носят и област, и община (26), са приети за общини.",
    );
    expect(ownSaid("x.csv", { ...matched, shared: 1, level: "district" }, explore.en)).toContain(
      "The name that a district and a municipality share (1) was taken for a district.",
    );
    expect(ownSaid("x.csv", { ...matched, shared: 0 }, explore.en)).not.toContain("share");
  });

  it("tells which sheet was read, what was skipped, repeated, left out, and not tried", () => {
    const told = { sheet: { name: "Данни", sheets: 3 }, titles: 2, merged: 4, left: ["i", "j"] };
    const said = plain(ownSaid("x.xlsx", { ...matched, told, untried: 5 }, explore.bg));
    expect(said).toContain("Прочетен е листът „Данни“; листове общо: 3.");
    expect(said).toContain("Пропуснати редове над имената на колоните: 2. Слети клетки: 4;");
    expect(said).toContain("Колоните „i“, „j“ са от вид, който страницата не чете; пропуснати са.");
    expect(said).toContain("още 5 не са сравнени");
    expect(ownSaid("x.xlsx", { ...matched, told: { left: ["i"] } }, explore.en)).toContain(
      "Column “i” is of a kind this page does not read; it was left out.",
    );
  });

  it("lists which names lead to one area", () => {
    const joined = { first: [[["София", "София област"], "Софийска област"]] as const, count: 1 };
    const text = ownLists({ ...matched, joined }, explore.bg)
      .map((part) => part.textContent)
      .join(" ");
    expect(text).toContain("Различни текстове за едно и също място: 1");
    expect(text).toContain("София, София област → Софийска област");
    expect(ownLists(matched, explore.bg)).toHaveLength(1);
  });

  it("tells where a quote is open, and of another fault what it is", () => {
    expect(faultSaid(new OwnFileError("quote", { line: 2 }), explore.bg)).toContain("Кавичка в ред 2 не е затворена");
    expect(faultSaid(new OwnFileError("empty"), explore.en)).toBe(explore.en.own.faults.empty);
    expect(faultSaid(new Error("?"), explore.en)).toBe(explore.en.own.faults.failed);
  });
});
