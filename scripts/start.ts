import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { isCurrent, stamp } from "./freshness.ts";
import { serve } from "./serve.ts";

/** `npm start [-- --port N]`: builds data and site where their sources changed, serves dist/ and prints the address. */
const { values } = parseArgs({ options: { port: { type: "string", default: "4321" } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`npm start: --port "${values.port}" is not a port; give a whole number from 0 to 65535`);
  process.exit(2);
}

if (!await isCurrent()) {
  execFileSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
  await stamp();
}
try {
  const { address } = await serve("dist", port);
  console.log(`Обхват: ${address}/  (English: ${address}/en/). Ctrl+C stops it.`);
} catch (error) {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "EADDRINUSE") throw error;
  console.error(`npm start: port ${port} is taken; choose another with npm start -- --port N`);
  process.exit(2);
}
