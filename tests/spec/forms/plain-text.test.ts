import { describe, expect, it } from 'vitest';
import { answersByMeaning, caseFacts, isEmptyCase } from '../../../shared/forms/answers-by-meaning.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { type PrefillFacts, prefill } from '../../../shared/forms/prefill.ts';
import { renderCaseEntry } from '../../../shared/forms/render-case-entry.ts';
import { renderCaseText, renderText } from '../../../shared/forms/render-text.ts';
import { formOf, packOf } from '../../../shared/policies/index.ts';
import { aForm, aQuestion } from './a-question.ts';

function form(id: string): FormDefinition {
  const found = formOf(id, 1);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

function pack(id: 'jmat' | 'river-tees' | 'hscb') {
  const found = packOf(id, 1);
  if (found === undefined) throw new Error(`no pack ${id}`);
  return found;
}

const child = {
  'case-1-reference': 'LB-104',
  'case-1': 'Two moves since May.',
  'case-1-reflection': 'I lay awake.',
  'case-1-decision': 'Ask for a strategy meeting.',
};
const talk = { discussedOn: '2026-11-23', isAdHoc: false, between: ['Ann Archer', 'Ben Bow'], names: {} };

describe('the record’s text', () => {
  const text = renderText(
    form('jmat-dsl-record'),
    { dsl: 'p1', date: '2026-11-23', trends: 'More lates', ...child },
    { p1: 'Ann Archer' },
  ).text;

  it('holds no word about a child, even when handed one', () => {
    for (const words of Object.values(child)) expect(text).not.toContain(words);
    expect(text).not.toContain('Case 1');
  });

  it('is the whole form as question and answer', () => {
    expect(text).toContain('Name of DSL:\nAnn Archer');
    expect(text).toContain('Date:\n23 Nov 2026');
    expect(text).toContain('Any trends arising within RecordMy?\nMore lates');
    expect(text).toContain('What are your plans for self-care? (both personal and professional)\nNot answered');
    expect(text).toContain('Length of the session in minutes (added by the app)');
  });

  it('says who signed and who has not', () => {
    const signed = [{ role: 'supervisor', name: 'Ben Bow', when: 'Mon 23 Nov 2026, 15:30' }] as const;
    const whole = renderText(form('jmat-dsl-record'), {}, {}, signed).text;
    expect(whole).toContain('Supervisor Signature:\nSigned by Ben Bow, Mon 23 Nov 2026, 15:30');
    expect(whole).toContain('Supervisee Signature:\nNot signed');
  });

  it('is never cut off: it says by how much it is too long', () => {
    const long = aForm([aQuestion('longText')], { title: 'T' });
    const fits = 'x'.repeat(63_999 - 'T\n\nQuestion\n'.length);
    expect(renderText(long, { q: fits }, {}).overBy).toBe(0);
    const over = renderText(long, { q: `${fits}yz` }, {});
    expect(over.overBy).toBe(2);
    expect(over.text.endsWith('yz')).toBe(true);
  });
});

describe('the text of one case', () => {
  it('holds that case and no other', () => {
    const text = renderCaseText(form('jmat-dsl-record'), 'case-1', { ...child, 'case-2': 'Another child' }, {}).text;
    expect(text).toContain('Two moves since May.');
    expect(text).not.toContain('Another child');
    expect(text).not.toContain('Case 2');
  });

  it('holds the copy of its own family only', () => {
    const text = renderCaseText(form('hscb-recording-template'), 'family#2', { 'fd-a#2': 'Second' }, {}).text;
    expect(text.match(/a\) Outline/g)).toHaveLength(1);
    expect(text).toContain('a) Outline identified needs of child/ren\nSecond');
  });
});

