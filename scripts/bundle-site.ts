import { command } from "./shared/command.ts";
import { readSettings } from "./shared/settings.ts";
import { bundle } from "./site/bundle.ts";

/** Bundles the code of the site, which needs no data; the step that draws finds the bundle there. */

readSettings("npm run site");
await command(bundle);
