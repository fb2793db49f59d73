import { type PlainDate, Temporal, writtenDate } from '../../domain/dates.ts';
import type { CardAction } from '../card.ts';

/** How pressing a matter is. Only a colour follows from it: the words say it too. */
export type Tone = 'late' | 'soon' | 'calm' | 'done';

/** One matter of a digest card: what, by when, why, and what can be done about it. Adults' names only; no child, no note text (D11). */
export interface Item {
  /** What it is and whose. */
  readonly title: string;
  /** "Overdue since 23 Oct 2026"; null where there is no date. */
  readonly when: string | null;
  readonly tone: Tone;
  /** The policy's rule behind it, e.g. `J-34`. */
  readonly rule: string | null;
  readonly words: readonly string[];
  /** What happens if nothing is done: "On 7 Dec 2026 Helen Marsh is told." */
  readonly next: string | null;
  readonly isAboutChildren: boolean;
  /** The first things to press. */
  readonly actions: readonly CardAction[];
  /** Several open ones of one session are shown as one, under this title. */
  readonly together: { readonly key: string; readonly titleOf: (count: number) => string } | null;
  /** Further ones, left out where the card would grow too big. */
  readonly more: readonly CardAction[];
}

/** Where an item stands: its number on the card keeps the ids of inputs apart, the day of the card lets a press be answered with the whole card. */
export interface ItemPlace {
  readonly number: number;
  readonly digest: string;
}

/** An item that only says something; a kind adds what it has. */
export function item(title: string, has: Partial<Omit<Item, 'title'>> = {}): Item {
  return {
    title,
    when: null,
    tone: 'calm',
    rule: null,
    words: [],
    next: null,
    isAboutChildren: false,
    actions: [],
    together: null,
    more: [],
    ...has,
  };
}

/** What became of a matter that needs nothing more. */
export const doneItem = (title: string, words: string): Item => item(title, { tone: 'done', words: [words] });

/** "Overdue since 23 Oct 2026", "Due today", "Due by 23 Oct 2026". */
export function dueWords(dueOn: PlainDate, today: PlainDate): string {
  const order = Temporal.PlainDate.compare(dueOn, today);
  if (order === 0) return 'Due today';
  return order < 0 ? `Overdue since ${writtenDate(dueOn)}` : `Due by ${writtenDate(dueOn)}`;
}

/** Late once the day is past. */
export function toneOf(dueOn: PlainDate, today: PlainDate): Tone {
  return Temporal.PlainDate.compare(dueOn, today) < 0 ? 'late' : 'soon';
}

/** An input's id, its own within the card. */
export const inputId = (name: string, place: ItemPlace): string => `${name}.${place.number}`;
