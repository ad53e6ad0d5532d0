import { describe, expect, it } from "vitest";
import { embedPath, frozenIn, pictureAddress } from "../../src/i18n/embed-paths.ts";

const place = { id: "district-map", area: { slug: "kyustendil" }, dataset: "reported" } as const;
const release = "2026-11-22-1a2b3c4d";

describe("the address of a chart in other people's pages", () => {
  it("names place and data set, and the school year of a chart of one", () => {
    expect(embedPath(place, "bg")).toBe("/vgradi/district-map/kyustendil/");
    expect(embedPath({ ...place, dataset: "register" }, "en")).toBe("/en/embed/district-map/kyustendil/register/");
    expect(embedPath({ ...place, period: "2024/2025" }, "bg")).toBe("/vgradi/district-map/kyustendil/2024-2025/");
  });

  it("is frozen only beneath a release, never for a school year", () => {
    expect(frozenIn(embedPath(place, "en", release))).toBe(release);
    expect(frozenIn(embedPath({ ...place, period: "2024/2025" }, "en"))).toBeUndefined();
    expect(pictureAddress(place, "bg", release)).toBe(`/vgradi/${release}/district-map/kyustendil.png`);
  });
});
