import { describe, expect, it } from 'vitest';
import { checkAnswers, checkRoom, missing } from '../../../shared/forms/check-answers.ts';
import { placeOf, placesOf } from '../../../shared/forms/places.ts';
import { renderText } from '../../../shared/forms/render-text.ts';
import { aForm, aQuestion } from './a-question.ts';

const form = aForm(
  [
    aQuestion('staticText', { id: 'words', label: null, standingText: ['Words'] }),
    aQuestion('longText', { id: 'trends' }),
    aQuestion('date', { id: 'next' }),
    aQuestion('longText', { id: 'case-1', child: 'case-1' }),
    aQuestion('shortText', { id: 'ours', extra: true }),
    aQuestion('shortText', { id: 'name', optional: true }),
    aQuestion('yesNo', { id: 'filed', later: true }),
    aQuestion('signature', { id: 'signature' }),
    aQuestion('date', { id: 'signed-on' }),
    aQuestion('date', { id: 'review', repeatable: true }),
  ],
  { signers: [{ role: 'supervisor', signatureQuestion: 'signature', dateQuestion: 'signed-on' }] },
);

describe('checking answers refuses', () => {
  it('a question the form does not have', () => {
    expect(checkAnswers(form, { other: 'x' })).toEqual([
      { code: 'unknown-field', field: 'other', message: 'This form has no such question.' },
    ]);
  });

  it.each(['trends#2', 'review#1', 'review#21', 'review#x', '__proto__', 'constructor'])('the place %s', (field) => {
    const answers = Object.fromEntries([[field, 'x']]);
    expect(checkAnswers(form, answers).map((refusal) => refusal.code)).toEqual(['unknown-field']);
  });

  it('each bad value by itself and never the good ones beside it', () => {
    const refused = checkAnswers(form, { trends: 'Fine', next: '2026-02-30', ours: 'x'.repeat(256) });
    expect(refused.map(({ code, field }) => [code, field])).toEqual([
      ['invalid-field', 'next'],
      ['invalid-field', 'ours'],
    ]);
  });

  it('without repeating what was typed', () => {
    const typed = 'about-a-child';
    expect(
      checkAnswers(form, { next: typed, filed: typed })
        .map(({ message }) => message)
        .join(),
    ).not.toContain(typed);
  });
});

describe('checking answers keeps', () => {
  it('an empty form and emptied answers: nothing is required', () => {
    expect(checkAnswers(form, {})).toEqual([]);
    expect(checkAnswers(form, { trends: '', next: null, signature: null })).toEqual([]);
  });

  it('further copies of a repeatable question up to the twentieth', () => {
    expect(checkAnswers(form, { review: '2026-11-23', 'review#2': '2027-11-23', 'review#20': '2045-11-23' })).toEqual(
      [],
    );
  });
});

describe('the room of a column', () => {
  it('refuses the change that no longer fits and keeps the ones that do', () => {
    const stored = { trends: 'x'.repeat(60_900) };
    const refused = checkRoom(form, stored, {
      ours: 'x'.repeat(255),
      name: 'x'.repeat(255),
      'case-1': 'x',
      review: 'x'.repeat(600),
    });
    expect(refused.map(({ code, field }) => [code, field])).toEqual([['too-long', 'review']]);
  });

  it('is counted apart for each case', () => {
    expect(checkRoom(form, { trends: 'x'.repeat(61_000) }, { 'case-1': 'x'.repeat(61_000) })).toEqual([]);
  });

  it('is short of 63,999 by the form’s own words, so that the record can be read as text uncut', () => {
    const room = 61_999 - renderText(form, { trends: '' }, {}).text.length + 'Not answered'.length;
    expect(checkRoom(form, {}, { trends: 'x'.repeat(room + 1) }).map(({ field }) => field)).toEqual(['trends']);
    expect(checkRoom(form, {}, { trends: 'x'.repeat(room) })).toEqual([]);
  });

  it('is made by a change that shortens, whichever comes first', () => {
    const stored = { trends: 'x'.repeat(61_000) };
    expect(checkRoom(form, stored, { ours: 'x'.repeat(255), name: 'x'.repeat(255), trends: 'short' })).toEqual([]);
  });

  it('never stands in the way of shortening what is too long already', () => {
    expect(checkRoom(form, { trends: 'x'.repeat(70_000) }, { trends: 'x'.repeat(69_000) })).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is every printed box left empty, but no standing text, signature, date beside one, extra, optional or later box', () => {
    expect(missing(form, {}).map(({ id }) => id)).toEqual(['trends', 'next', 'case-1', 'review']);
  });

  it('is not what was answered, and is what was emptied again', () => {
    const answers = { trends: ' ', next: '2026-11-23', 'case-1': 'x', review: '2026-11-23' };
    expect(missing(form, answers).map(({ id }) => id)).toEqual(['trends']);
  });
});

describe('the places of a form', () => {
  const families = aForm([
    aQuestion('longText', { id: 'needs' }),
    aQuestion('actionTable', { id: 'actions', repeatable: true }),
  ]);
  const repeated = { ...families, sections: families.sections.map((section) => ({ ...section, repeatable: true })) };

  it('repeat a whole section once for each copy that has an answer', () => {
    const places = placesOf(repeated, { 'needs#3': 'x', needs: 'y', 'actions#3': [] });
    expect(places.map(({ id }) => id)).toEqual(['needs', 'actions', 'needs#3', 'actions#3']);
  });

  it('repeat no table outside a repeatable section', () => {
    expect(placeOf(families, 'actions#2')).toBeNull();
    expect(placeOf(repeated, 'actions#2')?.copy).toBe(2);
  });
});
