import { currentAssets } from "./current-assets.ts";

/** `npm run assets`: the fonts and the packed query engine in public/. */
await currentAssets();
