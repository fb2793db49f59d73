import { actAndReferFirst, type ContactLine } from './act-and-refer-first.ts';
import {
  type AdaptiveCard,
  type CardAction,
  type CardElement,
  card,
  heading,
  open,
  quiet,
  refreshed,
  text,
  title,
} from './card.ts';
import type { Item } from './digest/item.ts';
import { plainWords } from './plain-words.ts';
import { withoutFallbacks } from './without-fallbacks.ts';

/** What one person has on their card of a day. */
export interface DigestCardView {
  /** The card's day, `2026-11-23`; a press and a refresh carry it back. */
  readonly on: string;
  /** "Mon 23 Nov 2026". */
  readonly day: string;
  /** Most urgent first. */
  readonly items: readonly { readonly item: Item; readonly isNew: boolean }[];
  /** What became of the last press, when it was not what was asked for. */
  readonly said: string | null;
  readonly contacts: readonly ContactLine[];
  readonly link: string;
  readonly preferencesLink: string;
}

/** The verb Teams sends to ask for a digest anew. */
export const REFRESH_DIGEST = 'refresh-digest';

/** So many have buttons; the rest are counted (issue: at most six actions on a card). */
const MOST_ITEMS = 6;
const IN_A_ROW = 3;
/** Well under what a chat takes, and as much as a phone draws at once. */
const MOST_BYTES = 20_000;

const COLOURS = { late: 'Attention', soon: 'Warning', calm: undefined, done: 'Good' } as const;

function whenLine({ when, rule, tone }: Item, isNew: boolean): CardElement[] {
  const words = [when, rule === null ? null : `policy rule ${rule}`, isNew ? null : 'still open']
    .filter((each) => each !== null)
    .join(' · ');
  const color = COLOURS[tone];
  if (words === '') return [];
  const line = { type: 'TextBlock', text: plainWords(words), wrap: true, spacing: 'Small' } as const;
  return [color === undefined || tone === 'soon' || when === null ? { ...line, isSubtle: true } : { ...line, color }];
}

/** Buttons side by side as far as a phone has room for them. */
function inRows(actions: readonly CardAction[]): CardElement[] {
  const rows: CardElement[] = [];
  for (let at = 0; at < actions.length; at += IN_A_ROW)
    rows.push({ type: 'ActionSet', actions: actions.slice(at, at + IN_A_ROW) });
  return rows;
}

function itemElement({ item, isNew }: DigestCardView['items'][number], isWhole: boolean): CardElement {
  const { actions, more, tone } = item;
  const pressed = [...actions, ...(isWhole ? more : [])];
  const words: CardElement[] = item.words.map((each) => ({
    type: 'TextBlock',
    text: plainWords(each),
    wrap: true,
    spacing: 'Small',
  }));
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      heading(tone === 'done' ? `✓ ${item.title}` : item.title),
      ...whenLine(item, isNew || tone === 'done'),
      ...words,
      ...(item.next === null ? [] : [quiet(item.next)]),
      ...inRows(pressed),
    ],
  };
}

type Shown = DigestCardView['items'][number];

/** Items of one session that belong together stand as one, where the first of them stood. */
function gathered(items: readonly Shown[]): readonly Shown[] {
  const count = (key: string) => items.filter(({ item }) => item.together?.key === key).length;
  const seen = new Set<string>();
  return items.flatMap((shown) => {
    const { together } = shown.item;
    if (together === null) return [shown];
    if (seen.has(together.key)) return [];
    seen.add(together.key);
    const number = count(together.key);
    return number === 1 ? [shown] : [{ ...shown, item: { ...shown.item, title: together.titleOf(number) } }];
  });
}

function titleOf(open: number): string {
  if (open === 0) return 'All done. Thank you.';
  return open === 1 ? 'One thing needs you' : `${open} things need you`;
}

function drawn(view: DigestCardView, whole: number): AdaptiveCard {
  const { contacts, said } = view;
  const items = gathered(view.items);
  const waiting = items.filter(({ item }) => item.tone !== 'done');
  const shown = items.slice(0, MOST_ITEMS);
  const left = items.length - shown.length;
  const isAboutChildren = waiting.some(({ item }) => item.isAboutChildren);
  const made = card(
    [
      title(titleOf(waiting.length)),
      quiet(view.day),
      ...(said === null ? [] : [{ type: 'Container', style: 'emphasis', items: [text(said)] } as const]),
      ...(isAboutChildren ? [actAndReferFirst(contacts)] : []),
      ...shown.map((each, at) => itemElement(each, at < whole)),
      ...(left === 0 ? [] : [text(`and ${left} more in Supervision`)]),
    ],
    [open('Open Supervision', view.link), open('My reminders', view.preferencesLink)],
  );
  return refreshed(made, REFRESH_DIGEST, { digest: view.on });
}

/** How many bytes a card is when it is sent: UTF-8, so that a typographic apostrophe counts three. */
export function bytesOf(made: AdaptiveCard): number {
  let bytes = 0;
  for (const character of JSON.stringify(made)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/**
 * One card for all that a person is reminded of on a day, most urgent first. Before it grows too big it does without the buttons of older clients,
 * then further choices of the last items give way; times to book never do.
 */
export function digestCard(view: DigestCardView): AdaptiveCard {
  const made = drawn(view, MOST_ITEMS);
  if (bytesOf(made) <= MOST_BYTES) return made;
  for (let whole = MOST_ITEMS; whole > 0; whole -= 1) {
    const plain = withoutFallbacks(drawn(view, whole));
    if (bytesOf(plain) <= MOST_BYTES) return plain;
  }
  return withoutFallbacks(drawn(view, 0));
}

/** How many things a card says need its reader: several that belong together count once. */
export function countWaiting(items: readonly Item[]): number {
  return gathered(items.map((item) => ({ item, isNew: true }))).filter(({ item }) => item.tone !== 'done').length;
}

/** The lock-screen line: how much, never what or whose. */
export function digestNotification(waiting: number): string {
  if (waiting === 0) return 'Nothing needs you in Supervision';
  return waiting === 1 ? 'One thing needs you in Supervision' : `${waiting} things need you in Supervision`;
}

/** What stands on an older card once a newer one has come: one place to answer, not two. `said` = what became of a press on the old one. */
export function movedOnCard(day: string, link: string, said: string | null = null): AdaptiveCard {
  return card(
    [
      heading('This has moved on'),
      ...(said === null ? [] : [text(said)]),
      text(`What is still open is on your message of ${day}.`),
    ],
    [open('Open Supervision', link)],
  );
}
