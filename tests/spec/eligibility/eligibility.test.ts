import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { eligibility, offeredSupervisors } from '../../../shared/domain/eligibility/eligibility.ts';
import type { ProposedArrangement } from '../../../shared/domain/eligibility/proposed-arrangement.ts';
import { supervisorGaps } from '../../../shared/domain/eligibility/supervisor-gaps.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { PolicyId } from '../../../shared/domain/schools/school.ts';
import { packOf } from '../../../shared/policies/index.ts';
import { aPerson } from '../../builders/a-person.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const on = Temporal.PlainDate.from('2026-11-23');
const day = (text: string) => Temporal.PlainDate.from(text);
const TRAINED = { supervisionTrainedOn: day('2025-09-01') };

function pack(id: PolicyId) {
  const found = packOf(id, 1);
  if (found === undefined) throw new Error(`no pack ${id}`);
  return found;
}

const head = aPerson({ id: 'head', jobTitle: 'Headteacher', standing: ['head'], ...TRAINED });
const otherHead = aPerson({
  id: 'otherHead',
  jobTitle: 'Headteacher',
  standing: ['head'],
  schools: ['beacon-hill'],
  ...TRAINED,
});
const lead = aPerson({ id: 'lead', jobTitle: 'Assistant Headteacher and DSL', ...TRAINED });
const deputy = aPerson({ id: 'deputy', jobTitle: 'Deputy DSL and Year 6 Teacher', ...TRAINED });
const pastoral = aPerson({ id: 'pastoral', jobTitle: 'Pastoral Lead', lineManager: 'head', ...TRAINED });
const teacher = aPerson({ id: 'teacher', jobTitle: 'Year 2 Teacher', ...TRAINED });
const family = aPerson({ id: 'family', jobTitle: 'Family Support Worker', lineManager: 'teacher', ...TRAINED });
const adviser = aPerson({
  id: 'adviser',
  jobTitle: 'Safeguarding Supervision Adviser',
  standing: ['safeguarding team'],
  ...TRAINED,
});
const everybody = [head, otherHead, lead, deputy, pastoral, teacher, family, adviser];

function proposed(
  supervisors: readonly Person[],
  supervisees: readonly Person[],
  with_: Partial<ProposedArrangement> = {},
): ProposedArrangement {
  return {
    key: null,
    school: 'lantern-bay',
    kind: 'one-to-one',
    supervisors: supervisors.map((one) => one.id),
    supervisees: supervisees.map((one) => one.id),
    lineManager: null,
    commissionedBy: null,
    ...with_,
  };
}

function pair(supervisor: Person, supervisee: Person, with_: Partial<Parameters<typeof anArrangement>[0]> = {}) {
  const key = `${supervisor.id}-${supervisee.id}`;
  return anArrangement({ key, supervisors: [supervisor.id], supervisees: [supervisee.id], ...with_ });
}

/** Everybody who supervises below is supervised too, so that only what a test is about is said. */
const SUPERVISED = everybody
  .filter((one) => one !== adviser)
  .map((one) => pair(aPerson({ id: 'outsider' }), one, { key: `outsider-${one.id}` }));

const refusedFor = (asked: ProposedArrangement, arrangements = SUPERVISED, policy: PolicyId = 'cradley') =>
  eligibility(asked, everybody, arrangements, pack(policy), on).refused;
const warnedFor = (asked: ProposedArrangement, arrangements = SUPERVISED, policy: PolicyId = 'cradley') =>
  eligibility(asked, everybody, arrangements, pack(policy), on).warnings.map((flag) => flag.rule);

