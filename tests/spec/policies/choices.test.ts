import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { countsOn, wouldCount } from '../../../shared/domain/due-dates/counting-sessions.ts';
import type { SessionFacts } from '../../../shared/domain/due-dates/facts.ts';
import { POLICY_IDS, type PolicyId } from '../../../shared/domain/schools/school.ts';
import type { Choice } from '../../../shared/domain/schools/school-settings.ts';
import { signingStyleOf } from '../../../shared/forms/signing-style.ts';
import { catalogue } from '../../../shared/policies/catalogue.ts';
import { isOffered, openPositions, packFor, rulesFor, rulesOfSchool } from '../../../shared/policies/choices.ts';
import { formOf, latestPackOf, packHolding } from '../../../shared/policies/index.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import { positionOf } from '../../../shared/policies/positions.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const DAY = '2026-11-23';

function pack(policy: PolicyId): PolicyPack {
  const found = latestPackOf(policy);
  if (found === undefined) throw new Error(policy);
  return found;
}

function choice(policy: PolicyId, position: string, value: Choice['value'], fromOn = DAY): Choice {
  return { policy, position, value, fromOn: day(fromOn), by: 'sid' };
}

/** A pack as it is with one thing chosen. */
function chosen(policy: PolicyId, position: string, value: Choice['value']): PolicyPack {
  return packFor(pack(policy), [choice(policy, position, value)], null);
}

const recordForm = (settled: PolicyPack, id: string) => settled.forms.find((form) => form.id === id);

describe('what a school may choose', () => {
  it('is asked in plain words with what each answer does, and offers the policy’s own answer', () => {
    const asked = POLICY_IDS.flatMap((policy) => openPositions(pack(policy)).map((one) => [policy, one] as const));
    expect(asked.map(([policy, { id }]) => `${policy} ${id}`).sort()).toEqual([
      'cradley contract-form',
      'cradley counting-sessions',
      'hscb counting-sessions',
      'hscb record-signed',
      'hscb written-contract',
      'jmat counting-sessions',
      'river-tees cancelled-with-notice-counts',
      'river-tees policy-review',
      'river-tees record-signed',
      'river-tees repeated-cancellations',
      'river-tees sample-audit-months',
      'temple counting-sessions',
      'temple paper-original',
    ]);
    for (const [policy, position] of asked) {
      if (position.value !== null) expect(isOffered(position, position.value), `${policy} ${position.id}`).toBe(true);
      if (position.choices !== undefined && position.question !== undefined && 'options' in position.question) {
        expect(position.question.options.map((option) => option.value)).toEqual(position.choices);
      }
    }
  });

  it('is the shipped pack, and the shipped rules, while nothing is chosen', () => {
    for (const policy of POLICY_IDS) {
      expect(packFor(pack(policy), [], null)).toBe(pack(policy));
      expect(rulesFor(policy, [], null)).toBe(RULES_BY_POLICY[policy]);
    }
    expect(rulesOfSchool([], null)).toBeUndefined();
  });

  it('changes nothing when it is another policy’s, is not offered, or may not be chosen', () => {
    const jmat = pack('jmat');
    for (const wrong of [
      choice('hscb', 'counting-sessions', 'one-to-one, group'),
      choice('jmat', 'counting-sessions', 'clinical'),
      choice('jmat', 'half-term', 'six weeks'),
      choice('jmat', 'form-words', 'ours'),
      choice('jmat', 'nothing', true),
    ]) {
      const settled = packFor(jmat, [wrong], null);
      expect(settled.positions, wrong.position).toEqual(jmat.positions);
      expect(settled.clocks.counts, wrong.position).toEqual(jmat.clocks.counts);
    }
    const limit = (value: Choice['value']) =>
      chosen('river-tees', 'repeated-cancellations', value).kinds?.group?.supervisorCancels?.limit;
    const usual = pack('river-tees').kinds?.group?.supervisorCancels?.limit;
    expect([limit(0), limit(1), limit(10), limit(11), limit(2.5), limit('3')]).toEqual([
      usual,
      1,
      10,
      usual,
      usual,
      usual,
    ]);
  });

  it('takes effect from its day, and the last word of a day stands', () => {
    const choices = [
      choice('river-tees', 'record-signed', true, '2026-11-23'),
      choice('river-tees', 'record-signed', false, '2026-12-01'),
      choice('river-tees', 'record-signed', true, '2026-12-01'),
    ];
    const signed = (on: string | null) =>
      positionOf(packFor(pack('river-tees'), choices, on === null ? null : day(on)), 'record-signed')?.value;
    expect(signed('2026-11-22')).toBe(false);
    expect(signed('2026-11-23')).toBe(true);
    expect(signed('2026-12-01')).toBe(true);
    expect(signed(null)).toBe(true);
  });
});

