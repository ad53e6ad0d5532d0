/** The input cannot be built from; the message is the whole report, meant for whoever sent it. */
export class InputRefused extends Error {
  override readonly name: string = "InputRefused";
}

/** Whether somebody refused an input, be it the code of a command or that of a bundle, which has a class of its own. */
export const isRefused = (error: unknown): error is Error => error instanceof Error && error.name === "InputRefused";
