const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const SEPARATOR = /\B(?=(\d{3})+(?!\d))/g;

/** A whole number as people here write it: "63,999". */
export function writtenCount(count: number): string {
  return String(count).replace(SEPARATOR, ',');
}

/** A sentence when the text is longer than the limit or holds half a character (which no signature could cover, RFC 8785); else null. */
export function textProblem(text: string, limit: number): string | null {
  if (text.length > limit) {
    const over = text.length - limit;
    const characters = over === 1 ? 'character' : 'characters';
    return `This is ${writtenCount(over)} ${characters} too long. ${writtenCount(limit)} is the most that can be kept.`;
  }
  return LONE_SURROGATE.test(text) ? 'This has a broken character in it. Delete it and type it again.' : null;
}
