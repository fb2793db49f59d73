/** Words as they begin a sentence or stand on a button of their own. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
