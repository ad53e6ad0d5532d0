import { parseArgs, type ParseArgsConfig } from "node:util";

import { InputRefused, isRefused } from "../../src/model/refused.ts";

/** What is said of what went wrong, and the exit code: that of a command that was run, with its words, else 2 or 1. */
function endOf(error: unknown): { readonly message: unknown; readonly code: number } {
  if (isRefused(error)) return { message: error.message, code: 2 };
  // Its words are on the code of the site, and where ours stood is no part of them.
  if (error instanceof Error && error.name === "BundleFailed") return { message: error.message, code: 1 };
  const said =
    error instanceof Error && "stderr" in error && typeof error.stderr === "string" ? error.stderr.trimEnd() : "";
  if (said === "") return { message: error, code: 1 };
  return { message: said, code: error instanceof Error && "code" in error ? Number(error.code) || 1 : 1 };
}

/** Ends the command at once: with exit code 2 and a word on it where its input is refused, 1 for a defect of ours. */
export function end(error: unknown): never {
  const { message, code } = endOf(error);
  console.error(message);
  process.exit(code);
}

/** Whoever reads what a command says may stop reading ("| head"): the work goes on to its end all the same. */
export function goOnUnread(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}

/**
 * Does the work of a command. Exit code 0, or what the work answers; 2 with a word on it where its input is refused, 1
 * for a defect of ours.
 */
export async function command(work: () => Promise<unknown>): Promise<void> {
  goOnUnread();
  // At once where it fails: a server or a browser that was started would keep it running.
  const code = await work().catch(end);
  if (typeof code === "number") process.exitCode = code;
}

/** What a command was given. Throws `InputRefused` with the usage for what it does not know. */
export function readArgs<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new InputRefused(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
  }
}

/** The same for a command that has done nothing yet: it ends here. */
export function givenArgs<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return readArgs(usage, config);
  } catch (error) {
    end(error);
  }
}