describe('nobody supervises', () => {
  it('themselves, alone or within a group', () => {
    expect(refusedFor(proposed([lead], [lead]))).toHaveLength(1);
    expect(refusedFor(proposed([lead], [teacher, lead], { kind: 'group' }))).toHaveLength(1);
  });

  it('round in a circle of three', () => {
    const standing = [...SUPERVISED, pair(lead, deputy), pair(deputy, teacher)];
    expect(refusedFor(proposed([teacher], [lead]), standing)).toEqual([
      {
        text: 'Supervision would go round in a circle: Lead supervises Deputy supervises Teacher supervises Lead.',
        rule: null,
      },
    ]);
  });

  it.each([4, 7, 60])('round in a circle of %i', (length) => {
    const chain = Array.from({ length }, (_, at) => aPerson({ id: `p${at}`, name: `P${at}` }));
    const standing = chain.slice(1).map((one, at) => pair(chain[at] ?? one, one));
    const [first = lead] = chain;
    const last = chain.at(-1) ?? lead;
    const asked = proposed([last], [first]);
    expect(eligibility(asked, chain, standing, pack('temple'), on).refused).toHaveLength(1);
    expect(eligibility(asked, chain, standing.slice(1), pack('temple'), on).refused).toEqual([]);
  });

  it('round in a circle beside supervising each other', () => {
    const standing = [...SUPERVISED, pair(lead, deputy), pair(lead, teacher), pair(teacher, deputy)];
    expect(refusedFor(proposed([deputy], [lead]), standing)).toHaveLength(1);
  });

  it('after they have left, nor is supervised then; on their last day they still are', () => {
    const gone = aPerson({ id: 'gone', jobTitle: 'DSL', leftOn: day('2026-11-22'), ...TRAINED });
    const people = [...everybody, gone];
    const refused = (asked: ProposedArrangement, at = on) =>
      eligibility(asked, people, [], pack('temple'), at).refused.length;
    expect(refused(proposed([gone], [teacher]))).toBe(1);
    expect(refused(proposed([lead], [gone]))).toBe(1);
    expect(refused(proposed([gone], [teacher]), day('2026-11-22'))).toBe(0);
  });

  it('at River Tees without training, and only there is that refused (R-13)', () => {
    const untrained = aPerson({ id: 'untrained', jobTitle: 'DSL' });
    const people = [...everybody, untrained];
    const asked = proposed([untrained], [teacher]);
    const of = (policy: PolicyId) => eligibility(asked, people, SUPERVISED, pack(policy), on);
    expect(of('river-tees').refused.map((flag) => flag.rule)).toEqual(['R-13']);
    for (const policy of ['cradley', 'hscb', 'temple', 'jmat'] as const) expect(of(policy).refused).toEqual([]);
    const rules = (policy: PolicyId) => of(policy).warnings.map((flag) => flag.rule);
    expect(rules('cradley')).toContain('C-02');
    expect(rules('hscb')).toEqual(['H-39', 'H-37', 'H-40']);
    expect(rules('jmat')).toContain('J-09');
    expect(rules('temple')).toEqual([]);
  });
});

describe('a circle is none', () => {
  it('once one of its arrangements has ended; on its last day it still is', () => {
    const ended = (on_: string) => [...SUPERVISED, pair(lead, deputy), pair(deputy, teacher, { endedOn: day(on_) })];
    expect(refusedFor(proposed([teacher], [lead]), ended('2026-11-22'))).toEqual([]);
    expect(refusedFor(proposed([teacher], [lead]), ended('2026-11-23'))).toHaveLength(1);
  });

  it('when the arrangement being changed is the one that closes it', () => {
    const standing = [...SUPERVISED, pair(lead, deputy), pair(deputy, teacher), pair(teacher, lead)];
    expect(refusedFor(proposed([head], [lead], { key: 'teacher-lead' }), standing)).toEqual([]);
  });

  it('but is found before an arrangement still to come closes it', () => {
    const standing = [...SUPERVISED, pair(lead, deputy), pair(deputy, teacher, { startedOn: day('2027-01-05') })];
    expect(refusedFor(proposed([teacher], [lead]), standing)).toHaveLength(1);
  });
});

