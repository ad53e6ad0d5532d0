import { keyFigureRoutes, keyFiguresFile } from "../../../site/area-files.ts";

export const getStaticPaths = keyFigureRoutes;
export const GET = keyFiguresFile("bg");
