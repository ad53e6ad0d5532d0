import { z } from "zod";
import { checkSystem, SystemRefused } from "./check-system.ts";
import { defaultRules, type System } from "./system.ts";

const ids = z.array(z.string());
const rules = z.strictObject({
  minimum: z.int().min(0).default(defaultRules.minimum),
  zeros: z.enum(["safe", "unsafe"]).default(defaultRules.zeros),
  structuralZeros: ids.default([]),
  primary: ids.default([]),
  width: z.int().min(1).default(defaultRules.width),
  insiders: z.boolean().default(defaultRules.insiders),
  groups: z.boolean().optional(),
});
const system = z.object({
  name: z.string().default(""),
  cells: z.array(z.object({ id: z.string(), value: z.number() })),
  equations: z.array(z.object({ total: z.string(), parts: ids })),
  rules: rules.prefault({}),
  known: ids.optional(),
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SystemRefused(
      `not JSON: ${error instanceof Error ? error.message : String(error)}; write the system as one JSON object`,
    );
  }
}

/**
 * Reads a system from JSON text and checks it. A rule left out has its default; `groups` follows `insiders`, for both
 * ask what those who stand in the cells could learn. Refuses, with every reason, what has another shape or does not add
 * up; the reasons name values, for the text is the asker's own.
 */
export function readSystem(text: string): System {
  const read = system.safeParse(parse(text));
  if (!read.success) {
    const faults = read.error.issues
      .slice(0, 50)
      .map((issue) => `${issue.path.join(".") || "system"}: ${issue.message}`);
    throw new SystemRefused(faults.join("\n"));
  }
  const { known, rules: given, ...rest } = read.data;
  const found: System = {
    ...rest,
    rules: { ...given, groups: given.groups ?? given.insiders },
    ...(known === undefined ? {} : { known }),
  };
  checkSystem(found, { values: true });
  return found;
}
