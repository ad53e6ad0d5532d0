import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env, platform } from "node:process";

const usual: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  win32: [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"]].flatMap((root) =>
    root === undefined ? [] : [`${root}\\LibreOffice\\program\\soffice.exe`],
  ),
};

/**
 * The LibreOffice to open our files with: what SOFFICE_PATH names, else the first one found where systems usually keep
 * it; nothing where there is none.
 */
export const findOffice = (): string | undefined =>
  env["SOFFICE_PATH"] ??
  [...(env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "soffice")), ...(usual[platform] ?? [])].find(
    (path) => existsSync(path),
  );
