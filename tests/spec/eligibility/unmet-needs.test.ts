import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { withSchoolRules } from '../../../shared/domain/eligibility/school-rules.ts';
import { entitledTo, excusedNeeds, unmetNeeds } from '../../../shared/domain/eligibility/unmet-needs.ts';
import type { Person, SaidNeed } from '../../../shared/domain/people/person.ts';
import { POLICY_IDS, type PolicyId } from '../../../shared/domain/schools/school.ts';
import { latestPackOf } from '../../../shared/policies/index.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import { aPerson } from '../../builders/a-person.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const day = (date: string) => Temporal.PlainDate.from(date);
const on = day('2026-11-23');

function rulesOf(policy: PolicyId): PolicyPack['eligibility'] {
  const pack = latestPackOf(policy);
  if (pack === undefined) throw new Error(`no pack ${policy}`);
  return pack.eligibility;
}
const said = (with_: Partial<SaidNeed> = {}): SaidNeed => ({
  need: 'safeguarding',
  isNeeded: true,
  reason: null,
  saidOn: on,
  saidBy: 'sid',
  ...with_,
});
const excused = said({ isNeeded: false, reason: 'no direct work with children' });
const needs = (policy: PolicyId, person: Partial<Person>) =>
  entitledTo(aPerson(person), rulesOf(policy)).map(({ need, by, rule }) => [need, by, rule]);

describe('whom a policy wants supervised', () => {
  it('holds for leads, their deputies, pastoral and family workers at every school', () => {
    for (const policy of POLICY_IDS) {
      for (const jobTitle of ['DSL', 'Deputy DSL', 'Pastoral Lead', 'Family Support Worker']) {
        expect(needs(policy, { jobTitle }), `${policy} ${jobTitle}`).toHaveLength(1);
      }
      expect(needs(policy, { jobTitle: 'Site manager' }), policy).toEqual([]);
    }
  });

  it('holds for every teacher only where the policy means all who work with children', () => {
    const teacher = { jobTitle: 'Year 4 teacher' };
    expect(needs('temple', teacher)).toEqual([['safeguarding', 'position', 'T-03']]);
    expect(needs('river-tees', teacher)).toEqual([['safeguarding', 'position', 'R-03']]);
    for (const policy of ['cradley', 'hscb', 'jmat'] as const) expect(needs(policy, teacher), policy).toEqual([]);
  });

  it('holds for clinical supervision only at River Tees, for nursing and therapy of any grade', () => {
    for (const jobTitle of ['School Nurse', 'Nursing Assistant', 'Therapeutic Practitioner', 'Trainee Counsellor']) {
      expect(needs('river-tees', { jobTitle }), jobTitle).toContainEqual(['clinical', 'position', 'R-31']);
      expect(needs('temple', { jobTitle }).map(([need]) => need)).not.toContain('clinical');
    }
    expect(needs('river-tees', { jobTitle: 'Pastoral Lead' }).map(([need]) => need)).not.toContain('clinical');
  });

  it('holds for whom a lead says so, and not for whom a lead says why not, one kind at a time', () => {
    expect(needs('jmat', { jobTitle: 'Receptionist', saidNeeds: [said()] })).toEqual([['safeguarding', 'said', null]]);
    expect(needs('jmat', { jobTitle: 'DSL', saidNeeds: [excused] })).toEqual([]);
    expect(needs('river-tees', { jobTitle: 'School Nurse', saidNeeds: [excused] })).toEqual([
      ['clinical', 'position', 'R-31'],
    ]);
  });

  it('holds for the roles and titles a school adds, by whole words', () => {
    const rules = withSchoolRules(rulesOf('jmat'), {
      alsoEntitled: ['Class teacher', 'lunchtime supervisor'],
      competencies: [],
    });
    const by = (jobTitle: string) => entitledTo(aPerson({ jobTitle }), rules).map(({ rule }) => rule);
    expect(by('Year 2 Teacher')).toEqual([null]);
    expect(by('Senior Lunchtime Supervisor, mornings')).toEqual([null]);
    expect(by('Lunchtime supervisory assistant')).toEqual([]);
  });
});

describe('who is to have supervision and has nobody', () => {
  const found = (people: readonly Person[], with_: Parameters<typeof anArrangement>[0] | null, date = on) =>
    unmetNeeds(
      people,
      with_ === null ? [] : [anArrangement({ supervisors: ['sam'], supervisees: ['ella'], ...with_ })],
      () => rulesOf('river-tees'),
      date,
    ).map(({ person, need }) => `${person.id} ${need}`);
  const sam = aPerson({ id: 'sam', jobTitle: 'Trust adviser' });
  const ella = aPerson({ id: 'ella', jobTitle: 'School Nurse' });

  it('is named from the day they are here until the arrangement that is to begin is made', () => {
    expect(found([sam, ella], null)).toEqual(['ella safeguarding', 'ella clinical']);
    expect(found([sam, ella], { startedOn: day('2027-01-11') })).toEqual(['ella clinical']);
  });

  it('needs each kind for itself', () => {
    expect(found([sam, ella], { kind: 'clinical' })).toEqual(['ella safeguarding']);
    expect(found([sam, ella], { kind: 'group' })).toEqual(['ella clinical']);
  });

  it('is named from the day after the arrangement has ended or its only supervisor has left', () => {
    expect(found([sam, ella], { endedOn: on })).toEqual(['ella clinical']);
    expect(found([sam, ella], { endedOn: on }, day('2026-11-24'))).toContain('ella safeguarding');
    const leaving = aPerson({ id: 'sam', jobTitle: 'Trust adviser', leftOn: on });
    expect(found([leaving, ella], {})).toEqual(['ella clinical']);
    expect(found([leaving, ella], {}, day('2026-11-24'))).toContain('ella safeguarding');
    const lou = aPerson({ id: 'lou', jobTitle: 'Trust adviser' });
    expect(found([leaving, lou, ella], { supervisors: ['sam', 'lou'] }, day('2026-11-24'))).toEqual(['ella clinical']);
  });

  it('is named on their last day and not on the day after', () => {
    const leaving = { ...ella, leftOn: on };
    expect(found([sam, leaving], null)).toHaveLength(2);
    expect(found([sam, leaving], null, day('2026-11-24'))).toEqual([]);
  });

  it('is nobody of a school whose policy is not known', () => {
    expect(unmetNeeds([ella], [], () => null, on)).toEqual([]);
  });
});

describe('who is said to need none', () => {
  const found = (person: Partial<Person>, date = on) =>
    excusedNeeds([aPerson({ jobTitle: 'DSL', ...person })], () => rulesOf('jmat'), date).length;

  it('stays in sight while their position asks for it and they are here', () => {
    expect(found({ saidNeeds: [excused] })).toBe(1);
    expect(found({ saidNeeds: [excused], leftOn: day('2026-11-22') })).toBe(0);
    expect(found({ saidNeeds: [excused], jobTitle: 'Site manager' })).toBe(0);
    expect(found({ saidNeeds: [said()] })).toBe(0);
  });
});
