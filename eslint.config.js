import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import imports from "eslint-plugin-import-x";
import jsdoc from "eslint-plugin-jsdoc";
import ts from "typescript-eslint";

// The folders of src in the order in which data flows: each imports only from those before it. Components and layouts
// are one: a layout has the site's head and foot in it, and a page stands in a layout.
const house = [
  ["model"],
  ["i18n"],
  ["intake"],
  ["reconcile"],
  ["tabulate"],
  ["protect"],
  ["publish"],
  ["query"],
  ["known"],
  ["charts"],
  ["builder"],
  ["search"],
  ["export"],
  ["browser"],
  ["site"],
  ["edge"],
  ["components", "layouts"],
];
const folders = house.flat();
// What stands behind the wall: nothing a reader's browser or a page loads may import it.
const secret = ["intake", "reconcile", "tabulate", "protect", "publish"];
// Where an office checks its own table in its own browser, and the one page that may load it.
const office = { folder: "src/office", page: "src/components/pages/OfficePage.astro" };

const paths = (names) => names.map((name) => `./src/${name}`);
const level = (folder) => house.findIndex((room) => room.includes(folder));

const zones = [
  ...folders.map((folder) => ({
    target: `./src/${folder}`,
    from: paths([...house.slice(level(folder) + 1).flat(), ...(level(folder) > level("publish") ? secret : [])]),
    message: `src/${folder} imports only from the folders above it (see README, "The house")`,
  })),
  // A hidden count may be in any of these; what writes files sees none of them but the one door.
  ...["intake", "reconcile", "tabulate", "protect"].map((folder) => ({
    target: "./src/publish",
    from: `./src/${folder}`,
    except: folder === "protect" ? ["./published.ts"] : [],
    message: "src/publish takes counts only from src/protect/published.ts",
  })),
  // What judges the site's claims shares no rule with what makes them.
  ...["./scripts/claims", "./scripts/claims.ts"].map((target) => ({
    target,
    from: "./src",
    except: ["./model"],
    message: "the claims test takes nothing from src but the words of src/model",
  })),
];

const walls = {
  files: ["src/**/*.{ts,astro}", "src/**/*.astro/*.ts", "scripts/**/*.ts"],
  plugins: { "import-x": imports },
  rules: { "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }] },
};

const officeWall = {
  files: ["src/**/*.{ts,astro}", "src/**/*.astro/*.ts"],
  ignores: [`${office.folder}/**`, office.page, `${office.page}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [{ group: ["**/office/**"], message: `only ${office.page} loads ${office.folder}` }] },
    ],
  },
};

// In a browser an address begins with the path that the site lives under, which only src/i18n knows.
const addressed = {
  files: ["src/browser/**/*.ts"],
  rules: {
    "no-restricted-syntax": [
      "error",
      ...["Literal[value=/^\\u002f[a-z]/]", "TemplateElement:first-child[value.raw=/^\\u002f[a-z]/]"].map(
        (selector) => ({
          selector,
          message: "the site need not live at the root of its host: take the address from src/i18n/paths.ts",
        }),
      ),
    ],
  },
};

export default ts.config(
  { ignores: [".frozen/", "dist/", "public/", ".astro/", "node_modules/", "*.config.js"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  ...astro.configs["flat/recommended"],
  {
    files: ["src/**/*.ts", "scripts/**/*.ts"],
    ignores: ["**/*.astro/*.ts"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ArrowFunctionExpression: true, ClassDeclaration: true },
        },
      ],
      "max-lines": ["error", { max: 320, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 65, skipBlankLines: true, skipComments: true }],
    },
  },
  // A dictionary's entries are words with places left open: they say themselves what they are, and no list is too long.
  { files: ["src/i18n/{bg,en}/*.ts"], rules: { "jsdoc/require-jsdoc": "off" } },
  { files: ["src/i18n/{bg,en}/*.ts", "scripts/claims/words.ts"], rules: { "max-lines": "off" } },
  { files: ["src/**/*.ts"], rules: { "no-console": "error" } },
  {
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-nested-ternary": "error",
      "max-len": [
        "error",
        { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
    },
  },
  // `astro check` knows the types of pages; here they are read as text.
  { files: ["**/*.astro", "**/*.astro/*.ts"], ...ts.configs.disableTypeChecked },
  walls,
  officeWall,
  addressed,
);
