import { embedStyles } from "../../../site/embed-files.ts";

export const GET = embedStyles;
