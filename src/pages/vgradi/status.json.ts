import { status } from "../../site/frozen.ts";

/** What the frozen charts of every release ask for. */
export const GET = async (): Promise<Response> => Response.json(await status());
