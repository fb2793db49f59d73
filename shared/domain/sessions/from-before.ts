/** How the keys of an arrangement's sessions begin that were held before the school began here. */
export function beforePrefix(arrangement: string): string {
  return `${arrangement}-before-`;
}

/** Whether a session was held before the school began here and is known by its day alone; its record, if there is one, is on paper elsewhere. */
export function isFromBefore({ key, arrangement }: { readonly key: string; readonly arrangement: string }): boolean {
  return key.startsWith(beforePrefix(arrangement));
}
