import { endBuilt } from "./site/built-from.ts";

/** The last step of a build: notes that dist/ stands and has passed its checks, so that `npm start` may serve it. */
await endBuilt();
