import { madeFile, madeRoutes } from "../../../site/data/endpoints.ts";

export const getStaticPaths = madeRoutes("excel.csv");
export const GET = madeFile("excel.csv", "en");
