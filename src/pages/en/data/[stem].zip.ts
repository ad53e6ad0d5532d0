import { madeFile, madeRoutes } from "../../../site/data/endpoints.ts";

export const getStaticPaths = madeRoutes("zip");
export const GET = madeFile("zip", "en");
