/** An abbreviation at the end of a sentence ("2019/2020 г.") brings its own full stop. */
export const oneStop = (words: string): string => words.replace(/\.(\*?)\.(?=\s|$)/g, ".$1");
