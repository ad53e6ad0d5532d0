import { areaFile, areaFileRoutes } from "../../site/area-files.ts";

export const getStaticPaths = areaFileRoutes;
export const GET = areaFile("bg");
