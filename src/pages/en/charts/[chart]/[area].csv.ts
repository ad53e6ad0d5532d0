import { chartFile } from "../../../../site/chart-files.ts";
import { chartRoutes } from "../../../../site/routes.ts";

export const getStaticPaths = chartRoutes("reported");
export const GET = chartFile("en");
