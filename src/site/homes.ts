export { homeFate } from "../charts/dots/fate.ts";
