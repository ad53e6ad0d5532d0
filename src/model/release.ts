import { z } from "zod";
import { chartIds } from "./chart.ts";

/** What data/release.json says: the day of the release, and what readers of earlier ones should know. */
export const releaseFile = z.strictObject({
  /** The day that dates everything in the release: "2026-11-22". */
  release: z.iso.date(),
  /**
   * What was put right: frozen charts of releases before that day say so. Without an area (slug) it holds for all
   * places.
   */
  corrections: z
    .array(
      z.strictObject({
        date: z.iso.date(),
        chart: z.enum(chartIds),
        area: z.string().min(1).optional(),
        bg: z.string().min(1),
        en: z.string().min(1),
      }),
    )
    .default([]),
});

/** The file read and checked. */
export type ReleaseFile = z.infer<typeof releaseFile>;
