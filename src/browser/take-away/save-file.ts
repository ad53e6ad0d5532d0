import type { MadeFile } from "./made-files.ts";

/**
 * Saves a file that was made in the browser, under its name. Pages with charts have their own: one file for both would
 * be one request more on each of them.
 */
export function saveFile({ name, blob }: MadeFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it once the click is done with.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
