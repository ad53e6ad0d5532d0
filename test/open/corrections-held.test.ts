import { mkdtemp, cp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  correctionsByRelease,
  correctionsHeld,
  knownFrom,
  newInEach,
  newsFrom,
} from "../../src/site/open/corrections-held.ts";
import { corrections } from "../../src/site/pages/corrections.ts";
import { status } from "../../src/site/embed/status.ts";

const on = (correction: string, date: string) => ({ correction, date });
const [first, second, third] = ["2026-11-22", "2026-11-29", "2026-12-01"];
const releases = [third, second, first];

describe("what corrections came out with a release", () => {
  const held = new Map([
    [second, new Set(["early"])],
    [third, new Set(["early", "same-day"])],
  ]);
  const all = [on("early", "2026-11-28"), on("same-day", third), on("too-late", third), on("before-all", first)];
  const newIn = (kept: typeof held) =>
    newInEach(releases, all, kept).map(({ corrections: own }) => own.map(({ correction }) => correction));

  it("is what it holds, not what is of its day", () => {
    expect(newIn(held)).toEqual([["same-day"], ["early"], ["before-all"]]);
  });

  it("goes by the day where a release kept none", () => {
    expect(newIn(new Map())).toEqual([["same-day", "too-late"], ["early"], ["before-all"]]);
  });

  it("is news for frozen charts of every release that does not hold it, and of no other", () => {
    const from = (name: string, date: string) => knownFrom(on(name, date), releases, held);
    expect(from("early", "2026-11-28")).toBe(second);
    expect(from("same-day", third)).toBe(third);
    expect(from("too-late", third)).toBe("2026-12-02");
    expect(from("to come", "2026-12-24")).toBe("2026-12-24");
    expect(knownFrom(on("alone", "2026-12-24"), [], held)).toBe("2026-12-24");
  });
});

describe("the recorded releases", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "obhvat-"));
    await cp("data/releases", folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("hold what their tables hold, be they in the folder of an earlier one", async () => {
    const held = await correctionsHeld();
    expect(["2026-11-29", "2026-11-30", "2026-12-01"].map((day) => held.get(day)?.size)).toEqual([414, 414, 428]);
    await rm(join(folder, "2026-11-29/tables/correction_records.parquet"));
    const left = await correctionsHeld(folder);
    expect(["2026-11-29", "2026-11-30", "2026-12-01"].map((day) => left.get(day)?.size)).toEqual([
      undefined,
      undefined,
      428,
    ]);
    expect(await correctionsHeld(join(folder, "nowhere"))).toEqual(new Map());
  });

  it("keep the corrections that they came out with, whatever is put on record of their day", async () => {
    const told = new Map((await correctionsByRelease()).map((one) => [one.release, one.corrections]));
    expect(told.get("2026-12-01")?.length).toBe(14);
    expect(told.get("2026-11-30")).toEqual([]);
    expect(told.get("2026-11-29")?.length).toBe(414);
  });

  it("have frozen charts that learn of what was put right on their own day", async () => {
    const late = (await corrections()).filter(({ was, kind }) => kind === "redrawn" && was === "82 / 103");
    expect(late.map(({ subject, date }) => [subject, date])).toEqual([
      ["closures-timeline", "2026-12-01"],
      ["institutions-map", "2026-12-01"],
    ]);
    const [one] = late;
    expect(one === undefined ? "" : (await newsFrom(one)) > "2026-12-01").toBe(true);
    const ofTimeline = (await status()).corrections.filter(({ chart }) => chart === "closures-timeline");
    // Of the two corrections of one day the release of that day holds the first.
    expect(ofTimeline.map(({ date }) => date > "2026-12-01").toSorted()).toEqual([false, true]);
    expect(ofTimeline.every(({ said }) => said.bg === "1 декември 2026 г.")).toBe(true);
  });
});
