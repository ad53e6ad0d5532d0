import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import ts from "typescript-eslint";

// The folders of src in the order in which data flows: each imports only from those before it.
const house = [
  "model", "i18n", "intake", "reconcile", "tabulate", "protect", "publish", "query", "charts", "search", "export", "browser",
];
// What stands behind the wall: nothing a reader's browser or a page loads may import it.
const secret = ["intake", "reconcile", "tabulate", "protect", "publish"];

const forbid = (folders, message) => ({
  "no-restricted-imports": ["error", { patterns: folders.map((folder) => ({ group: [`**/${folder}/**`], message })) }],
});

// A hidden count may be in any of these; what writes files sees none of them but the one door.
const hidden = ["intake", "reconcile", "tabulate", "protect"];
const door = {
  files: ["src/publish/**/*.ts"],
  rules: {
    "no-restricted-imports": ["error", {
      patterns: [
        { group: [...hidden.map((folder) => `**/${folder}/**`), "!**/protect/published.ts"], message: "src/publish takes counts only from src/protect/published.ts" },
        { group: house.slice(house.indexOf("publish") + 1).map((folder) => `**/${folder}/**`), message: "src/publish imports only from the folders above it" },
      ],
    }],
  },
};

const walls = house.map((folder, place) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: forbid(
    [...house.slice(place + 1), ...(place > house.indexOf("publish") ? secret : [])],
    `src/${folder} imports only from the folders above it (see README, "The house")`,
  ),
}));

export default ts.config(
  { ignores: ["dist/", "public/", ".astro/", "node_modules/", "*.config.js"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    files: ["src/**/*.ts", "scripts/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": ["error", {
        publicOnly: true,
        require: { FunctionDeclaration: true, ArrowFunctionExpression: true, ClassDeclaration: true },
      }],
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  // A dictionary's entries are words with places left open: they say themselves what they are.
  { files: ["src/i18n/{bg,en}/*.ts"], rules: { "jsdoc/require-jsdoc": "off" } },
  { files: ["src/**/*.ts"], rules: { "no-console": "error" } },
  { rules: { "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }] } },
  ...walls,
  door,
);
