// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import type { Ask, Catalog } from "../../src/builder/ask.ts";
import type { BuilderGiven } from "../../src/browser/builder/state.ts";

const { saved, answers } = vi.hoisted(() => ({
  saved: [] as { readonly ask: Ask; readonly address: string }[],
  answers: [] as (() => void)[],
}));
vi.mock("../../src/browser/builder/files.ts", () => ({
  saveAnswer: (_host: unknown, _kind: unknown, shown: (typeof saved)[number]) => {
    saved.push(shown);
    return Promise.resolve();
  },
}));
vi.mock("../../src/browser/builder/answer.ts", () => ({
  answerAsk: (_host: unknown, ask: Ask, told: (whole: Ask) => void) =>
    new Promise<void>((resolve) => {
      answers.push(() => {
        told(ask);
        resolve();
      });
    }),
}));

const catalog: Catalog = {
  entries: [
    {
      dataset: "reported",
      indicator: "sweeps",
      topic: "school",
      years: "school_year",
      dated: false,
      from: 2017,
      to: 2025,
      groups: {},
      rates: [],
      percent: false,
    },
  ],
  districts: ["BG323", "BG415"],
};
const given: BuilderGiven = {
  catalog,
  slugs: { BG: "bulgaria", BG415: "kyustendil", BG323: "ruse" },
  release: "2026-11-29",
  hash: "0",
  licence: "CC-BY-4.0",
  files: {},
};
const boxes = ["kyustendil", "ruse"].map(
  (slug) => `<label><input type="checkbox" name="areas" value="${slug}"> ${slug}</label>`,
);
const lists = ["dataset", "indicator", "from", "to", "by", "measure", "chart"].map((name) => {
  const values = { indicator: catalog.entries.map(({ indicator }) => indicator), dataset: ["reported"] }[name] ?? [""];
  return `<select name="${name}">${values.map((value) => `<option>${value}</option>`).join("")}</select>`;
});

it("a file is of the answer that stands on the page, not of the choice that is still being answered", async () => {
  document.body.innerHTML = `<explore-builder><script type="application/json">${JSON.stringify(given)}</script>
    <form hidden>${lists.join("")}<fieldset>${boxes.join("")}</fieldset>
      <p class="builder-chosen"></p><p class="builder-beside"></p><details class="builder-municipal"></details></form>
    <p class="release-note"><span class="release-older"></span><span class="release-strange"></span></p>
    <p class="engine"></p><p class="live-said" role="status" data-loading="…"></p><progress class="engine-progress"></progress>
    <p class="view-address"><a href="https://a.example/built">built</a></p>
    <div class="builder-files" hidden><button data-file="csv">CSV</button><p role="status"></p></div></explore-builder>`;
  await import("../../src/browser/builder/builder.ts");
  const [box, button] = [document.querySelector("input"), document.querySelector("button")];
  if (box === null || button === null) throw new Error("no builder");

  box.checked = !box.checked;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => {
    expect(answers).toHaveLength(1);
  });
  button.click();
  await vi.waitFor(() => {
    expect(saved).toHaveLength(1);
  });
  expect(saved[0]?.address).toBe("https://a.example/built");

  answers[0]?.();
  button.click();
  await vi.waitFor(() => {
    expect(saved).toHaveLength(2);
  });
  expect(saved[1]?.address).toContain("areas=");
  expect(saved[1]?.ask.areas).not.toEqual(saved[0]?.ask.areas);
});
