import { readdirSync, readFileSync } from 'node:fs';
import { AdaptiveCard as ParsedCard, SerializationContext } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../shared/cards/digest-card.ts';
import { messagesPage } from '../../builders/messages-page.ts';
import { SAMPLE_CARDS } from '../../builders/sample-cards.ts';

const ROOT = new URL('../../../', import.meta.url);
const CARDS = new URL('shared/cards/', ROOT);
/** What cards are built of, not cards. */
const PARTS = ['card.ts'];
const samples = Object.entries(SAMPLE_CARDS).flatMap(([name, own]) =>
  own.map((one, at) => ({ name: `${name} ${at + 1}`, ...one })),
);

describe('docs/messages.md', () => {
  it('is what the code says (node tests/run/command.mjs tests/run/write-messages.ts > docs/messages.md)', () => {
    expect(readFileSync(new URL('docs/messages.md', ROOT), 'utf8')).toBe(messagesPage());
  });

  it('has every card there is: a new one gets a sample in tests/builders/sample-cards.ts', () => {
    const files = readdirSync(CARDS).filter((file) => file.endsWith('.ts') && !PARTS.includes(file));
    const made = files.flatMap((file) => {
      const text = readFileSync(new URL(file, CARDS), 'utf8');
      return [...text.matchAll(/^export (?:function|const) (\w+Card)\b/gm)].map(([, name]) => name);
    });
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter((name) => name !== undefined && SAMPLE_CARDS[name] === undefined)).toEqual([]);
  });

  it('has every notice there is', () => {
    const notices = readFileSync(new URL('notices.ts', CARDS), 'utf8');
    const made = [...notices.matchAll(/^export function (\w+Notice)\b/gm)].map(([, name = '']) => name);
    const sampled = readFileSync(new URL('tests/builders/sample-told-cards.ts', ROOT), 'utf8');
    expect(made.length).toBeGreaterThan(4);
    expect(made.filter((name) => !sampled.includes(`${name}(`))).toEqual([]);
  });
});

describe('every card', () => {
  it.each(samples)('$name: parsed by Microsoft’s own parser without a word, version 1.5, at most 20 kB', ({ card }) => {
    const context = new SerializationContext();
    new ParsedCard().parse(card, context);
    expect(Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)?.message)).toEqual([]);
    expect(card.version).toBe('1.5');
    expect(bytesOf(card)).toBeLessThanOrEqual(20_000);
  });

  it.each(samples.filter(({ notification }) => notification !== null))(
    '$name: its lock-screen line names nobody',
    ({ notification }) => {
      expect(notification).not.toMatch(/Colin|Nadia|Grace|Helen|Owen|Sid\b/);
    },
  );
});
