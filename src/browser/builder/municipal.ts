import { builderWords } from "../../builder/said.ts";
import { placeName } from "../../charts/words/words.ts";
import type { AreaRow } from "../../model/rows.ts";
import { factLanguages, inAlphabet, inLanguage, languages, type Language } from "../../model/text.ts";
import { fold, foldEach } from "../../search/fold.ts";
import { everyMunicipality, municipalitiesOf, type BuilderGiven } from "./state.ts";
import { findPart } from "../page/find-part.ts";
import { element } from "../page/made-element.ts";

/** What a builder knows once it has the municipalities. */
export function withMunicipalities(given: BuilderGiven, areas: Iterable<AreaRow>, language: Language): BuilderGiven {
  const rows = [...areas].filter(({ level }) => level === "municipality").toSorted(inAlphabet(language));
  const groups = Map.groupBy(rows, ({ parent }) => parent ?? "");
  return {
    ...given,
    catalog: {
      ...given.catalog,
      municipalities: Object.fromEntries([...groups].map(([code, own]) => [code, own.map(({ area }) => area)])),
    },
    slugs: { ...given.slugs, ...Object.fromEntries(rows.map(({ area, slug }) => [area, slug])) },
  };
}

/** A box to tick, and what it is looked up by. */
interface Tick {
  readonly label: HTMLLabelElement;
  /** The district in which it lies; none of all municipalities together. */
  readonly district: string | null;
  readonly key: string;
}

function tickOf(value: string, said: readonly (Node | string)[], also: string): HTMLLabelElement {
  const box = element("input", { type: "checkbox", name: "areas", value, "data-also": also });
  return element("label", { "data-out": "" }, box, ...said);
}

/** A municipality is seen by its name; who hears of it, or asks for it in an address, knows it from a district. */
function municipalitySaid(row: AreaRow, language: Language): readonly (Node | string)[] {
  const name = inLanguage(row, "name", language);
  const [before = "", after = ""] = placeName(row, language).split(name);
  const unseen = (text: string): readonly Node[] =>
    text === "" ? [] : [element("span", { class: "visually-hidden" }, text)];
  return [...unseen(before), name, ...unseen(after)];
}

/** How an address may name a municipality besides its slug: by its code, and by its name where no other area has it. */
function alsoNamed(row: AreaRow, areas: ReadonlyMap<string, AreaRow>): readonly string[] {
  const alone = factLanguages
    .map((language) => ({ language, name: inLanguage(row, "name", language) }))
    .filter(({ language, name }) =>
      [...areas.values()].every((one) => one === row || inLanguage(one, "name", language) !== name),
    );
  return [...languages.map((language) => placeName(row, language)), row.area, ...alone.map(({ name }) => name)];
}

/** The municipalities to tick: all, those of a district together, and each; a district's own stand beneath it. */
function ticksOf(given: BuilderGiven, areas: ReadonlyMap<string, AreaRow>, language: Language): readonly Tick[] {
  const words = builderWords(language).municipal;
  const { districts, municipalities = {} } = given.catalog;
  const all = tickOf(everyMunicipality, [words.every], "");
  const rows = districts.flatMap((district) => {
    const [place, own] = [areas.get(district), municipalities[district] ?? []];
    if (place === undefined) return [];
    const whole = tickOf(municipalitiesOf(place.slug), [words.all(placeName(place, language))], "");
    const single = own.flatMap((code) => areas.get(code) ?? []);
    const keys = foldEach(single.map((row) => inLanguage(row, "name", language)));
    return [
      ...(own.length > 1 ? [{ label: whole, district, key: "" }] : []),
      ...single.map((row, at) => ({
        label: tickOf(row.slug, municipalitySaid(row, language), alsoNamed(row, areas).join("|")),
        district,
        key: keys[at] ?? "",
      })),
    ];
  });
  return [{ label: all, district: null, key: "" }, ...rows];
}

/**
 * Fills the place for municipalities: a district shows its own, a few letters those that begin with them, and what is
 * ticked stays. Neither of the two is a choice by itself.
 */
export function fillMunicipal(
  host: HTMLElement,
  given: BuilderGiven,
  areas: ReadonlyMap<string, AreaRow>,
  language: Language,
): void {
  const words = builderWords(language).municipal;
  const place = findPart(host, ".builder-municipal", HTMLElement);
  const status = findPart(place, "[role=status]", HTMLElement);
  const ticks = ticksOf(given, areas, language);
  const option = (code: string): Node => {
    const row = areas.get(code);
    return element("option", { value: code }, row === undefined ? code : inLanguage(row, "name", language));
  };
  const districts = element(
    "select",
    {},
    element("option", { value: "" }, words.none),
    ...given.catalog.districts.map(option),
  );
  const field = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  const show = (): void => {
    const [district, text] = [districts.value, fold(field.value)];
    const isShown = (tick: Tick): boolean => {
      if (text !== "") return tick.key.startsWith(text) || tick.key.includes(` ${text}`);
      return district === "" ? tick.district === null : tick.district === district;
    };
    let found = 0;
    for (const tick of ticks) {
      const isOut = !isShown(tick);
      tick.label.toggleAttribute("data-out", isOut);
      if (!isOut) found += 1;
    }
    status.textContent = text === "" ? "" : words.found(found);
  };
  const controls = element(
    "div",
    { class: "builder-find" },
    element("label", { class: "field" }, words.choose, " ", districts),
    element("label", { class: "field" }, words.find, " ", field),
  );
  for (const kind of ["change", "input"])
    controls.addEventListener(kind, (event) => {
      event.stopPropagation();
      if (event.target === districts) field.value = "";
      show();
    });
  const list = element("div", { class: "ticks", role: "group", "aria-label": words.label });
  list.append(...ticks.map(({ label }) => label));
  place.append(controls, list);
  place.insertBefore(status, list);
  show();
}
