import { areaFiles as bg } from "../bg/area-files.ts";
import { areaFiles as en } from "../en/area-files.ts";
import { gathered } from "../gathered.ts";

/** The words of the files of an area, by language. */
export const areaFiles = gathered({ bg, en });
