import { writeFile } from "node:fs/promises";
import { headersFile } from "../src/site/headers.ts";

/** Writes public/_headers, which tells a static host what to send with the files. */
await writeFile(new URL("../public/_headers", import.meta.url), headersFile());
