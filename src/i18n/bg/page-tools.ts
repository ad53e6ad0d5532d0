/** The words of what stands over a page: its contents, sharing and printing, in Bulgarian. */
export const pageTools = {
  contents: "Съдържание",
  share: "Споделяне",
  copied: "Адресът е копиран",
  print: "Печат",
} as const;
