import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { circleThrough, isTwoWay, superviseesOf } from '../../../shared/domain/eligibility/supervision-circles.ts';

const on = Temporal.PlainDate.from('2026-11-23');
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'];
type Pair = readonly [string, string];

function indexOf(pairs: readonly Pair[]) {
  return superviseesOf(
    pairs.map(([supervisor, supervisee]) => ({ supervisors: [supervisor], supervisees: [supervisee], endedOn: null })),
    on,
  );
}

/** Every way from one person to another that meets nobody twice, found by trying them all. */
function waysFrom(from: string, to: string, pairs: readonly Pair[], met: readonly string[] = []): string[][] {
  const next = pairs.filter(([supervisor]) => supervisor === from).map(([, supervisee]) => supervisee);
  return next.flatMap((person) => {
    if (person === to) return [[from, to]];
    if (person === from || met.includes(person)) return [];
    return waysFrom(person, to, pairs, [...met, from]).map((way) => [from, ...way]);
  });
}

const person = fc.constantFrom(...PEOPLE);
const pairs = fc.array(
  fc.tuple(person, person).filter(([one, other]) => one !== other),
  { maxLength: 14 },
);

describe('circles of supervision', () => {
  it('are found exactly where trying every way finds one of three or more', () => {
    fc.assert(
      fc.property(pairs, person, person, (standing, supervisor, supervisee) => {
        fc.pre(supervisor !== supervisee);
        const ways = waysFrom(supervisee, supervisor, standing);
        const found = circleThrough(indexOf(standing), supervisor, supervisee);
        expect(found !== null).toBe(ways.some((way) => way.length >= 3));
        expect(isTwoWay(indexOf(standing), supervisor, supervisee)).toBe(ways.some((way) => way.length === 2));
        if (found !== null) expect(ways.map((way) => way.join())).toContain(found.join());
      }),
      { numRuns: 500 },
    );
  });

  it('are found through a group and through either of two supervisors', () => {
    const index = superviseesOf(
      [
        { supervisors: ['a', 'b'], supervisees: ['c', 'd'], endedOn: null },
        { supervisors: ['d'], supervisees: ['e'], endedOn: null },
      ],
      on,
    );
    expect(circleThrough(index, 'e', 'b')).toEqual(['b', 'd', 'e']);
    expect(circleThrough(index, 'c', 'e')).toBeNull();
  });
});
