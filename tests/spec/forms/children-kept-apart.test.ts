import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, AnswerValue } from '../../../shared/domain/records/record.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { rowsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { placeOf } from '../../../shared/forms/places.ts';
import { mergeChildAnswers, splitChildAnswers, withRowKeys } from '../../../shared/forms/split-child-answers.ts';
import { allForms, formOf } from '../../../shared/policies/index.ts';

function form(id: string): FormDefinition {
  const found = formOf(id, 1);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

/** Answers to any of the form's questions, further copies and numbered rows included. */
function answersTo(definition: FormDefinition): fc.Arbitrary<Answers> {
  const cell = fc.string({ maxLength: 8 });
  const rows = fc.array(fc.record({ c1: cell, c2: cell }), { minLength: 1, maxLength: 4 });
  const value = (type: string): fc.Arbitrary<AnswerValue> =>
    type === 'caseTable' || type === 'actionTable' ? rows : cell;
  const questions = definition.sections.flatMap((section) =>
    section.questions.flatMap((question) =>
      (section.repeatable === true ? [question.id, `${question.id}#2`, `${question.id}#7`] : [question.id]).map(
        (id) => [id, value(question.type)] as const,
      ),
    ),
  );
  return fc
    .tuple(
      ...questions.map(([id, answer]) =>
        fc.option(
          answer.map((given) => [id, given] as const),
          { nil: null },
        ),
      ),
    )
    .map((given) => Object.fromEntries(given.filter((one) => one !== null)));
}

/** The same answers with every row of a table of cases numbered, as a screen gets them back. */
function numbered(definition: FormDefinition, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => {
      const question = placeOf(definition, id)?.question;
      return [id, question?.type === 'caseTable' && question.child !== undefined ? withRowKeys(rowsOf(value)) : value];
    }),
  );
}

describe('the answers about children', () => {
  it('never stay in the record, whatever the form', () => {
    for (const definition of allForms()) {
      fc.assert(
        fc.property(answersTo(definition), (answers) => {
          const { record } = splitChildAnswers(definition, answers);
          for (const id of Object.keys(record)) expect(placeOf(definition, id)?.question.child).toBeUndefined();
        }),
        { numRuns: 20 },
      );
    }
  });

  it('come back the same when they are put together again, whatever the form', () => {
    for (const definition of allForms()) {
      fc.assert(
        fc.property(answersTo(definition), (answers) => {
          const { record, cases } = splitChildAnswers(definition, answers);
          const merged = mergeChildAnswers(definition, record, [...cases].reverse());
          expect(merged).toEqual(numbered(definition, answers));
          expect(splitChildAnswers(definition, merged)).toEqual({ record, cases });
        }),
        { numRuns: 20 },
      );
    }
  });

  it('make one case for each of JMAT’s two boxes, with the boxes that are ours', () => {
    const { record, cases } = splitChildAnswers(form('jmat-dsl-record'), {
      trends: 'More of it',
      'case-1': 'Stuck',
      'case-1-reference': 'LB-1',
      'case-2-decision': 'Refer',
    });
    expect(record).toEqual({ trends: 'More of it' });
    expect([...cases]).toEqual([
      ['case-1', { 'case-1': 'Stuck', 'case-1-reference': 'LB-1' }],
      ['case-2', { 'case-2-decision': 'Refer' }],
    ]);
  });

  it('make one case for each family of HSCB’s template', () => {
    const { cases } = splitChildAnswers(form('hscb-recording-template'), { 'fd-a': 'one', 'fd-b#2': 'two' });
    expect([...cases]).toEqual([
      ['family', { 'fd-a': 'one' }],
      ['family#2', { 'fd-b#2': 'two' }],
    ]);
  });

  it('make one case for each row of a table, whose number outlives the row above it', () => {
    const { cases } = splitChildAnswers(form('river-tees-supervision-record'), {
      cases: [{ key: '2', c1: 'B' }, { c1: 'new' }, { key: '4', c1: 'D' }],
    });
    expect([...cases].map(([group, answers]) => [group, rowsOf(answers.cases)[0]?.c1])).toEqual([
      ['case#2', 'B'],
      ['case', 'new'],
      ['case#4', 'D'],
    ]);
  });

  it('are whole forms where the form is about one child', () => {
    for (const id of ['cradley-case-record', 'temple-case-aide-memoire']) {
      const questions = form(id).sections.flatMap((section) => section.questions);
      expect(questions.every((question) => question.child !== undefined)).toBe(true);
    }
  });
});
