import { AdaptiveCard as ParsedCard, SerializationContext } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../../shared/cards/card.ts';
import type { Item } from '../../../shared/cards/digest/item.ts';
import { supervisionItem } from '../../../shared/cards/digest/supervision-item.ts';
import {
  bytesOf,
  countWaiting,
  digestCard,
  digestNotification,
  movedOnCard,
} from '../../../shared/cards/digest-card.ts';
import { REMINDER_KINDS } from '../../../shared/domain/reminders/reminder.ts';
import { aSupervisionView, SAMPLE_ITEMS } from '../../builders/sample-items.ts';
import { cardText, titlesOf } from '../../conversation/card-text.ts';

const ON = '2026-11-23';
const place = (number: number) => ({ number, digest: ON });
const supervisions = (count: number): Item[] =>
  Array.from({ length: count }, (_, number) => supervisionItem(aSupervisionView(), place(number)));

function cardOf(items: readonly Item[], said: string | null = null): AdaptiveCard {
  return digestCard({
    on: ON,
    day: 'Mon 23 Nov 2026',
    items: items.map((item) => ({ item, isNew: true })),
    said,
    contacts: [{ label: 'Safeguarding lead', name: 'Grace Adeyemi', how: 'Room 4, extension 204' }],
    link: 'https://teams.example/home',
    preferencesLink: 'https://teams.example/reminders',
  });
}

/** What Microsoft's own parser has to say about a card; nothing when it is right. */
function complaints(card: AdaptiveCard): (string | undefined)[] {
  const context = new SerializationContext();
  new ParsedCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)?.message);
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

describe('a digest card', () => {
  it.each(REMINDER_KINDS)('of the kind %s is parsed without a word of complaint, waiting and done', (kind) => {
    for (const sample of SAMPLE_ITEMS[kind]) {
      const made = cardOf([sample(place(0))]);
      expect(complaints(made)).toEqual([]);
      expect(made.version).toBe('1.5');
    }
  });

  it('counts what waits, says the day, and opens Supervision and one’s reminders', () => {
    const made = cardOf(supervisions(2));
    expect(cardText(made)).toContain('2 things need you');
    expect(cardText(made)).toContain('Mon 23 Nov 2026');
    expect(titlesOf(made).slice(-2)).toEqual(['Open Supervision', 'My reminders']);
  });

  it.each([
    [6, null],
    [7, 'and 1 more in Supervision'],
    [9, 'and 3 more in Supervision'],
  ])('of %i matters shows six and counts the rest', (count, words) => {
    const made = cardOf(supervisions(count));
    const said = cardText(made);
    expect(said.match(/is overdue$/gm)).toHaveLength(6);
    if (words === null) expect(said).not.toContain('more in Supervision');
    else expect(said).toContain(words);
  });

  it.each([1, 2, 3, 4, 5, 6, 12])(
    'is at most 20 kB with %i matters that can be booked; times never give way',
    (count) => {
      const made = cardOf(supervisions(count));
      expect(Buffer.byteLength(JSON.stringify(made))).toBeLessThanOrEqual(20_000);
      expect(bytesOf(made)).toBe(Buffer.byteLength(JSON.stringify(made)));
      expect(complaints(made)).toEqual([]);
      expect(JSON.stringify(made).match(/"verb":"book-time","data"/g)).toHaveLength(3 * Math.min(count, 6));
    },
  );

  it('has buttons for older clients as long as there is room, and “not now” on most of six', () => {
    expect(JSON.stringify(cardOf(supervisions(2)))).toContain('"fallback"');
    const full = JSON.stringify(cardOf(supervisions(6)));
    expect(full).not.toContain('"fallback"');
    expect(full.match(/Not now…/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('gives every input an id of its own, and a label', () => {
    const made = cardOf(supervisions(3));
    const ids = idsIn(made);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(made).match(/"type":"Input\.\w+"/g)).toHaveLength(ids.length);
    expect(JSON.stringify(made).match(/"label":"/g)).toHaveLength(ids.length);
  });

  it('says of every button which matter it belongs to', () => {
    const buttons = JSON.stringify(cardOf(supervisions(1))).match(/"tooltip":"[^"]+"/g) ?? [];
    expect(buttons).toHaveLength(4);
    for (const words of buttons) expect(words).toContain('your supervision with Nadia Rahman');
  });

  it.each(['not-filed', 'child-in-need'] as const)(
    'with a matter of the kind %s says “act and refer first” and whom to ask',
    (kind) => {
      const [waiting, done] = SAMPLE_ITEMS[kind].map((sample) => cardText(cardOf([sample(place(0))])));
      expect(waiting).toContain('Act and refer first');
      expect(waiting).toContain('Grace Adeyemi');
      expect(done).not.toContain('Act and refer first');
    },
  );

  it('shows the decisions of one session as one thing to file', () => {
    const filings = [0, 1, 2].flatMap((number) => SAMPLE_ITEMS['not-filed'][0]?.(place(number)) ?? []);
    const said = cardText(cardOf(filings));
    expect(said).toContain('One thing needs you');
    expect(said).toContain('3 decisions about children are not in CPOMS yet');
    expect(countWaiting(filings)).toBe(1);
  });

  it('without one about children does not', () => {
    expect(cardText(cardOf(supervisions(1)))).not.toContain('Act and refer first');
  });

  it('says what became of each matter when all is done, and offers nothing to press but places to open', () => {
    const done = REMINDER_KINDS.flatMap((kind) => SAMPLE_ITEMS[kind].map((sample) => sample(place(0)))).filter(
      ({ tone }) => tone === 'done',
    );
    expect(done.length).toBeGreaterThan(14);
    const made = cardOf(done.slice(0, 5));
    expect(cardText(made)).toContain('All done. Thank you.');
    for (const { title } of done.slice(0, 5)) expect(cardText(made)).toContain(`✓ ${title}`);
    expect(JSON.stringify({ ...made, refresh: null })).not.toContain('Action.Execute');
  });

  it('says what a press came to, when it was not what was asked', () => {
    expect(cardText(cardOf(supervisions(1), 'Nadia Rahman is not free then.'))).toContain('is not free then');
  });

  it('has a lock-screen line that says how much and nothing else', () => {
    expect([0, 1, 2].map(digestNotification)).toEqual([
      'Nothing needs you in Supervision',
      'One thing needs you in Supervision',
      '2 things need you in Supervision',
    ]);
  });

  it('once it has moved on says where to', () => {
    expect(cardText(movedOnCard('24 Nov 2026', 'https://teams.example/home'))).toContain('your message of 24 Nov 2026');
  });
});
