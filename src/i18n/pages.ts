import type { Language } from "../model/text.ts";
import { about as bgAbout } from "./bg/about.ts";
import { accessibility as bgAccessibility } from "./bg/accessibility.ts";
import { areaFiles as bgAreaFiles } from "./bg/area-files.ts";
import { cite as bgCite } from "./bg/cite.ts";
import { dataTables as bgDataTables } from "./bg/data-tables.ts";
import { data as bgData } from "./bg/data.ts";
import { embeds as bgEmbeds } from "./bg/embeds.ts";
import { source as bgSource } from "./bg/source.ts";
import { style as bgStyle } from "./bg/style.ts";
import { takeAway as bgTakeAway } from "./bg/take-away.ts";
import { about as enAbout } from "./en/about.ts";
import { accessibility as enAccessibility } from "./en/accessibility.ts";
import { areaFiles as enAreaFiles } from "./en/area-files.ts";
import { cite as enCite } from "./en/cite.ts";
import { dataTables as enDataTables } from "./en/data-tables.ts";
import { data as enData } from "./en/data.ts";
import { embeds as enEmbeds } from "./en/embeds.ts";
import { source as enSource } from "./en/source.ts";
import { style as enStyle } from "./en/style.ts";
import { takeAway as enTakeAway } from "./en/take-away.ts";
import type { Words } from "./words.ts";

const bg = { about: bgAbout, accessibility: bgAccessibility, areaFiles: bgAreaFiles, cite: bgCite, data: bgData, dataTables: bgDataTables, embeds: bgEmbeds, source: bgSource, style: bgStyle, takeAway: bgTakeAway };
const en: PageWords = { about: enAbout, accessibility: enAccessibility, areaFiles: enAreaFiles, cite: enCite, data: enData, dataTables: enDataTables, embeds: enEmbeds, source: enSource, style: enStyle, takeAway: enTakeAway };

type PageWords = Words<typeof bg>;

/**
 * The words of pages that no script reads. They stand apart from the dictionary, because a browser that wakes a chart
 * loads the whole of that.
 */
export const pageWords = (language: Language): PageWords => (language === "bg" ? bg : en);
