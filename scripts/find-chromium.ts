import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "./shared/chromium.ts";

/** Sees to it that the browser tests have a Chromium: found, or installed from Debian's packages, or asked for. */

const isDebianRoot = (): boolean => existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;

const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
const apt = (...given: readonly string[]): unknown =>
  execFileSync("apt-get", [...given], { stdio: ["ignore", "ignore", "inherit"], env: environment });

function install(): void {
  console.error("No Chromium found; installing Debian's.");
  apt("update", "-qq");
  const add = (name: string): unknown => apt("install", "-y", "-qq", "--no-install-recommends", name);
  try {
    add("chromium-headless-shell");
  } catch {
    // Older releases have the whole browser alone.
    add("chromium");
  }
}

if (findChromium() === undefined && isDebianRoot()) install();
const found = findChromium();
if (found === undefined) {
  console.error(
    "npm test: no Chromium found for the browser tests. Install Chromium, Chrome or Edge (on Debian and Ubuntu: " +
      "sudo apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test",
  );
  process.exit(1);
}
console.log(`Chromium: ${found}`);
