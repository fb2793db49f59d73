import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Answers, Signature } from '../../../shared/domain/records/record.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import { caseContent, sealContent, signedContent } from '../../../shared/forms/form-content.ts';
import type { FormShape, Question } from '../../../shared/forms/form-definition.ts';
import { aForm, aQuestion } from './a-question.ts';

const questions: readonly Question[] = [
  aQuestion('staticText', { id: 'words', label: null, standingText: ['We keep confidence.'] }),
  aQuestion('longText', { id: 'trends', label: 'Any trends?', help: 'Since last time' }),
  aQuestion('yesNo', { id: 'plan', options: ['Yes', 'No'] }),
  aQuestion('longText', { id: 'case-1', child: 'case-1' }),
  aQuestion('yesNoNa', { id: 'completed', later: true }),
  aQuestion('signature', { id: 'signature' }),
  aQuestion('date', { id: 'signed-on' }),
];
const signers = [{ role: 'supervisor', signatureQuestion: 'signature', dateQuestion: 'signed-on' }] as const;
const form = aForm(questions, { signers });
const answers: Answers = { trends: 'More lates', plan: 'No' };
const cases: ReadonlyMap<string, Answers> = new Map([['case-1', { 'case-1': 'Stuck' }]]);
const statement = 'I agree this record is accurate.';

const signed = (
  shape: FormShape = form,
  record: Answers = answers,
  children: ReadonlyMap<string, Answers> = cases,
  agreed = statement,
) => canonicalJson(signedContent(shape, record, children, agreed));

function reworded(id: string, change: Partial<Question>): FormShape {
  return aForm(
    questions.map((question) => (question.id === id ? { ...question, ...change } : question)),
    { signers },
  );
}

describe('what a signer signs changes with', () => {
  const before = signed();

  it.each([
    ['one letter of an answer', signed(form, { ...answers, trends: 'More later' })],
    ['one letter about a child', signed(form, answers, new Map([['case-1', { 'case-1': 'Stuck.' }]]))],
    ['the case the words are about', signed(form, answers, new Map([['case-2', { 'case-1': 'Stuck' }]]))],
    ['an answer taken away', signed(form, { plan: 'No' })],
    ['an answer the form does not know', signed(form, { ...answers, other: 'x' })],
    ['one letter of a question', signed(reworded('trends', { label: 'Any trend?' }))],
    ['its help', signed(reworded('trends', { help: 'Since May' }))],
    ['its standing text', signed(reworded('words', { standingText: ['We keep confidence'] }))],
    ['its options', signed(reworded('plan', { options: ['Yes', 'No', 'Maybe'] }))],
    ['the title', signed({ ...form, title: 'A Form' })],
    ['the version', signed({ ...form, version: 2 })],
    ['the statement agreed to', signed(form, answers, cases, 'I agree.')],
  ])('%s', (_what, after) => {
    expect(after).not.toBe(before);
  });
});

describe('what a signer signs stays the same', () => {
  it('when the answers are kept in another order', () => {
    expect(signed(form, { plan: 'No', trends: 'More lates' })).toBe(signed());
  });

  it('whether a box was never touched or emptied again', () => {
    expect(signed(form, { ...answers, completed: null })).toBe(signed());
    expect(signed(form, answers, new Map<string, Answers>([...cases, ['case-2', {}]]))).toBe(signed());
  });

  it('when the other one signs and the date beside that signature is filled in', () => {
    expect(signed(form, { ...answers, 'signed-on': '2026-11-23' })).toBe(signed());
  });

  it('when something known only later is recorded', () => {
    expect(signed(form, { ...answers, completed: 'Yes' })).toBe(signed());
  });
});

describe('what is signed', () => {
  it('holds the words of the form beside the answers and the cases', () => {
    const written = signed();
    for (const words of ['Any trends?', 'We keep confidence.', 'More lates', 'Stuck']) expect(written).toContain(words);
  });
});

describe('the seal', () => {
  const signature: Signature = {
    person: 'p1',
    name: 'Ann Archer',
    role: 'supervisor',
    signedAt: Temporal.Instant.from('2026-11-23T15:30:00Z'),
    contentHash: 'aa',
    statement,
    comment: null,
  };
  const whole = { answers, caseHashes: new Map([['case-1', 'cc']]), signatures: [signature], previousSeal: 'before' };
  const sealed = (change: Partial<typeof whole>) => canonicalJson(sealContent(form, { ...whole, ...change }));

  it.each([
    ['an answer', { answers: { ...answers, trends: 'x' } }],
    ['the date beside a signature', { answers: { ...answers, 'signed-on': '2026-11-23' } }],
    ['the hash of a case discussion', { caseHashes: new Map([['case-1', 'cd']]) }],
    ['who signed', { signatures: [{ ...signature, person: 'p2' }] }],
    ['when', { signatures: [{ ...signature, signedAt: Temporal.Instant.from('2026-11-23T15:30:01Z') }] }],
    ['what they saw', { signatures: [{ ...signature, contentHash: 'ab' }] }],
    ['a signature taken away', { signatures: [] }],
    ['the seal before it', { previousSeal: 'other' }],
  ])('covers %s', (_what, change) => {
    expect(sealed(change)).not.toBe(sealed({}));
  });

  it('holds no word about a child, only the hash', () => {
    expect(sealed({})).not.toContain('Stuck');
    expect(sealed({})).toContain('"case-1":"cc"');
  });
});

describe('the hash of one case discussion', () => {
  it('covers its words and which case it is', () => {
    const one = canonicalJson(caseContent(form, 'case-1', { 'case-1': 'Stuck' }));
    expect(canonicalJson(caseContent(form, 'case-1', { 'case-1': 'Stuck?' }))).not.toBe(one);
    expect(canonicalJson(caseContent(form, 'case-2', { 'case-1': 'Stuck' }))).not.toBe(one);
  });
});
