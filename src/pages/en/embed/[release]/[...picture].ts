import { frozenPicture, frozenPictureRoutes } from "../../../../site/embed-routes.ts";

export const getStaticPaths = frozenPictureRoutes("en");
export const GET = frozenPicture("en");
