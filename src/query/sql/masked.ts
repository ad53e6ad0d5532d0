const hidden = [
  /--.*/y,
  /\/\*[^]*?(?:\*\/|$)/y,
  /[eE]'(?:\\[^]|''|[^'\\])*(?:'|$)/y,
  /'(?:''|[^'])*(?:'|$)/y,
  /(\$\w*\$)[^]*?(?:\1|$)/y,
];
const quoted = /"(?:""|[^"])*"/y;
const notOfWord = /[^\w\u0080-\uffff]/g;

/**
 * A text of SQL whose texts and comments are blanks, sign for sign, so that each word left in it is one of SQL; names
 * in quotes have lost these, and whatever is of no word.
 */
export function masked(sql: string): string {
  let out = "";
  while (out.length < sql.length) {
    const at = out.length;
    const [found] = hidden.flatMap((pattern) => {
      pattern.lastIndex = at;
      return pattern.exec(sql) ?? [];
    });
    // A sign that ends a word is no beginning of a marked text.
    const isInWord = /[eE$]/.test(sql[at] ?? "") && /\w$/.test(out);
    const isHidden = found !== undefined && !isInWord;
    quoted.lastIndex = at;
    const name = isHidden ? undefined : quoted.exec(sql)?.[0];
    if (isHidden) out += found.replace(/[^\n]/g, " ");
    else out += name === undefined ? (sql[at] ?? "") : ` ${name.slice(1, -1).replace(notOfWord, "_")} `;
  }
  return out;
}
