import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Signature } from '../../../shared/domain/records/record.ts';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import { answersByMeaning } from '../../../shared/forms/answers-by-meaning.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import { checkAnswers, checkRoom, missing } from '../../../shared/forms/check-answers.ts';
import { caseContent, sealContent, signedContent } from '../../../shared/forms/form-content.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import { placesOf } from '../../../shared/forms/places.ts';
import { renderCaseEntry } from '../../../shared/forms/render-case-entry.ts';
import { renderCaseText, renderText } from '../../../shared/forms/render-text.ts';
import { mergeChildAnswers, splitChildAnswers } from '../../../shared/forms/split-child-answers.ts';
import { packOf } from '../../../shared/policies/index.ts';
import { filledIn } from './sample-answers.ts';

const forms = POLICY_IDS.flatMap((id) =>
  (packOf(id, 1)?.forms ?? []).map((form) => [form.id, form, packOf(id, 1)] as const),
);
const NAMES = { nadia: 'Nadia Rahman', tom: 'Tom Hargreave' };
const ours = (text: string) => text.replaceAll(/"key":"\d+",?/g, '').replaceAll(',}', '}');

function signature(form: FormDefinition): readonly Signature[] {
  return form.signers.map(({ role }) => ({
    person: role,
    name: role,
    role,
    signedAt: Temporal.Instant.from('2026-11-23T15:30:00Z'),
    contentHash: 'a'.repeat(64),
    statement: 'I agree.',
    comment: null,
  }));
}

describe.each(forms)('%s, filled in to the last box', (_id, form, pack) => {
  const answers = filledIn(form);
  const { record, cases } = splitChildAnswers(form, answers);

  it('is kept whole: nothing is refused, nothing is missing, all of it fits', () => {
    expect(checkAnswers(form, answers)).toEqual([]);
    expect(checkRoom(form, {}, answers)).toEqual([]);
    expect(missing(form, answers)).toEqual([]);
  });

  it('keeps what is about a child apart, and comes back the same', () => {
    const children = placesOf(form, answers).filter(
      ({ question, id }) => question.child !== undefined && id in answers,
    );
    expect(children.filter(({ id }) => id in record)).toEqual([]);
    expect(cases.size > 0).toBe(children.length > 0);
    const merged = mergeChildAnswers(form, record, cases);
    expect(JSON.parse(ours(canonicalJson({ ...merged })))).toEqual(JSON.parse(canonicalJson({ ...answers })));
  });

  it('reads as text, every answer in one place and no child in the record’s', () => {
    const { text: recordText, overBy } = renderText(form, record, NAMES);
    const caseTexts = [...cases].map(([group, own]) => renderCaseText(form, group, own, NAMES).text);
    expect(overBy).toBe(0);
    for (const { question, id } of placesOf(form, answers)) {
      const printed = kindOf(question.type).print(question, answers[id] ?? null, NAMES);
      if (printed === '') continue;
      if (question.child === undefined) expect(recordText, id).toContain(printed);
      else if (question.type !== 'caseTable')
        expect(
          caseTexts.some((text) => text.includes(printed)),
          id,
        ).toBe(true);
      if (question.child !== undefined && question.type === 'longText') expect(recordText).not.toContain(printed);
    }
  });

  it('can be signed and sealed, and sealing notices a change of any answer', () => {
    const signatures = signature(form);
    const caseHashes = new Map([...cases].map(([group, own]) => [group, canonicalJson(caseContent(form, group, own))]));
    const sealed = (with_: typeof record) =>
      canonicalJson(sealContent(form, { answers: with_, caseHashes, signatures, previousSeal: null }));
    expect(canonicalJson(signedContent(form, record, cases, 'I agree.'))).toContain(form.id);
    for (const { question, id } of placesOf(form, record)) {
      if (!(id in record) || question.later === true) continue;
      expect(sealed({ ...record, [id]: null }), id).not.toBe(sealed(record));
    }
  });

  it('has something to file for a child whenever it has a decision, and never without its heading', () => {
    if (pack === undefined) throw new Error('no pack');
    const talk = { discussedOn: '2026-11-23', isAdHoc: false, between: ['Nadia Rahman'], names: NAMES };
    for (const [, own] of cases) {
      const entry = renderCaseEntry(pack, form, own, talk);
      if (answersByMeaning(form, own, 'decision').length > 0) expect(entry.text).toContain(pack.filing.entryTitle);
      expect(entry.title).toBe(pack.filing.entryTitle);
    }
  });
});
