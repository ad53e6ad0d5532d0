import { madeFile, madeRoutes } from "../../../site/data/endpoints.ts";

export const getStaticPaths = madeRoutes("json");
export const GET = madeFile("json", "en");
