import { manifest } from "../facts.ts";

/** The release the built tables belong to, as a date "2026-11-22". */
export const release = async (): Promise<string> => (await manifest()).release;
