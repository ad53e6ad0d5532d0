import type { Claim } from "../../model/claim.ts";

/**
 * The attribute that stands beside a claiming text in a page and says its claims as JSON; none where nothing is
 * claimed.
 */
export const claimed = (claims: readonly Claim[] = []): { readonly "data-claim"?: string } =>
  claims.length === 0 ? {} : { "data-claim": JSON.stringify(claims) };
