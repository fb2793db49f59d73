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

interface WithActions {
  readonly type?: string;
  readonly actions?: readonly FoundAction[];
  readonly body?: readonly WithActions[];
  readonly items?: readonly WithActions[];
}

/** A card's own buttons, those of its items first, with what they carry; what is folded away is not among them. */
export function actionsOf(card: unknown): FoundAction[] {
  const found = card as WithActions | undefined;
  return found === undefined
    ? []
    : buttonsIn(found).map(({ title, verb, data }) => ({ title, verb, data: data ?? {} }));
}

function buttonsIn({ body = [], items = [], actions = [] }: WithActions): FoundAction[] {
  return [...[...body, ...items].flatMap(buttonsIn), ...actions];
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
