import { describe, expect, it } from "vitest";
import { relaxedPolicy, securityPolicy } from "../../src/site/delivery/policy.ts";

const hosts = (policy: string): readonly string[] =>
  policy
    .split("; ")
    .flatMap((directive) => directive.split(" ").slice(1))
    .filter((source) => !source.startsWith("'"));

describe("the policy", () => {
  it("of a built page lets no script or style stand in the page", () => {
    expect(securityPolicy).not.toContain("unsafe-inline");
  });
  it("under npm run dev lets them, and still nothing from another host", () => {
    expect(relaxedPolicy.match(/'unsafe-inline'/g)).toHaveLength(2);
    expect(hosts(relaxedPolicy).toSorted()).toEqual(["blob:", "blob:", "data:", "ws:"]);
  });
});
