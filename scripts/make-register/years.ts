import { periodsOf } from "../../src/tabulate/periods.ts";

/** The first and the last school year of a made-up register; the shares in cases.ts and sweeps.ts are of these. */
export const madePeriod = { from: "2017/2018", to: "2025/2026" } as const;

/** The school years of a made-up register, oldest first. */
export const madeYears = periodsOf(madePeriod).school_year;
