import { describe, expect, it } from 'vitest';
import { facts, heading, quiet, text, title } from '../../../shared/cards/card.ts';
import { plainWords } from '../../../shared/cards/plain-words.ts';

const LINKS = [
  '[Sign in again](https://evil.example)',
  '[Sign in][1] [1]:https://evil.example',
  '<https://evil.example>',
  '<mailto:thief@evil.example>',
  '![](https://evil.example/seen.png)',
];
/** What Markdown takes for a link, a picture or an address. */
const LINK = /\][([:]|<[^\s<>]*[:@]/;

describe('a name on a card', () => {
  it.each(LINKS)('is no link: %s', (name) => {
    expect(name).toMatch(LINK);
    const elements = [heading(name), title(name), text(name), quiet(name), facts([[name, name]])];
    expect(JSON.stringify(elements)).not.toMatch(LINK);
    expect(plainWords(name).replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
  });

  it.each(['O’Brien-Łęcka (supply) [SENCo]', '3 < 4', 'Ask <Priya> first', 'Due 23 Nov 2026: overdue', '*Sam* _Lee_'])(
    'is as it is written: %s',
    (name) => {
      expect(plainWords(name)).toBe(name);
    },
  );
});
