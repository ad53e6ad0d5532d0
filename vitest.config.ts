import { defineConfig } from "vitest/config";

const room = (name: string, include: string[], timeout: number) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  test: {
    env: { TZ: "Europe/Sofia" },
    projects: [
      room("unit", ["test/{model,i18n,intake,reconcile,tabulate,query,charts,export,browser}/**/*.test.ts"], 30_000),
      room("protect", ["test/protect/**/*.test.ts"], 240_000),
      room("data", ["test/{publish,data}/**/*.test.ts"], 120_000),
      room("site", ["test/site/**/*.test.ts"], 180_000),
    ],
  },
});
