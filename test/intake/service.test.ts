import { describe, expect, it } from "vitest";
import { noLists } from "../../src/intake/published/lists.ts";
import { serviceSchema } from "../../src/intake/published/service.ts";

const lists = { ...noLists, published: new Map([["s", "2025-10-24"]]) };
const cells = {
  service_id: "dc-1",
  name_bg: "Център",
  kind: "DC",
  settlement_bg: "",
  municipality_bg: "Варна",
  area_code: "BG331",
  opened: "",
  capacity: "",
  users: "",
  as_of_date: "",
  source_id: "s",
  note: "",
  state: "",
};
function read(said: Partial<typeof cells>) {
  const { success, data, error } = serviceSchema(lists).safeParse({ ...cells, ...said });
  return success ? data.state : error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("the state of a service", () => {
  it("is operating unless something speaks against that", () => {
    expect(read({})).toBe("operating");
    for (const opened of ["2025-10", "2025", "2025-10-24"]) expect(read({ opened })).toBe("operating");
    expect(read({ opened: "2026-03", source_id: "undated" })).toBe("operating");
  });

  it.each([
    "planned; staff of 12",
    "being built; article date not shown",
    "under reconstruction",
    "approved; year inferred",
    "opens on 1 October",
  ])("is planned beside the note “%s”, unless it is written otherwise", (note) => {
    expect(read({ note })).toBe("planned");
    expect(read({ note, state: "operating" })).toBe("operating");
  });

  it("is planned where its day lay ahead of its source, and cannot be called operating", () => {
    expect(read({ opened: "2025-12-01" })).toBe("planned");
    expect(read({ opened: "2025-12-01", state: "planned" })).toBe("planned");
    expect(read({ opened: "2025-12-01", state: "operating" })).toEqual([
      "state: operating, and opened only after its source: 2025-12-01",
    ]);
  });

  it("may be planned for years to come, and has no users then", () => {
    expect(read({ opened: "2027", state: "planned" })).toBe("planned");
    expect(read({ opened: "2027", as_of_date: "2025-10", state: "planned" })).toBe("planned");
    expect(read({ state: "planned", users: "12" })).toEqual(["users: users of a service that is only planned"]);
  });
});
