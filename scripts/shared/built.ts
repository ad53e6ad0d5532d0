import { existsSync } from "node:fs";
import { join } from "node:path";

import { InputRefused } from "../../src/intake/fault.ts";

/** Throws `InputRefused` where a folder holds no built site. */
export function checkBuilt(folder: string): void {
  if (!existsSync(join(folder, "_headers")))
    throw new InputRefused(`${folder} holds no built site; run npm run build first`);
}
