import { readSettings } from "./shared/settings.ts";
import { bundle, BundleFailed } from "./site/bundle.ts";

/** Bundles the code of the site, which needs no data; the step that draws finds the bundle there. */

readSettings("npm run site");
await bundle().catch((error: unknown) => {
  console.error(error instanceof BundleFailed ? error.message : error);
  process.exit(1);
});
