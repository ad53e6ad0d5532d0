/** What a choice adds to the address of its page: "?indicator=…". */
export const searchOf = (write: (address: URL) => URL): string => write(new URL("https://obhvat.invalid/")).search;
