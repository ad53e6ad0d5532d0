import { describe, expect, it } from "vitest";
import { sqlIn } from "../../src/browser/explore/address.ts";
import { askedAddress } from "../../src/browser/explore/given.ts";

const asked = { sweeps: "SELECT value FROM observations WHERE area = '{area}';" };
const instead = (rest: string) =>
  askedAddress(new URL(`https://x.invalid/en/explore/${rest}`), { asked, release: "2026-11-29" });

describe("an address that asks for a chart's question", () => {
  it("becomes the question, of the area it names", () => {
    const [path, hash] = (instead("?ask=sweeps&area=BG415") ?? "").split("#");
    expect(path).toBe("/en/explore/?release=2026-11-29");
    expect(sqlIn(`#${hash ?? ""}`)).toBe("SELECT value FROM observations WHERE area = 'BG415';");
  });

  it.each(["?ask=other&area=BG415", "?ask=toString&area=BG415", "?ask=sweeps", "?ask=sweeps&area=' OR 1=1 --"])(
    "says nothing where it is not known: %s",
    (rest) => {
      expect(instead(rest)).toBe("/en/explore/");
    },
  );

  it("gives way to a question in the address, and leaves others alone", () => {
    expect(instead("?ask=sweeps&area=BG415#sql=x")).toBe("/en/explore/#sql=x");
    expect(instead("?q=x")).toBeUndefined();
  });
});
