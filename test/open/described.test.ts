import { describe, expect, it } from "vitest";
import { describe as describeRelease, descriptionOf } from "../../src/site/open/described.ts";
import { manifest } from "../../src/site/facts.ts";

const observations = { name: "observations", synthetic: false } as const;
const register = (synthetic: boolean) => [observations, { name: "register_districts", synthetic } as const];

describe("the description of all that is published", () => {
  it("calls a register anonymised only where offices delivered it", () => {
    const { bg, en } = descriptionOf(register(false));
    expect([bg, en].join()).toMatch(/анонимизиран.*anonymised/);
    expect([bg, en].join()).not.toMatch(/синтет|synthetic/);
  });

  it("says that a register was made by a program", () => {
    const { bg, en } = descriptionOf(register(true));
    expect([bg, en].join()).toMatch(/синтетичен.*synthetic/);
    expect([bg, en].join()).not.toMatch(/анонимиз|anonymi/);
  });

  it("is silent about a register where there is none", () => {
    const { bg, en } = descriptionOf([observations]);
    expect([bg, en].join()).not.toMatch(/регистър|register/);
  });

  it("says of this release what its tables are", async () => {
    const { tables } = await manifest();
    expect((await describeRelease()).description).toEqual(descriptionOf(tables));
  });
});
