import { currentAssets } from "./assets/current.ts";

/** `npm run assets`: the fonts and the packed query engine in public/. */
await currentAssets();
