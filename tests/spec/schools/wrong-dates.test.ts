import { describe, expect, it } from 'vitest';
import { readSchoolCalendar, saveSchoolCalendar } from '../../../bot/use-cases/school-calendar.ts';
import { readTrustCalendar, saveTrustCalendar } from '../../../bot/use-cases/trust-calendar.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const term = (startOn: string, endOn: string) => ({
  name: 'Autumn',
  startOn,
  endOn,
  halfTermStartOn: null,
  halfTermEndOn: null,
});

/** The days of every school are worked through for whatever is due: a year typed wrongly would hold up everybody. */
describe('a mistyped year', () => {
  it.each([
    ['a term of 300 days', [term('2026-09-01', '2027-06-28')], [], 'kept'],
    ['a term of 301 days', [term('2026-09-01', '2027-06-29')], [], 'invalid-field terms[0].endOn'],
    ['a term that never ends', [term('2026-09-01', '9999-12-31')], [], 'invalid-field terms[0].endOn'],
    [
      'terms 180 years apart',
      [term('2026-09-01', '2026-12-18'), term('2206-01-05', '2206-03-27')],
      [],
      'invalid-field terms',
    ],
    ['a closure long ago', [term('2026-09-01', '2026-12-18')], ['1926-10-26'], 'invalid-field terms'],
    ['a closure eleven years ahead', [term('2026-09-01', '2026-12-18')], ['2037-10-26'], 'kept'],
  ])('%s: %s', async (_what, terms, closures, becomes) => {
    const world = aWorld();
    const { version } = granted(await readSchoolCalendar(world, world.as('sid'), 'lantern-bay'));
    const saved = await saveSchoolCalendar(world, world.as('sid'), 'lantern-bay', { version, terms, closures });
    expect(saved.ok ? 'kept' : refusalOf(saved)).toBe(becomes);
    const trust = granted(await readTrustCalendar(world, world.as('tess')));
    const whole = await saveTrustCalendar(world, world.as('tess'), { version: trust.version, terms, closures });
    expect(whole.ok ? 'kept' : refusalOf(whole)).toBe(becomes);
  });
});
