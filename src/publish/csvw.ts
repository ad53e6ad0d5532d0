import { files } from "../i18n/each/files.ts";
import type { ColumnType } from "../model/tables.ts";
import { factLanguages } from "../model/text.ts";
import type { PublicTable } from "./public-table.ts";

const datatypes: Readonly<Record<ColumnType, unknown>> = {
  VARCHAR: "string",
  INTEGER: "integer",
  DOUBLE: "number",
  BOOLEAN: { base: "boolean", format: "true|false" },
};

/** The W3C "CSV on the Web" description that stands beside `<stem>.csv`, in both languages. */
export const csvwOf = ({ stem, title, key, columns }: PublicTable) => ({
  "@context": "http://www.w3.org/ns/csvw",
  url: `${stem}.csv`,
  "dc:title": Object.entries(title).map(([language, value]) => ({ "@value": value, "@language": language })),
  "dc:description": factLanguages.map((language) => ({
    "@value": files[language].readme.apostrophe,
    "@language": language,
  })),
  "dc:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
  tableSchema: {
    // "und" is what the header row itself says; a validator compares it with the file.
    columns: columns.map((column) => ({
      name: column.name,
      titles: { und: column.name, ...column.label },
      datatype: datatypes[column.type],
    })),
    primaryKey: key,
  },
});
