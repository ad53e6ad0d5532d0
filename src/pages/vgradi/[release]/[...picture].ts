import { frozenPicture, frozenPictureRoutes } from "../../../site/embed-routes.ts";

export const getStaticPaths = frozenPictureRoutes("bg");
export const GET = frozenPicture("bg");
