import { describe, expect, test } from 'vitest';
import { NOTHING_YET } from '../../../shared/domain/arrangements/new-arrangement.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { isIn, lastHalfTerms, namedHalfTerms } from '../../../shared/domain/oversight/half-terms.ts';
import type { Happening } from '../../../shared/domain/oversight/happening.ts';
import { tallyOf } from '../../../shared/domain/oversight/tally.ts';
import { aSchoolCalendar } from '../../builders/a-school.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const halves = namedHalfTerms(aSchoolCalendar(), 60);
const autumn = halves.filter(({ key }) => key.startsWith('2026/'));

describe('half terms as people call them', () => {
  test('are two to a term, the holiday after each belonging to it', () => {
    expect(autumn.slice(0, 3).map(({ name }) => name)).toEqual(['Autumn 1 2026', 'Autumn 2 2026', 'Spring 1 2027']);
    for (const [at, half] of autumn.slice(0, 2).entries())
      expect(half.endOn.add({ days: 1 }).toString()).toBe(autumn[at + 1]?.startOn.toString());
  });

  test('are the last that have begun, once each though several schools have them', () => {
    const second = autumn[1];
    if (second === undefined) throw new Error('no second half term');
    const names = (on: string) => lastHalfTerms([...halves, ...halves], day(on), 2).map(({ key }) => key);
    expect(names(second.startOn.toString()).at(-1)).toBe('2026/2');
    expect(names(second.startOn.subtract({ days: 1 }).toString()).at(-1)).toBe('2026/1');
    expect(new Set(names('2026-11-23')).size).toBe(2);
  });
});

describe('a half term’s tally', () => {
  const half = { key: '2026/1', name: 'Autumn 1 2026', startOn: day('2026-09-02'), endOn: day('2026-10-30') };
  const held = (on: string, attended: readonly string[] | null = null): Happening => ({
    on: day(on),
    what: 'held',
    by: null,
    reason: null,
    attended,
  });
  const missed = (on: string): Happening => ({ ...held(on), what: 'missed', by: 'supervisee' });
  const group = (lately: readonly Happening[], changes = {}) =>
    anArrangement({ supervisees: ['ella', 'kit'], standing: { ...NOTHING_YET, lately }, ...changes });
  const everybody = () => true;

  test('counts from its first day to its last, and neither before nor after', () => {
    const tally = (on: string) => tallyOf([group([held(on)])], half, everybody)?.supervised;
    expect(['2026-09-01', '2026-09-02', '2026-10-30', '2026-10-31'].map(tally)).toEqual([0, 2, 2, 0]);
    expect(isIn(half, day('2026-10-31'))).toBe(false);
  });

  test('counts who came to a group, and what was missed', () => {
    const found = tallyOf([group([held('2026-09-10', ['kit']), missed('2026-09-17')])], half, everybody);
    expect(found).toEqual({ people: 2, supervised: 1, missed: 1 });
  });

  test('counts a person in two arrangements once', () => {
    const other = anArrangement({ key: 'other', standing: { ...NOTHING_YET, lately: [held('2026-09-10')] } });
    expect(tallyOf([group([]), other], half, everybody)).toEqual({ people: 2, supervised: 1, missed: 0 });
  });

  test('says nothing where nobody was to be supervised', () => {
    expect(tallyOf([group([], { startedOn: day('2026-10-31') })], half, everybody)).toBeNull();
    expect(tallyOf([group([], { endedOn: day('2026-09-01') })], half, everybody)).toBeNull();
    expect(tallyOf([group([], { endedOn: day('2026-09-02') })], half, everybody)?.people).toBe(2);
    expect(tallyOf([group([])], half, (person) => person === 'nobody')).toBeNull();
  });
});
