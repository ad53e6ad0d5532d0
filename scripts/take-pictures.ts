import { mkdir } from "node:fs/promises";
import { command } from "./shared/command.ts";
import { launchChromium } from "./shared/chromium.ts";
import { serve } from "./shared/serve.ts";

/**
 * Takes the two pictures that README.md shows, from the built site: the front page on a desk, a district on a phone.
 */
const pictures = [
  { name: "front-page", path: "/", width: 1280, height: 820, colorScheme: "light" },
  { name: "district", path: "/en/districts/kyustendil/", width: 390, height: 820, colorScheme: "dark" },
] as const;

const folder = "public/pictures";

await command(async () => {
  const site = await serve("dist", 0);
  const browser = await launchChromium();
  await mkdir(folder, { recursive: true });
  for (const { name, path, width, height, colorScheme } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, deviceScaleFactor: 1.5 });
    await page.goto(site.address + path, { waitUntil: "networkidle" });
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
    console.log(`${folder}/${name}.png`);
  }
  await browser.close();
  await site.close();
});
