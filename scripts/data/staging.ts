import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Does work in a new folder beside `out` and removes what the work leaves of it, whether it succeeds or not. */
export async function inStaging(out: string, work: (staging: string) => Promise<void>): Promise<void> {
  const staging = join(dirname(out), `.${basename(out)}-${randomUUID()}`);
  await mkdir(staging, { recursive: true });
  try {
    await work(staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
