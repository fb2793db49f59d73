/**
 * Words as a card shows them. Adaptive Cards read some Markdown in text, so that a name could be a link to anywhere, sent by us: what would make a link is
 * taken apart. Everything else stays as it is.
 */
export function plainWords(words: string): string {
  return words.replaceAll(/\](?=[([:])/g, '] ').replaceAll(/<(?=[^\s<>]*[:@])/g, '< ');
}
