import { describe, expect, it } from 'vitest';
import { openedWords } from '../../../bot/use-cases/views/opened-words.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';

const KEY = 'lantern-bay-ella';
const around = {
  arrangement: KEY,
  sessions: [aSession('2026-11-20T10:00:00Z'), aSession('2026-11-21T10:00:00Z', { key: `${KEY}-s10` })],
  inspections: ['press-0001'],
  known: { people: new Map([['sam', aPerson({ id: 'sam' })]]), schools: new Map() },
};

describe('what was opened, in words', () => {
  it.each([
    [KEY, 'everything of this supervision'],
    ['audit pack', 'the school’s audit pack: dates and states, nothing that was said'],
    ['press-0001', 'the inspection above'],
    [`${KEY}-s1-r`, 'the record of 20 Nov 2026'],
    [`${KEY}-s10-r`, 'the record of 21 Nov 2026'],
    [`${KEY}-s1-f-jmat-plan-change-1`, 'a form of the session of 20 Nov 2026'],
    [`${KEY}-c2`, 'the contract'],
    [`${KEY}-x-jmat-handover-1`, 'a form of this supervision'],
    [`${KEY}-s1-r-a-press-0002`, 'a correction of the record of 20 Nov 2026'],
    [`${KEY}-c1-a-press-0002`, 'a correction of the contract'],
    [`${KEY}-s99-r`, 'a record'],
    [`${KEY}-s1|sam`, 'Sam'],
    ['everything, allowed by Tess, reason: legal', 'everything, allowed by Tess, reason: legal'],
  ])('%s is %s', (about, words) => {
    expect(openedWords(about, around)).toBe(words);
  });
});
