import { oembedFile, oembedRoutes } from "../../site/embed-routes.ts";

export const getStaticPaths = oembedRoutes("bg");
export const GET = oembedFile("bg");
