import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../shared/domain/records/record.ts';
import { answerFlags } from '../../../shared/forms/answer-rules.ts';
import { allForms, formOf } from '../../../shared/policies/index.ts';
import { RULES } from '../../../shared/policies/rules-document.ts';

const flagged = (formId: string, answers: Answers) => {
  const form = formOf(formId, 1);
  if (form === undefined) throw new Error(`There is no ${formId}.`);
  return answerFlags(form, answers).map((flag) => flag.rule);
};

describe('a rule about answers', () => {
  it('is of the form’s own policy, and about questions and answers the form has', () => {
    for (const form of allForms()) {
      const questions = form.sections.flatMap((section) => section.questions);
      for (const rule of form.answerRules ?? []) {
        expect(RULES[form.policy].some((one) => one.id === rule.source)).toBe(true);
        for (const id of [rule.question, rule.when ?? rule.question]) {
          expect([form.id, id, questions.some((one) => one.id === id)]).toEqual([form.id, id, true]);
        }
        const asked = questions.find((one) => one.id === (rule.when ?? rule.question));
        expect(rule.is?.filter((answer) => asked?.options?.includes(answer) !== true) ?? []).toEqual([]);
      }
    }
  });

  it('says nothing of a form nobody has begun, apart from the one answer a contract cannot go without', () => {
    const loud = allForms().filter((form) => answerFlags(form, {}).length > 0);
    expect(loud.map((form) => form.id).sort()).toEqual(['river-tees-group-contract', 'river-tees-one-to-one-contract']);
  });
});

describe('HSCB’s record', () => {
  const form = 'hscb-recording-template';

  it('wants the reason of a decision, for each family (H-56)', () => {
    expect(flagged(form, { decision: 'Step up.' })).toEqual(['H-56']);
    expect(flagged(form, { decision: 'Step up.', 'decision-reason': 'Nothing has changed.' })).toEqual([]);
    const second = { decision: 'a', 'decision-reason': 'b', 'decision#2': 'c' };
    expect(flagged(form, second)).toEqual(['H-56']);
    expect(flagged(form, { ...second, 'decision-reason#2': 'd' })).toEqual([]);
  });

  it('wants a changed plan and an action when things get worse, and neither when they stay the same (H-77, H-79)', () => {
    expect(flagged(form, { 'fd-e': 'staying the same (A)' })).toEqual([]);
    expect(flagged(form, { 'fd-e': 'getting worse (R)' })).toEqual(['H-77', 'H-79']);
    const action = [{ c1: 'Refer.', c2: 'sam', c3: '2026-11-23' }];
    const done = { 'fd-e': 'getting worse (R)', 'fd-f': 'A meeting is called.', 'agreed-actions': action };
    expect(flagged(form, done)).toEqual([]);
    expect(flagged(form, { ...done, 'agreed-actions': [{ key: '1', c1: ' ' }] })).toEqual(['H-79']);
  });
});

describe('the other policies’ forms', () => {
  it('Cradley’s agreement may be for thirteen weeks and not for fourteen (C-122)', () => {
    expect(flagged('cradley-agreement', { 'every-weeks': 12 })).toEqual([]);
    expect(flagged('cradley-agreement', { 'every-weeks': 13 })).toEqual([]);
    expect(flagged('cradley-agreement', { 'every-weeks': 14 })).toEqual(['C-122']);
  });

  it('Cradley’s case record with no action agreed asks for one (C-26)', () => {
    expect(flagged('cradley-case-record', { 'actions-agreed': 'Yes' })).toEqual([]);
    expect(flagged('cradley-case-record', { 'actions-agreed': 'No' })).toEqual(['C-26']);
    expect(flagged('cradley-case-record', { 'actions-agreed': 'Not applicable' })).toEqual([]);
  });

  it('Temple’s record wants two cases once there is one (T-73)', () => {
    const cases = (...rows: readonly string[]) => ({ 'agenda-2': rows.map((c1) => ({ c1 })) });
    expect(flagged('temple-supervision-record', cases('TA-1'))).toEqual(['T-73']);
    expect(flagged('temple-supervision-record', cases('TA-1', ''))).toEqual(['T-73']);
    expect(flagged('temple-supervision-record', cases('TA-1', 'TA-2'))).toEqual([]);
    expect(flagged('temple-supervision-record', cases('TA-1', 'TA-2', 'TA-3'))).toEqual([]);
  });

  it.each([
    ['river-tees-one-to-one-contract', 'R-54'],
    ['river-tees-group-contract', 'R-64'],
  ])('%s is outstanding until confidentiality is agreed (%s)', (form, rule) => {
    expect(flagged(form, {})).toEqual([rule]);
    expect(flagged(form, { confidentiality: 'No' })).toEqual([rule]);
    expect(flagged(form, { confidentiality: 'Yes' })).toEqual([]);
  });

  it('JMAT’s record wants the second case once the first is there (J-51)', () => {
    expect(flagged('jmat-dsl-record', { 'case-1': 'Stuck.' })).toEqual(['J-51']);
    expect(flagged('jmat-dsl-record', { 'case-1': 'Stuck.', 'case-2': 'Better.' })).toEqual([]);
  });
});