describe('two who supervise each other', () => {
  const standing = [...SUPERVISED, pair(lead, deputy)];

  it('are warned of and not refused', () => {
    expect(refusedFor(proposed([deputy], [lead]), standing)).toEqual([]);
    expect(warnedFor(proposed([deputy], [lead]), standing)).toEqual(['C-80']);
  });

  it('are no concern where they are heads of two schools doing so for each other (C-80)', () => {
    const heads = [...SUPERVISED, pair(head, otherHead, { school: 'beacon-hill' })];
    const asked = proposed([otherHead], [head], { kind: 'external', commissionedBy: 'chair' });
    expect(warnedFor(asked, heads)).toEqual([]);
    expect(warnedFor(asked, heads, 'hscb')).toEqual([null, 'H-37', 'H-40']);
  });
});

describe('Cradley’s table warns and never refuses (C-68)', () => {
  it.each([
    [lead, head, []],
    [lead, deputy, []],
    [lead, otherHead, []],
    [lead, teacher, ['C-69']],
    [deputy, lead, []],
    [deputy, head, []],
    [deputy, otherHead, ['C-70']],
    [pastoral, lead, []],
    [pastoral, teacher, ['C-71']],
    [teacher, pastoral, []],
    [teacher, head, ['C-72']],
    [family, pastoral, []],
    [family, teacher, []],
    [family, head, ['C-73']],
  ])('$id supervised by $id', (supervisee, supervisor, rules) => {
    expect(warnedFor(proposed([supervisor], [supervisee]))).toEqual(rules);
    expect(refusedFor(proposed([supervisor], [supervisee]))).toEqual([]);
  });

  it('when it has no row for the supervisee, and not for supervision from outside', () => {
    expect(warnedFor(proposed([lead], [adviser]))).toEqual(['C-68']);
    const outside = proposed([otherHead], [deputy], { kind: 'external', commissionedBy: 'head' });
    expect(warnedFor(outside)).toEqual([]);
    expect(warnedFor({ ...outside, commissionedBy: null })).toEqual(['C-84']);
  });

  it('when a head who is the DSL too is supervised from within (C-80)', () => {
    const both = aPerson({ id: 'both', jobTitle: 'Headteacher and DSL', standing: ['head'] });
    const warned = (by: Person) =>
      eligibility(proposed([by], [both]), [...everybody, both], SUPERVISED, pack('cradley'), on).warnings.map(
        (flag) => flag.rule,
      );
    expect(warned(deputy)).toEqual(['C-80']);
    expect(warned(otherHead)).toEqual([]);
  });

  it('offers the head first for the DSL, and nobody who would be refused', () => {
    const asked = { ...proposed([], [lead]), key: null };
    const offered = offeredSupervisors(asked, everybody, SUPERVISED, pack('cradley'), on).map((one) => one.person);
    expect(offered.slice(0, 3)).toEqual(['head', 'otherHead', 'deputy']);
    expect(offered).not.toContain('lead');
  });
});

