/** All words of a card in reading order; for assertions on what a person would see. */
export function cardText(card: unknown): string {
  const words: string[] = [];
  collect(card, ['text', 'title', 'value', 'label'], words);
  return words.join('\n');
}

/** The titles of a card's buttons, in reading order. */
export function titlesOf(card: unknown): string[] {
  return actionsOf(card).map((action) => action.title);
}

export interface FoundAction {
  readonly title: string;
  readonly verb: string | undefined;
  readonly data: Record<string, string>;
}

/** A card's own buttons, with what they carry. */
export function actionsOf(card: unknown): FoundAction[] {
  const found = card as { actions?: FoundAction[]; body?: { type: string; actions?: FoundAction[] }[] } | undefined;
  const inBody = (found?.body ?? []).flatMap((element) =>
    element.type === 'ActionSet' ? (element.actions ?? []) : [],
  );
  return [...inBody, ...(found?.actions ?? [])].map(({ title, verb, data }) => ({ title, verb, data: data ?? {} }));
}

function collect(value: unknown, keys: readonly string[], words: string[]): void {
  if (Array.isArray(value)) for (const each of value) collect(each, keys, words);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'data' || key === 'fallback' || key === 'refresh') continue;
      if (keys.includes(key) && typeof inner === 'string') words.push(inner);
      else collect(inner, keys, words);
    }
  }
}
