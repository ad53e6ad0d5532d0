import { embedStyles } from "../../../../site/embed-files.ts";
import { frozenRoutes } from "../../../../site/embed-routes.ts";

export const getStaticPaths = frozenRoutes;
export const GET = embedStyles;
