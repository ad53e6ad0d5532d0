import { existsSync } from "node:fs";
import { env, platform } from "node:process";
import { type Browser, chromium } from "playwright-core";
import { InputRefused } from "../../src/intake/fault.ts";

const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    // The same engine without the browser around it: tests take a third less with it.
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
  ],
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].flatMap((root) =>
    root === undefined
      ? []
      : [
          `${root}\\Google\\Chrome\\Application\\chrome.exe`,
          `${root}\\Chromium\\Application\\chrome.exe`,
          `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ],
  ),
};

/** The browser to test with: what CHROMIUM_PATH names, else the first one found where systems usually keep it. */
export const findChromium = (): string | undefined =>
  env["CHROMIUM_PATH"] ?? (places[platform] ?? []).find((path) => existsSync(path));

/** Starts a headless Chromium that asks nobody anything by itself. Throws `InputRefused` where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new InputRefused("no Chromium found; install one, or name it in CHROMIUM_PATH");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      // Letters as wide as they are: the shell fits them to pixels unless told, the whole browser does not.
      "--font-render-hinting=none",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
