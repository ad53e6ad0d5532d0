import type { pageTools as bg } from "../bg/page-tools.ts";
import type { Words } from "../words.ts";

/** The words of what stands over a page: its contents, sharing and printing, in English. */
export const pageTools: Words<typeof bg> = {
  contents: "Contents",
  share: "Share",
  copy: "Copy address",
  copied: "Address copied",
  picture: "Picture",
  print: "Print",
};
