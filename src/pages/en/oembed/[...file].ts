import { oembedFile, oembedRoutes } from "../../../site/embed-routes.ts";

export const getStaticPaths = oembedRoutes("en");
export const GET = oembedFile("en");
