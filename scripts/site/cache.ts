/**
 * Where what was made is kept between builds; all of it may be deleted at any time. It must lie inside the project, for
 * the code in it needs the packages.
 */
export const cache = process.env.OBHVAT_CACHE ?? "node_modules/.cache/obhvat";
