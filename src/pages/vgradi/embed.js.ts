import { embedScript } from "../../site/embed-files.ts";

export const GET = embedScript;
