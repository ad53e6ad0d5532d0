// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { compare } from "../../src/i18n/each/compare.ts";

vi.mock("../../src/browser/views/compare-answer.ts", () => ({ answerCompared: () => Promise.resolve() }));

const company = compare.en.company("{asked}", "{joined}");
const districts = [
  ["vratsa", "Vratsa", "checked"],
  ["ruse", "Ruse", ""],
  ["vidin", "Vidin", "checked"],
].map(
  ([slug = "", name = "", checked = ""]) =>
    `<label><input type="checkbox" name="districts" value="${slug}" ${checked}> ${name}</label>`,
);

async function openAt(search: string): Promise<{ readonly note: () => string; readonly ticked: () => string[] }> {
  history.replaceState(null, "", `/${search}`);
  document.body.innerHTML = `<compare-districts data-language="en" data-company="${company}"><form hidden>
    <select name="indicator"><option>sweeps</option></select><fieldset data-most="6">${districts.join("")}</fieldset></form>
    <p class="engine"></p><p class="live-said" role="status" data-loading="…"></p><progress class="engine-progress"></progress>
    <p class="address-note" role="status"></p></compare-districts>`;
  await import("../../src/browser/views/compare-districts.ts");
  return {
    note: () => document.querySelector(".address-note")?.textContent ?? "",
    ticked: () => [...document.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value),
  };
}

it("says which district stands beside the only one that an address asks for", async () => {
  const { note, ticked } = await openAt("?districts=ruse,atlantis,ruse&indicator=zzz");
  await vi.waitFor(() => {
    expect(note()).toContain("Vratsa is shown beside Ruse, since at least two districts are compared.");
  });
  expect(note()).toMatch(/^In the address we did not recognise .*“atlantis”.* Vratsa is shown/);
  expect(ticked()).toEqual(["vratsa", "ruse"]);
});

it("says nothing where two were asked for", async () => {
  const { note, ticked } = await openAt("?districts=ruse,vidin");
  await vi.waitFor(() => {
    expect(ticked()).toEqual(["ruse", "vidin"]);
  });
  expect(note()).toBe("");
});
