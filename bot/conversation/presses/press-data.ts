import { refuse } from '../../../shared/domain/result.ts';

/** What a press brings back: which card it was on, and opaque keys and choices that a client could have made up. */
export interface PressData {
  /** The message the card lies in; null when the client does not say. */
  readonly card: string | null;
  readonly data: Readonly<Record<string, string>>;
}

/** The choices of one item: inputs are numbered, so that no two on a card share a name. */
export function withPlainNames(data: PressData['data']): PressData['data'] {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name.replace(/\.\d+$/, ''), value]));
}

/** A button that no card of ours has, or one that does not carry what ours do; `words` when something was left out that the person can choose. */
export const notOurs = (
  words = 'That card is not one of mine, or it is too old. Type “due” for a fresh one.',
): ReturnType<typeof refuse> => refuse('invalid-field', words);

export const NOT_OURS = notOurs().error;
