import { describe, expect, it } from 'vitest';
import type { Question } from '../../../shared/forms/form-definition.ts';
import {
  isInitialsOnly,
  isNamedReference,
  looksLikeAName,
  placesThatName,
} from '../../../shared/forms/looks-like-a-name.ts';
import { allForms, formOf } from '../../../shared/policies/index.ts';

function wordsOn(question: Question) {
  return [question.label, question.help, ...(question.standingText ?? []), ...(question.options ?? [])];
}

const STAFF = ['Nadia Rahman', 'Tom Hargreave', 'Helen Ashdown', 'Lantern Bay Primary School'];

describe('a text is taken to name somebody', () => {
  it.each([
    'Ella Brown',
    'Emily Brown came in upset.',
    'Mohammed Iqbal was not in.',
    'Ella Brown came in upset this morning.',
    'This morning Ella Brown came in upset.',
    'Discussed Ella Brown and what happens next.',
    'We talked about Ella again.',
    'It was Ella who told the teacher.',
    'Since then Jayden has not been in school.',
    'The social worker met with Priya on Tuesday.',
    'I spoke to Ella Brown on Monday.',
    'The home of Ella’s aunt is not safe.',
    "Nadia thinks Kayleigh's mum is drinking again.",
    'His brother Callum lives with dad.',
    'A pupil called Zofia disclosed to Nadia.',
    'Mum is Mrs Kowalczyk.',
    'Concern about Aoife-Rose again.',
    'Then O’Malley was seen at the gate; McKenzie said so.',
    'Nothing new.\nDarcey Smith: core group on Friday.',
    'Nadia Brown is worried.',
  ])('%s', (text) => {
    expect(looksLikeAName(text, STAFF)).toBe(true);
  });
});

describe('a text is not taken to name anybody', () => {
  it.each([
    '',
    'LB-014',
    'Same',
    'Ongoing.',
    'Spoke to Barnardo’s and St John’s about a place.',
    'Professional Development and Personal Support were on the agenda.',
    'Case reference LB-014, discussed in May.',
    'Worried about attendance since September. Chase the minutes by Friday.',
    'Mum has asked for Early Help. Social Care is involved.',
    'The Designated Safeguarding Lead rang the MASH on Monday.',
    'Refer to Children’s Services today; tell the LADO.',
    'The family moved from Leeds to Great Yarmouth in April.',
    'They moved to Norwich.',
    'He goes to a club in Milton Keynes.',
    'Nadia has rung Tom Hargreave about it.',
    'Helen Ashdown agreed. Tom’s view differs.',
    'Spoke with Nadia Rahman at Lantern Bay Primary School.',
    'Everything is in RecordMy and CPOMS, see the CP file.',
    'Mental Health Support Team to visit in Half Term.',
    'Polish is spoken at home; English is new.',
    'Kolb and Gibbs were helpful. Working Together was read.',
    'Actions: Ring school nurse. Email SENCO. Update plan.',
    '- Check chronology\n- Write to housing',
    'Child A is doing better, Child B is not.',
    'Great progress. Feeling tired. Yesterday was hard.',
    'Dr appointments missed twice. The Police attended.',
    'Operation Encompass notification received on Sunday, 3 May.',
    'Year Six trip to Whitby on Thursday.',
    'I think I was too quick. I’d wait next time.',
    'Section 47 enquiry; Child Protection Conference next Wednesday.',
    'WHAT NOW? ASK THE HEAD.',
    'Christmas is a worry; Dad is back in December.',
  ])('%s', (text) => {
    expect(looksLikeAName(text, STAFF)).toBe(false);
  });

  it('but a first name that nobody has told us of is one, and is none once it is known', () => {
    expect(looksLikeAName('We talked about Nadia.')).toBe(true);
    expect(looksLikeAName('We talked about Nadia.', STAFF)).toBe(false);
  });
});

describe('the words of the shipped forms', () => {
  const said = allForms()
    .flatMap((form) => form.sections)
    .flatMap((section) => [section.title, section.help, ...section.questions.flatMap(wordsOn)])
    .filter((text) => typeof text === 'string');

  it('name nobody but the authors of the models', () => {
    expect(said.length).toBeGreaterThan(400);
    expect(said.filter((text) => looksLikeAName(text, ['Gibbs', 'Kolb']))).toEqual([]);
  });
});

describe('a case reference', () => {
  it.each(['Ella', 'Ella Brown', 'Zofia'])('is a name: %s', (reference) => {
    expect(isNamedReference(reference, STAFF)).toBe(true);
  });

  it.each(['LB-014', 'Case', 'Child 3', 'Year Four', '014', 'Nadia', ''])('is none: %s', (reference) => {
    expect(isNamedReference(reference, STAFF)).toBe(false);
  });
});

describe('initials', () => {
  it.each(['EB', 'E.B.', 'E B', 'E.J.B.', 'E-B'])('%s are only initials', (reference) => {
    expect(isInitialsOnly(reference)).toBe(true);
  });

  it.each(['LB-014', 'Case 3', 'EB 7', 'E', 'EJBX', ''])('%s are not', (reference) => {
    expect(isInitialsOnly(reference)).toBe(false);
  });
});

describe('the answers of a form that name somebody', () => {
  const form = formOf('jmat-dsl-record', 1);

  it('are found in texts and tables, and never in a box for a person', () => {
    if (form === undefined) throw new Error('no form');
    const answers = {
      dsl: 'Ella Brown',
      trends: 'More lateness in May.',
      coping: 'Talking to Nadia.',
      'success-stories': 'Things are better since Ella Brown moved class.',
    };
    expect(placesThatName(form, answers, STAFF)).toEqual(['success-stories']);
  });

  it('are looked for in every text column of a table', () => {
    const handover = formOf('jmat-handover', 1);
    if (handover === undefined) throw new Error('no form');
    const rows = [{ c1: 'LB-014', c2: 'CP' }];
    expect(placesThatName(handover, { children: rows }, STAFF)).toEqual([]);
    expect(placesThatName(handover, { children: [...rows, { c1: 'Ella' }] }, STAFF)).toEqual(['children']);
    expect(placesThatName(handover, { actions: [{ c1: 'Ring home', c2: 'Someone Else' }] }, STAFF)).toEqual([]);
  });
});
