import { describe, expect, it } from 'vitest';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { renderCaseEntry } from '../../../shared/forms/render-case-entry.ts';
import { splitChildAnswers } from '../../../shared/forms/split-child-answers.ts';
import { catalogue } from '../../../shared/policies/catalogue.ts';
import { packOf } from '../../../shared/policies/index.ts';
import type { FurtherForm } from '../../../shared/policies/pack.ts';

const packs = POLICY_IDS.flatMap((id) => packOf(id, 1) ?? []);
const EVERYWHERE: readonly FurtherForm[] = ['entitlement', 'dispute', 'urgent request', 'disclosure', 'handover'];

/** Who puts their name to each; the logs of a matter are kept by whoever has it. */
const SIGNED_BY: Readonly<Partial<Record<FurtherForm, readonly string[]>>> = {
  'urgent request': ['person asked'],
  disclosure: ['person concerned'],
  handover: ['supervisor', 'new supervisor', 'supervisee'],
};

function formFor(policy: (typeof POLICY_IDS)[number], use: FurtherForm): FormDefinition {
  const pack = packOf(policy, 1);
  const found = pack?.forms.find((form) => form.id === pack.furtherForms[use]);
  if (found === undefined) throw new Error(`${policy} has no form for ${use}`);
  return found;
}

const optionsOf = (form: FormDefinition, id: string) =>
  form.sections.flatMap((section) => section.questions).find((question) => question.id === id)?.options;

describe('the forms policies need and print none of', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s has one for each use, drawn by us, and asks those for their names whom it names',
    (id) => {
      for (const use of EVERYWHERE) {
        const form = formFor(id, use);
        expect(form.designedByUs, form.id).toBe(true);
        expect(
          form.signers.map((signer) => signer.role),
          form.id,
        ).toEqual(SIGNED_BY[use] ?? []);
        expect(form.sections.every((section) => section.extra === true)).toBe(true);
      }
    },
  );

  it('are in the printed catalogue, marked as ours', () => {
    const ids = packs.flatMap((pack) => Object.values(pack.furtherForms));
    const listed = catalogue().forms.filter((form) => ids.includes(form.id));
    expect(listed).toHaveLength(new Set(ids).size);
    expect(listed.every((form) => form.designedByUs && form.fields.every((field) => field.extra))).toBe(true);
  });

  it('leave children to case tables and references only', () => {
    for (const use of EVERYWHERE.filter((one) => one !== 'handover')) {
      for (const pack of packs) {
        const children = formFor(pack.id, use).sections.flatMap((section) =>
          section.questions.filter((question) => question.child !== undefined),
        );
        expect(children).toEqual([]);
      }
    }
  });

  it('keep Temple’s two routes apart, and no other policy’s (T-51, T-67)', () => {
    for (const { id, furtherForms } of packs) {
      expect(furtherForms.entitlement === furtherForms.dispute, id).toBe(id !== 'temple');
    }
  });

  it('allow River Tees two grounds for passing things on, and five more for clinical supervision (R-48, R-72)', () => {
    const grounds = optionsOf(formFor('river-tees', 'disclosure'), 'reason') ?? [];
    expect(grounds.filter((ground) => !ground.startsWith('Clinical'))).toHaveLength(2);
    expect(grounds.filter((ground) => ground.startsWith('Clinical'))).toHaveLength(5);
  });

  it('use the words of JMAT’s own record for its four grounds (J-22)', () => {
    const record = packOf('jmat', 1)?.forms.find((form) => form.id === 'jmat-dsl-record');
    if (record === undefined) throw new Error('no record');
    expect(optionsOf(formFor('jmat', 'disclosure'), 'reason')).toEqual(optionsOf(record, 'disclosure-reason'));
  });

  it('hand children over by reference, each apart from the rest', () => {
    const form = formFor('cradley', 'handover');
    const rows = [
      { c1: 'BH-014', c2: 'CP' },
      { c1: 'BH-020', c2: 'CIN' },
    ];
    const { record, cases } = splitChildAnswers(form, { to: 'nadia', children: rows });
    expect(record).toEqual({ to: 'nadia' });
    expect(cases.size).toBe(2);
  });

  it('file HSCB’s decision with its reason and variation, and JMAT’s change of plan with its approval', () => {
    const talk = { discussedOn: '2026-11-23', isAdHoc: false, between: [], names: {} };
    const entryOf = (policy: 'hscb' | 'jmat', use: FurtherForm, answers: Record<string, string>) => {
      const pack = packOf(policy, 1);
      if (pack === undefined) throw new Error('no pack');
      return renderCaseEntry(pack, formFor(policy, use), answers, talk).text;
    };
    const decision = entryOf('hscb', 'decision', { decision: 'Refer', reason: 'No change', variation: 'By phone' });
    expect(decision).toContain('Why this was agreed\nNo change');
    expect(decision).toContain('Variation from agreed local procedures\nBy phone');
    const change = entryOf('jmat', 'plan change', { change: 'Step up', approved: 'Yes', 'approved-on': '2026-11-23' });
    expect(change).toContain('Change of plan\nStep up');
    expect(change).toContain('Approved by the DSL\nYes');
    expect(change).toContain('Decided on\n23 Nov 2026');
  });
});