describe('the other policies', () => {
  it('Temple would have the named lead supervise, or somebody trained (T-08)', () => {
    const plain = aPerson({ id: 'plain', jobTitle: 'Year 3 Teacher' });
    const untrainedLead = aPerson({ id: 'untrainedLead', jobTitle: 'DSL' });
    const people = [...everybody, plain, untrainedLead];
    const warned = (by: Person) =>
      eligibility(proposed([by], [deputy]), people, [], pack('temple'), on).warnings.map((flag) => flag.rule);
    expect(warned(plain)).toEqual(['T-08']);
    expect(warned(untrainedLead)).toEqual([]);
    expect(warned(pastoral)).toEqual([]);
  });

  it('JMAT keeps children unnamed across schools and with the trust lead (J-08)', () => {
    const trustLead = aPerson({ id: 'trustLead', standing: ['trust lead'], ...TRAINED });
    const people = [...everybody, trustLead];
    const warned = (by: Person) =>
      eligibility(proposed([by], [lead]), people, [...SUPERVISED, pair(head, trustLead)], pack('jmat'), on).warnings;
    expect(warned(otherHead).map((flag) => flag.rule)).toEqual(['J-08']);
    expect(warned(trustLead).map((flag) => flag.rule)).toEqual(['J-08']);
    expect(warned(head)).toEqual([]);
  });

  it('River Tees has its supervisors supervised by the safeguarding team (R-14), clinical ones clinically (R-71)', () => {
    expect(warnedFor(proposed([lead], [teacher]), SUPERVISED, 'river-tees')).toEqual(['R-14']);
    const byTeam = [pair(adviser, lead)];
    expect(warnedFor(proposed([lead], [teacher]), byTeam, 'river-tees')).toEqual([]);
    expect(warnedFor(proposed([lead], [teacher], { kind: 'clinical' }), byTeam, 'river-tees')).toEqual(['R-71']);
    const clinically = [...byTeam, pair(adviser, lead, { key: 'clinical', kind: 'clinical' })];
    expect(warnedFor(proposed([lead], [teacher], { kind: 'clinical' }), clinically, 'river-tees')).toEqual([]);
  });
});

describe('training that runs out', () => {
  it.each([
    ['2026-11-22', ['J-09']],
    ['2026-11-23', []],
    ['2026-11-24', []],
  ])('on %s is warned of from the day after', (expires, rules) => {
    const trained = aPerson({ id: 'trained', ...TRAINED, supervisionTrainingExpiresOn: day(expires) });
    const people = [...everybody, trained];
    const standing = [pair(head, trained)];
    const found = eligibility(proposed([trained], [teacher]), people, standing, pack('jmat'), on);
    expect(found.warnings.map((flag) => flag.rule)).toEqual(rules);
  });

  it('is no training while it is still to come', () => {
    const coming = aPerson({ id: 'coming', supervisionTrainedOn: day('2026-11-24') });
    const asked = proposed([coming], [teacher]);
    const refused = (at: string) =>
      eligibility(asked, [...everybody, coming], [], pack('river-tees'), day(at)).refused.length;
    expect([refused('2026-11-23'), refused('2026-11-24')]).toEqual([1, 0]);
  });
});

describe('supervisors who lack something', () => {
  it('are listed with what, and those who lack nothing or supervise nobody are not', () => {
    const untrained = aPerson({ id: 'untrained' });
    const standing = [pair(head, lead), pair(lead, untrained), pair(untrained, teacher)];
    const gaps = supervisorGaps([...everybody, untrained], standing, pack('jmat'), on);
    expect(gaps.map(({ person, flags }) => [person, flags.map((flag) => flag.rule)])).toEqual([
      ['head', ['J-10']],
      ['untrained', ['J-09']],
    ]);
  });

  it('are not listed before their supervision begins, nor the day after it has ended', () => {
    const gapsOn = (with_: Parameters<typeof anArrangement>[0]) =>
      supervisorGaps(everybody, [pair(head, lead, with_)], pack('jmat'), on).length;
    expect(gapsOn({ startedOn: day('2026-11-24') })).toBe(0);
    expect(gapsOn({ startedOn: day('2026-11-23') })).toBe(1);
    expect(gapsOn({ endedOn: day('2026-11-23') })).toBe(1);
    expect(gapsOn({ endedOn: day('2026-11-22') })).toBe(0);
  });

  it('are none at HSCB and Temple for want of supervision of their own', () => {
    for (const policy of ['hscb', 'temple'] as const) {
      const rules = supervisorGaps(everybody, [pair(head, lead)], pack(policy), on).flatMap(({ flags }) =>
        flags.map(({ rule }) => rule),
      );
      expect(rules).toEqual(policy === 'hscb' ? ['H-37', 'H-40'] : []);
    }
  });
});
