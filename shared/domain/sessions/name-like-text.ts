const CAPITALISED_PAIR = /(?<![.!?]\s)(?<!^)\b\p{Lu}\p{Ll}+[ ]\p{Lu}\p{Ll}+\b|^\p{Lu}\p{Ll}+[ ]\p{Lu}\p{Ll}+$/u;

/** Whether a text seems to hold somebody's full name: two capitalised words in a row that do not merely begin a sentence. A guess, for a warning only (J-08). */
export function looksNamed(text: string): boolean {
  return CAPITALISED_PAIR.test(text.trim());
}
