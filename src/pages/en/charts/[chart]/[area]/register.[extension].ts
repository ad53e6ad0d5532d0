import { chartFile } from "../../../../../site/chart-files.ts";
import { chartFileRoutes } from "../../../../../site/routes.ts";

export const getStaticPaths = chartFileRoutes("register");
export const GET = chartFile("en");
