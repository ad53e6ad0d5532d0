/** What each kind of file is, as IANA lists it. */
export const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  "excel.csv": "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  zip: "application/zip",
} as const;
