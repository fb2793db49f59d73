import { describe, expect, it } from 'vitest';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import { packOf } from '../../../shared/policies/index.ts';
import { positionOf } from '../../../shared/policies/positions.ts';

const packs = POLICY_IDS.flatMap((id) => packOf(id, 1) ?? []);
const LETTERS = { cradley: 'C', hscb: 'H', temple: 'T', 'river-tees': 'R', jmat: 'J' } as const;

function settledOn(policy: keyof typeof LETTERS, id: string) {
  return packs
    .map((pack) => (pack.id === policy ? positionOf(pack, id)?.value : undefined))
    .find((one) => one !== undefined);
}

describe('the positions a pack takes', () => {
  it('answer all twenty-five contradictions between them', () => {
    const answered = new Set(packs.flatMap((pack) => pack.positions.map((position) => position.contradiction)));
    expect([...answered].sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s: have names of their own and rest on its own rules',
    (id, pack) => {
      const names = pack.positions.map((position) => position.id);
      expect(new Set(names).size).toBe(names.length);
      for (const rule of pack.positions.flatMap((position) => position.rules)) {
        expect(rule).toMatch(new RegExp(`^${LETTERS[id]}-\\d\\d+$`));
      }
    },
  );

  it('offer their default among the choices, and leave nothing open that a school cannot settle', () => {
    for (const { id, value, choices, schoolMayChange } of packs.flatMap((pack) => pack.positions)) {
      if (choices !== undefined && value !== null) expect(choices, id).toContain(value);
      if (value === null) expect(schoolMayChange, id).toBe(true);
    }
  });

  it('say of the sessions that count what the clocks do', () => {
    for (const { id, clocks, positions } of packs) {
      const counted = positionOf({ positions }, 'counting-sessions')?.value;
      const expected = clocks.counts === 'own kind' ? 'those of the contract’s own kind' : clocks.counts.join(', ');
      expect(counted, id).toBe(expected);
    }
  });

  it('ask for no signature where a policy’s record has none', () => {
    for (const policy of ['hscb', 'river-tees'] as const) {
      expect(settledOn(policy, 'record-signed')).toBe(false);
      const pack = packs.find((one) => one.id === policy);
      expect(pack?.forms.find((form) => form.id === pack.recordForms['one-to-one'])?.signers).toEqual([]);
    }
  });

  it('do not count a cancellation with notice as not attending, and assume no number River Tees does not give', () => {
    expect(settledOn('river-tees', 'cancelled-with-notice-counts')).toBe(false);
    for (const id of ['policy-review', 'sample-audit-months', 'repeated-cancellations']) {
      expect(settledOn('river-tees', id), id).toBeNull();
    }
  });

  it('leave Temple’s original on paper', () => {
    expect(settledOn('temple', 'paper-original')).toBe('the paper original; the screen is a copy');
  });

  it('are found by name, or not at all', () => {
    expect(positionOf({ positions: [] }, 'clocks')).toBeUndefined();
  });
});
