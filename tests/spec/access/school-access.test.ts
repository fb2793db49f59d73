import { describe, expect, it } from 'vitest';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { mayEditCalendar, mayReadCalendar, maySeeRegister } from '../../../shared/domain/access/school-access.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { STANDING_ROLES, type StandingRole } from '../../../shared/domain/people/person.ts';
import { aPerson } from '../../builders/a-person.ts';

const TODAY = Temporal.PlainDate.from('2026-11-23');
const here = (standing: readonly StandingRole[]) => aPerson({ standing });
const elsewhere = (standing: readonly StandingRole[]) => aPerson({ standing, schools: ['ashgrove'] });

describe('the register of a school', () => {
  it('is refused to everybody but leads', () => {
    const others = STANDING_ROLES.filter((role) => role !== 'school lead' && role !== 'trust lead');
    for (const role of others) expect(maySeeRegister(here([role]), 'lantern-bay', TODAY).allowed).toBe(false);
    expect(maySeeRegister(here([]), null, TODAY).allowed).toBe(false);
  });

  it('is refused to the lead of another school, and given to its own', () => {
    expect(maySeeRegister(elsewhere(['school lead']), 'lantern-bay', TODAY).allowed).toBe(false);
    expect(maySeeRegister(here(['school lead']), 'lantern-bay', TODAY).allowed).toBe(true);
  });

  it('is given to trust leads for every school', () => {
    expect(maySeeRegister(elsewhere(['trust lead']), 'lantern-bay', TODAY).allowed).toBe(true);
  });
});

describe('term dates', () => {
  it('are not changed by staff, auditors or another school’s lead', () => {
    const refused = [here([]), here(['auditor']), here(['safeguarding team']), elsewhere(['school lead', 'head'])];
    for (const person of refused) expect(mayEditCalendar(person, 'lantern-bay', TODAY).allowed).toBe(false);
  });

  it('are changed by the school’s lead or head, trust leads and administrators', () => {
    const allowed = [here(['school lead']), here(['head']), elsewhere(['trust lead']), elsewhere(['administrator'])];
    for (const person of allowed) expect(mayEditCalendar(person, 'lantern-bay', TODAY).allowed).toBe(true);
  });

  it('are read by the school’s own staff', () => {
    expect(mayReadCalendar(elsewhere([]), 'lantern-bay', TODAY).allowed).toBe(false);
    expect(mayReadCalendar(here([]), 'lantern-bay', TODAY).allowed).toBe(true);
  });
});

describe('somebody who leaves', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['2026-11-24', false],
  ])('with %s as the last day has left on the 23rd: %s', (last, expected) => {
    expect(hasLeft(aPerson({ leftOn: Temporal.PlainDate.from(last) }), TODAY)).toBe(expected);
  });
});
