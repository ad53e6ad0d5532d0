import { withChoice } from "./with-choice.ts";

/** What a reader has chosen: an indicator, and the years in which the first and the last period begin. */
export interface Choice {
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
}

/** The choice in a form; years the wrong way round are turned. */
export function readChoice(form: FormData): Choice {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const [from, to] = [Number(text("from")), Number(text("to"))];
  return { indicator: text("indicator"), from: Math.min(from, to), to: Math.max(from, to) };
}

/** The address with the choice in it, everything else kept. */
export const writeChoice = (address: URL, { indicator, from, to }: Choice): URL =>
  withChoice(address, { indicator, from: String(from), to: String(to) });
