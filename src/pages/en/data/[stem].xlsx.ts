import { madeFile, madeRoutes } from "../../../site/data/endpoints.ts";

export const getStaticPaths = madeRoutes("xlsx");
export const GET = madeFile("xlsx", "en");