describe('which sessions count', () => {
  const group = (on: string): SessionFacts => ({
    on: day(on),
    formality: 'formal',
    kind: 'group',
    status: 'held',
    missedBy: null,
    attended: null,
  });

  it.each([
    ['cradley', 'one-to-one, group', ['one-to-one', 'group']],
    ['jmat', 'one-to-one, group', ['one-to-one', 'group']],
    ['hscb', 'one-to-one', ['one-to-one']],
    ['temple', 'one-to-one', ['one-to-one']],
  ] as const)('%s: as the school says', (policy, value, counts) => {
    expect(chosen(policy, 'counting-sessions', value).clocks.counts).toEqual(counts);
    expect(rulesFor(policy, [choice(policy, 'counting-sessions', value)], null).clocks.counts).toEqual(counts);
  });

  it('by what held on the day of the session: the day before a change, the day, the day after', () => {
    const { clocks } = rulesFor('hscb', [choice('hscb', 'counting-sessions', 'one-to-one')], null);
    const counts = (on: string) => wouldCount(group(on), 'group', clocks);
    expect([counts('2026-11-22'), counts('2026-11-23'), counts('2026-11-24')]).toEqual([true, false, false]);
  });

  it('through two changes', () => {
    const choices = [
      choice('jmat', 'counting-sessions', 'one-to-one, group', '2026-09-01'),
      choice('jmat', 'counting-sessions', 'one-to-one', '2027-01-04'),
    ];
    const { clocks } = rulesFor('jmat', choices, null);
    const groupOn = (on: string) => countsOn(day(on), clocks).includes('group');
    expect(['2026-08-31', '2026-09-01', '2027-01-03', '2027-01-04'].map(groupOn)).toEqual([false, true, true, false]);
  });
});

describe('the record', () => {
  it.each([
    ['river-tees', 'river-tees-supervision-record'],
    ['hscb', 'hscb-recording-template'],
  ] as const)('of %s is signed by both where the school says so, on a version of its own', (policy, id) => {
    const before = recordForm(pack(policy), id);
    const after = recordForm(chosen(policy, 'record-signed', true), id);
    expect(before?.signers).toEqual([]);
    expect(after?.signers.map((signer) => signer.role)).toEqual(['supervisee', 'supervisor']);
    expect([before?.version, after?.version]).toEqual([1, 2]);
    const ids = after?.sections.flatMap((section) => section.questions.map((question) => question.id)) ?? [];
    for (const { signatureQuestion, dateQuestion } of after?.signers ?? []) {
      expect(ids).toContain(signatureQuestion);
      expect(ids).toContain(dateQuestion);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(formOf(id, 2)).toBe(after);
    expect(packHolding(id, 2)?.id).toBe(policy);
    expect(recordForm(chosen(policy, 'record-signed', false), id)).toBe(before);
  });

  it('of Temple is the paper, or the screen where the school says so; what was written before stays paper', () => {
    const paper = pack('temple');
    const screen = chosen('temple', 'paper-original', 'the record signed on screen');
    const styles = (settled: PolicyPack, form: { id: string }) => {
      const found = recordForm(settled, form.id);
      return found === undefined ? null : signingStyleOf(found, settled.signing);
    };
    for (const id of ['temple-supervision-record', 'temple-addendum']) {
      expect(styles(paper, { id })).toBe('paper original');
      expect(styles(screen, { id })).toBe('on screen');
      const old = formOf(id, 1);
      expect(old === undefined ? null : signingStyleOf(old, screen.signing)).toBe('paper original');
    }
    expect(recordForm(screen, 'temple-supervision-record')?.signedOnScreen?.statement).not.toMatch(/paper/);
  });

  it('in an edition of its own is not in the catalogue, which lists the forms as printed', () => {
    const listed = catalogue().forms.map((form) => `${form.id} ${form.version}`);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toContain('river-tees-supervision-record 1');
    expect(listed).not.toContain('river-tees-supervision-record 2');
  });
});

describe('the contract', () => {
  it('of Cradley is either of two, or the one the school uses', () => {
    const forms = (value: string) => chosen('cradley', 'contract-form', value).contract.forms['one-to-one'];
    expect(forms('either')).toEqual(['cradley-contract', 'cradley-agreement']);
    expect(forms('the sample contract')).toEqual(['cradley-contract']);
    expect(forms('the sample agreement')).toEqual(['cradley-agreement']);
  });

  it('of HSCB may be a spoken one', () => {
    expect(chosen('hscb', 'written-contract', false).contract.mayBeSpoken).toBe(true);
    expect(rulesFor('hscb', [choice('hscb', 'written-contract', true)], null).contract.mayBeSpoken).toBe(false);
  });
});
