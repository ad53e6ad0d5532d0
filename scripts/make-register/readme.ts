import type { Making } from "./make.ts";

/** The note beside a made-up register, in both languages, with the command that makes it again. */
export const readme = ({ cases, seed }: Making): string => `# Синтетичен регистър · Synthetic register

Всички записи в тази папка са измислени от скрипт. Нито един не се отнася за действително дете, семейство, институция или заседание; общините
и училищните години са истински, броят на случаите следва населението. Всичко, което се получи от нея, носи знака „синтетични данни“.
За работа с действителни данни заменете папката с извлечението на службата.

Every record in this folder was made up by a script. None is about a real child, family, institution or sitting; the municipalities and school years are
real, the number of cases follows the population. Everything made from it carries the mark "synthetic data".
To work with real data, put the office's extract in place of this folder.

\`\`\`
npm run make-register -- --cases ${cases} --seed ${seed} --out DIR
\`\`\`
`;
