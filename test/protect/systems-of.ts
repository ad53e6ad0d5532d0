import { systemOf } from "../../src/protect/register/register-systems.ts";
import type { Rules, System } from "../../src/protect/system/system.ts";
import type { Tabulation } from "../../src/tabulate/tabulate.ts";

/** One joint system a period: all counts of persons with all that can be added up among them. */
export const systemsOf = (tabulation: Tabulation, rules: Rules): readonly System[] =>
  tabulation.frames.map((frame) =>
    systemOf({ whole: frame, told: frame, zerosWithheld: false, toldBefore: false }, tabulation, rules),
  );
