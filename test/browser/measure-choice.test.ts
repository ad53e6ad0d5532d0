// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { MeasureChoice } from "../../src/browser/live/measure-choice.ts";

function form(...lists: readonly string[]): HTMLFormElement {
  document.body.innerHTML = `<form>${lists.join("")}</form>`;
  const made = document.querySelector("form");
  if (made === null) throw new Error("the test's page lacks its form");
  return made;
}
const indicators = `<select name="indicator"><option value="births" data-measures="count per_10000_inhabitants"></option>
  <option value="sweeps" data-measures="count per_1000_children"></option>
  <option value="enrolment" data-measures="count" data-share></option></select>`;
const measures = `<select name="measure"><option value="count" data-share="percentage" selected>count</option>
  <option value="per_1000_children">per 1,000</option><option value="per_10000_inhabitants">per 10,000</option></select>`;

function open() {
  const made = form(indicators, measures);
  const list = (name: string): HTMLSelectElement => {
    const found = made.querySelector<HTMLSelectElement>(`select[name=${name}]`);
    if (found === null) throw new Error(`no list ${name}`);
    return found;
  };
  const choice = new MeasureChoice(made);
  choice.offer();
  return {
    choice,
    list,
    offered: () => [...list("measure").options].map(({ text }) => text),
    measure: () => new FormData(made).get("measure"),
    choose: (name: string, value: string): void => {
      list(name).value = value;
      choice.offer(list(name));
    },
  };
}

describe("the choice of a measure", () => {
  it("offers those in which the chosen indicator can be told", () => {
    const { offered, choose } = open();
    expect(offered()).toEqual(["count", "per 10,000"]);
    choose("indicator", "sweeps");
    expect(offered()).toEqual(["count", "per 1,000"]);
  });

  it("calls a share a share, and a count a count again", () => {
    const { offered, choose } = open();
    choose("indicator", "enrolment");
    expect(offered()).toEqual(["percentage"]);
    choose("indicator", "births");
    expect(offered()).toEqual(["count", "per 10,000"]);
  });

  it("keeps the chosen one as long as it suits, else takes the number itself", () => {
    const { measure, choose } = open();
    choose("measure", "per_10000_inhabitants");
    expect(measure()).toBe("per_10000_inhabitants");
    choose("indicator", "births");
    expect(measure()).toBe("per_10000_inhabitants");
    choose("indicator", "sweeps");
    expect(measure()).toBe("count");
  });

  it("keeps what an address asked for, so that the answer can say why it cannot be told so", () => {
    const { choice, list, offered, measure, choose } = open();
    choice.offerAll();
    list("measure").value = "per_1000_children";
    choice.offer();
    expect([measure(), offered()]).toEqual(["per_1000_children", ["count", "per 1,000", "per 10,000"]]);
    choose("indicator", "enrolment");
    expect([measure(), offered()]).toEqual(["count", ["percentage"]]);
  });

  it("leaves a form alone that has no such indicators or no measures", () => {
    const plain = form(measures);
    new MeasureChoice(plain).offer();
    expect(plain.querySelectorAll("option")).toHaveLength(3);
    const none = form(indicators);
    new MeasureChoice(none).offer();
    expect(none.querySelectorAll("option")).toHaveLength(3);
  });
});
