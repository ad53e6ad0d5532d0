import { archiveFile } from "../../site/data/endpoints.ts";

export const GET = archiveFile;
