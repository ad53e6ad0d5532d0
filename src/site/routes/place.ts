import type { Kind, Values } from "../../i18n/addresses.ts";
import type { PublicSite } from "../delivery/public-site.ts";

/** A page of a kind. */
export interface PagePlace<K extends Kind> {
  /** What tells it from the others of its kind, as its address has it. */
  readonly values: Values<K>;
  /** What its component is given. */
  readonly props?: Readonly<Record<string, unknown>>;
  /** Whether search engines may list it; every one if nothing says so. */
  readonly isListed?: () => Promise<boolean>;
}

/** What answers with a file. */
export type Answer = (site: PublicSite) => Response | Promise<Response>;

/** A file of a kind. */
export interface FilePlace<K extends Kind> {
  readonly values: Values<K>;
  readonly answer: Answer;
}

/** A file that stands alone at its address. */
export const alone = (answer: Answer): readonly FilePlace<"robots">[] => [{ values: {}, answer }];
