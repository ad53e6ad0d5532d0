/** The words of what stands over a page: its contents, sharing and printing, in Bulgarian. */
export const pageTools = {
  contents: "Съдържание",
  share: "Споделяне",
  /** Where the device has no way of its own to share. */
  copy: "Копиране на адреса",
  copied: "Адресът е копиран",
  picture: "Картина",
  print: "Печат",
} as const;