describe('the entry for the child’s own system', () => {
  it('holds what was discussed and decided, never how the supervisee felt', () => {
    const entry = renderCaseEntry(pack('jmat'), form('jmat-dsl-record'), child, talk);
    expect(entry.title).toBe('Safeguarding supervision: case discussion');
    expect(entry.text).toBe(
      [
        'Safeguarding supervision: case discussion, 23 Nov 2026',
        'Discussed by Ann Archer and Ben Bow.',
        'Situation\nTwo moves since May.',
        'Decision\nAsk for a strategy meeting.',
      ].join('\n\n'),
    );
  });

  it('is titled Professional’s Meeting at JMAT when it was ad hoc', () => {
    const entry = renderCaseEntry(
      pack('jmat'),
      form('jmat-ad-hoc-note'),
      { 'child-decision': 'Refer' },
      { ...talk, isAdHoc: true },
    );
    expect(entry.title).toBe("Professional's Meeting");
  });

  it('is empty while there is nothing to file', () => {
    const felt = { 'case-1-reflection': 'I lay awake.' };
    expect(renderCaseEntry(pack('jmat'), form('jmat-dsl-record'), felt, talk).text).toBe('');
  });

  it('reads a row of a table under its headings, without the reference', () => {
    const row = { cases: [{ key: '1', c1: 'RT-9', c2: 'Drift', c3: 'Escalate' }] };
    const { text } = renderCaseEntry(pack('river-tees'), form('river-tees-supervision-record'), row, talk);
    expect(text).toContain('Discussion\nDrift\n\nAdvice and decisions\nEscalate');
    expect(text).not.toContain('RT-9');
  });
});

describe('what a case discussion’s own columns hold', () => {
  it('is read from the answers by their meaning', () => {
    const family = { 'family-reference': 'M-3', 'family-plan': 'CIN', 'fd-e': 'getting worse (R)', decision: 'Refer' };
    expect(caseFacts(form('hscb-recording-template'), family)).toEqual({
      childReference: 'M-3',
      plan: 'CIN',
      direction: 'worse',
      decision: 'Refer',
    });
  });

  it('is read from the second family too, and from a row of a table', () => {
    const second = caseFacts(form('hscb-recording-template'), {
      'family-reference#2': 'M-4',
      'fd-e#2': 'improving (G)',
    });
    expect(second).toEqual({ childReference: 'M-4', plan: null, direction: 'improving', decision: '' });
    const row = caseFacts(form('river-tees-supervision-record'), { cases: [{ key: '2', c1: 'RT-9', c3: 'Escalate' }] });
    expect(row).toMatchObject({ childReference: 'RT-9', decision: 'Escalate' });
  });

  it('is nothing for a case nobody has written about', () => {
    expect(isEmptyCase(form('jmat-dsl-record'), { 'case-1': ' ' })).toBe(true);
    expect(isEmptyCase(form('jmat-dsl-record'), child)).toBe(false);
  });

  it('gives the contract’s review date and the next session', () => {
    const review = answersByMeaning(form('jmat-dsl-contract'), { 'review-date': '2027-09-10' }, 'contract review on');
    expect(review).toEqual(['2027-09-10']);
    expect(answersByMeaning(form('jmat-dsl-record'), { 'date-next': '' }, 'next session on')).toEqual([]);
  });
});

describe('a form is begun with', () => {
  const facts: PrefillFacts = {
    supervisors: [{ id: 'p2', name: 'Ben Bow', role: 'Trust Lead' }],
    supervisees: [{ id: 'p1', name: 'Ann Archer', role: 'DSL' }],
    schoolName: 'Lantern Bay Primary School',
    sessionOn: '2026-11-23',
    lastSessionOn: '2026-10-07',
    nextSessionOn: null,
    todayOn: '2026-11-24',
    leadTrainingRenewalOn: '2027-03-01',
    venue: 'Room 4',
    durationMinutes: 60,
  };

  it('names, roles, dates, place and length on JMAT’s contract', () => {
    expect(prefill(form('jmat-dsl-contract'), facts)).toEqual({
      supervisee: 'p1',
      'supervisee-role': 'DSL',
      supervisor: 'p2',
      'supervisor-role': 'Trust Lead',
      'agreed-date': '2026-11-24',
      length: '60 minutes',
      location: 'Room 4',
    });
  });

  it('the training renewal on JMAT’s record, and no next session while none is booked', () => {
    expect(prefill(form('jmat-dsl-record'), facts)).toEqual({
      dsl: 'p1',
      supervisor: 'p2',
      date: '2026-11-23',
      'dsl-training-renewal': '2027-03-01',
    });
  });

  it('everybody who attended on River Tees’ record, nothing on its anonymous audit', () => {
    expect(prefill(form('river-tees-supervision-record'), facts)).toEqual({
      attendees: ['p2', 'p1'],
      date: '2026-11-23',
    });
    expect(prefill(form('river-tees-audit-tool'), facts)).toEqual({});
  });
});
