import { z } from "zod";
import { mechanismBegan } from "./mechanism.ts";

/** A release that was made: its day, its number, and what is new in it, in words. */
const madeRelease = z.strictObject({
  release: z.iso.date(),
  /** Major: something was removed or redefined; minor: added or revised; patch: an error was corrected. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  bg: z.string().min(1),
  en: z.string().min(1),
});

/** What data/release.json says: the day of the release, and all releases that were made, the first one first. */
export const releaseFile = z.strictObject({
  /** The day that dates everything in the release: "2026-11-22". */
  release: z.iso.date().refine((day) => day >= mechanismBegan, `no day from ${mechanismBegan} on`),
  releases: z
    .array(madeRelease)
    .check(({ value, issues }) => {
      value.forEach(({ release }, at) => {
        if (at > 0 && release <= (value[at - 1]?.release ?? ""))
          issues.push({
            code: "custom",
            input: release,
            path: [at, "release"],
            message: "a release stands before one of an earlier day, or twice; put them in the order of their days",
          });
      });
    })
    .default([]),
});

/**
 * Whether an address of the built site is that of the report on a recorded release. It is a file of that release, kept
 * as somebody read and approved it: no page of the site, and what it says is judged by no later data.
 */
export const isReport = (path: string): boolean =>
  /^\/api\/v\d+\/releases\/\d{4}-\d{2}-\d{2}\/changes\.html$/.test(path);

/** The file read and checked. */
export type ReleaseFile = z.infer<typeof releaseFile>;
/** A release that was made. */
export type MadeRelease = z.infer<typeof madeRelease>;
