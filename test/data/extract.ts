import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { RegisterFile } from "../../src/model/register.ts";

const headers: Readonly<Record<RegisterFile, string>> = {
  cases: "case_id,school_year,municipality,age_band,sex,reason,outcome,left_again,support,opened,closed",
  sweeps: "sweep_id,month,school_year,municipality,team,partners,addresses,children_found",
  institutions: "institution_id,kind,municipality,opened,closed,capacity",
  placements: "institution_id,year,placed,reintegrated,adopted,foster,other",
  services: "service_id,kind,municipality,opened,closed,capacity,users_year,users",
  sittings: "sitting_id,date,body,area_code,participants,institutions",
};

/** Rows of an extract's files, as lines of CSV without the header. */
export type Lines = { readonly [F in RegisterFile]?: readonly string[] };

/** What dataset.json says unless told otherwise: one school year, made by a script. */
export const descriptor = {
  title: { bg: "Проба", en: "Trial" },
  publisher: { bg: "Някой", en: "Someone" },
  period: { from: "2018/2019", to: "2018/2019" },
  licence: "CC0-1.0",
  synthetic: true,
  contact: "trial",
  covers: { areas: ["BG"] },
};

/** Writes an extract of the register into a new folder, with the files that it says it covers. */
export async function writeExtract(folder: string, lines: Lines, said: object = {}): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "dataset.json"), JSON.stringify({ ...descriptor, ...said }));
  const { covers } = said as { readonly covers?: { readonly files?: readonly RegisterFile[] } };
  const files = covers?.files ?? (Object.keys(headers) as readonly RegisterFile[]);
  await Promise.all(
    files.map((file) =>
      writeFile(join(folder, `${file}.csv`), `${[headers[file], ...(lines[file] ?? [])].join("\n")}\n`),
    ),
  );
  return folder;
}

/**
 * A register with one big town beside a small number in each table, so that large numbers have to be withheld to
 * protect small ones.
 */
export const markers: Lines = {
  sweeps: [
    "w1,2018-10,2018/2019,BLG03,t-a,education,4,3",
    "w2,2018-11,2018/2019,BLG33,t-b,education,900,4821733",
    "w3,2018-11,2018/2019,PDV22,t-c,education,700,6237481",
    "w4,2018-11,2018/2019,VAR06,t-d,education,800,7654329",
  ],
  institutions: ["h1,DDLRG,BLG03,1965,,30", "h2,DMSGD,BLG33,1970,,4000", "h3,DMSGD,PDV22,1970,,4000"],
  placements: ["h1,2018,2,0,0,0,0", "h2,2018,3318247,0,0,0,0", "h3,2018,5539871,0,0,0,0"],
  services: [
    "v1,DC,BLG03,2010-01,,20,2018,1",
    "v2,DC,BLG33,2011-01,,90,2018,2716394",
    "v3,DC,PDV22,2011-01,,90,2018,8846213",
  ],
  cases: Array.from(
    { length: 40 },
    (_, place) =>
      `c${String.fromCharCode(97 + (place % 26))}x${"abcdefgh".charAt(place % 8)}${place},2018/2019,${place % 2 === 0 ? "BLG03" : "BLG33"},7-10,${place % 3 === 0 ? "f" : "m"},dropped_out,returned,no,,2018-10,`,
  ),
};
