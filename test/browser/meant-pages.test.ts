import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meantBy } from "../../src/browser/finder/meant-pages.ts";
import { districtPath, municipalityPath } from "../../src/i18n/paths.ts";
import { languageAt, type Language } from "../../src/model/text.ts";
import { unpackPlaces } from "../../src/search/packed.ts";
import { openIndex } from "../../src/search/places-index.ts";
import { areas, packed } from "../search/places.ts";

const rows = new Map(areas.map((area) => [area.area, area]));
const pageOf = (code: string, language: Language): string => {
  const { level, slug } = rows.get(code) ?? { level: "country", slug: "" };
  return level === "district" ? districtPath(slug, language) : municipalityPath({ slug }, language);
};
const finder = (language: Language) => {
  const { areas: places, settlements } = packed(language);
  const led = places.map((place) => ({ ...place, href: pageOf(place.id, language) }));
  return openIndex(unpackPlaces({ areas: led, settlements }, language, (kinds) => kinds.join(" ")));
};
const finders = { bg: finder("bg"), en: finder("en") };
const meant = (path: string) => meantBy(path, finders[languageAt(path)]);
const links = (path: string): readonly string[] => meant(path).pages.map(({ href }) => href);

describe("an address that leads nowhere", () => {
  it.each([
    ["/Oblasti/Kyustendil", "/oblasti/kyustendil/", "Kyustendil"],
    ["/oblasti/Кюстендил/", "/oblasti/kyustendil/", "Кюстендил"],
    ["/oblasti/%D0%9A%D1%8E%D1%81%D1%82%D0%B5%D0%BD%D0%B4%D0%B8%D0%BB", "/oblasti/kyustendil/", "Кюстендил"],
    ["/oblasti/%CA%FE%F1%F2%E5%ED%E4%E8%EB", "/oblasti/kyustendil/", "Кюстендил"],
    ["/oblasti/kustendil.html", "/oblasti/kyustendil/", "kustendil"],
    ["/oblasti/BG415", "/oblasti/kyustendil/", "Кюстендил"],
    ["/obshtini/knl48", "/obshtini/knl48-dupnitsa/", "Дупница"],
    ["/obshtini/KNL48-dupnica", "/obshtini/knl48-dupnitsa/", "Дупница"],
    ["/obshtini/dupnitsa", "/obshtini/knl48-dupnitsa/", "dupnitsa"],
    ["/Дупница", "/obshtini/knl48-dupnitsa/", "Дупница"],
    ["/община/дупница/", "/obshtini/knl48-dupnitsa/", "дупница"],
    ["/obshtini/Добрич", "/obshtini/dob28-dobrich/", "Добрич"],
    ["/oblasti/veliko_tarnovo/index.html", "/oblasti/veliko-tarnovo/", "veliko tarnovo"],
    ["/oblasti/Kyustendil/registar/", "/oblasti/kyustendil/", "Kyustendil"],
    ["/en/districts/Кюстендил", "/en/districts/kyustendil/", "Кюстендил"],
    ["/en/oblasti/ruse", "/en/districts/ruse/", "ruse"],
    ["/EN/municipalities/knl48", "/en/municipalities/knl48-dupnitsa/", "Dupnitsa"],
    ["/grafiki/Sweeps-by-year/Кюстендил/", "/grafiki/sweeps-by-year/kyustendil/", "Кюстендил"],
    ["/en/charts/teams_by_year/BG323", "/en/charts/teams-by-year/ruse/", "Ruse"],
    ["/Karta", "/karta/", ""],
    ["/en/karta/", "/en/map/", ""],
    ["/сравнение", "/sravnenie/", ""],
    ["/Danni/observations.xls", "/danni/", ""],
  ])("%s may mean %s", (path, first, text) => {
    expect(links(path)[0]).toBe(first);
    expect(meant(path).text).toBe(text);
  });

  it("means both places of a name, the district first where nothing else is said", () => {
    expect(links("/русе")).toEqual(["/oblasti/ruse/", "/obshtini/rse27-ruse/"]);
    expect(links("/obshtini/byala").slice(0, 2)).toEqual(["/obshtini/rse04-byala/", "/obshtini/var05-byala/"]);
    expect(links("/oblasti/ruse/x")).toEqual(["/oblasti/ruse/", "/oblasti/"]);
  });

  it("is found by every code and every name of a place", () => {
    for (const { area, level, slug, name_bg } of areas) {
      if (level !== "district" && level !== "municipality") continue;
      const [folder, href] =
        level === "district" ? ["oblasti", districtPath(slug, "bg")] : ["obshtini", municipalityPath({ slug }, "bg")];
      expect(links(`/${folder}/${area.toLowerCase()}`)[0], area).toBe(href);
      expect(links(`/${folder}/${encodeURIComponent(name_bg)}/`).slice(0, 2), name_bg).toContain(href);
    }
  });

  it("offers nothing where nothing is like it, and never fails", () => {
    expect(links("/wp-login.php")).toEqual([]);
    expect(links("/")).toEqual([]);
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.webPath(),
      fc.constantFrom("%", "%E0%A4%A", "..", "en", "oblasti", "__proto__"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        for (const href of links(`/${parts.join("/")}`)) expect(href).toMatch(/^\/(?:[a-z\d-]+\/)*$/);
      }),
      { numRuns: 60 },
    );
  });
});
