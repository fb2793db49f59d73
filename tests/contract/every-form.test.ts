import { beforeAll, describe, expect, it } from 'vitest';
import { verifyEverything } from '../../bot/commands/verify-everything.ts';
import { type RecordPrint, recordPrint } from '../../shared/contract/forms.ts';
import { type RecordView, recordView } from '../../shared/contract/records.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import { POLICY_IDS } from '../../shared/domain/schools/school.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { kindOf } from '../../shared/forms/kinds/kind-of.ts';
import { placeOf, placesOf } from '../../shared/forms/places.ts';
import { renderCaseText, renderText } from '../../shared/forms/render-text.ts';
import { splitChildAnswers } from '../../shared/forms/split-child-answers.ts';
import { packOf } from '../../shared/policies/index.ts';
import type { PolicyPack } from '../../shared/policies/pack.ts';
import { filledIn } from '../spec/policies/sample-answers.ts';
import { ask, begin, closedAsThePolicySays, granted, openDesk, read, save, sealed, signedByAll } from './form-desk.ts';
import { type LocalService, OID } from './local-service.ts';
import { badFor, isFilledIn, wayInto } from './ways-into-forms.ts';

/** Kept step by step on a concern's own page; the form is its paper. */
const KEPT_AS_A_CONCERN = /-(concern|entitlement|dispute)-log$/;
/** Answered by nobody's name, in rounds, and not in anybody's supervision. */
const KEPT_AS_A_ROUND = ['river-tees-audit-tool'];

const PACKS = POLICY_IDS.flatMap((id) => packOf(id, 1) ?? []);
/** The forms begun today: of each the newest version. */
const newestOf = ({ forms }: PolicyPack) =>
  forms.filter((form) => !forms.some((other) => other.id === form.id && other.version > form.version));
const FORMS = PACKS.flatMap((pack) => newestOf(pack).map((form) => [form.id, form, pack] as const));
const FILLED = FORMS.filter(([, form]) => isFilledIn(form)).flatMap(([id, form, pack]) => {
  const way = wayInto(pack, form);
  return way === null || way.by === 'correction' ? [] : [[id, { form, pack, way }] as const];
});
let service: LocalService;

/** Every answer a person gives, Lou wherever somebody is named; the dates beside signatures come with the signing. */
function answersFor(form: FormDefinition): Answers {
  const dates = new Set(form.signers.map((signer) => signer.dateQuestion));
  const given = Object.entries(filledIn(form)).filter(([id]) => !dates.has(id));
  const isPerson = (id: string) => placeOf(form, id)?.question.type === 'person';
  return Object.fromEntries(given.map(([id, answer]) => [id, isPerson(id) ? OID.lou : answer]));
}

/** Answers without the rows' stable numbers, which are the store's business. */
function plain(answers: unknown): unknown {
  return JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === 'key' ? undefined : value)));
}

const only = (answers: Answers, like: Answers): Answers =>
  Object.fromEntries(Object.keys(like).map((id) => [id, answers[id] ?? null]));
const occurrences = (text: string, part: string) => text.split(part).length - 1;

/** The text of the record and of its cases has each label as often as it is asked, and each answer where it was given and nowhere else. */
function expectWrittenOnce(form: FormDefinition, { record, names }: RecordPrint): void {
  const { record: own, cases } = splitChildAnswers(form, record.answers);
  const caseTexts = [...cases].map(([group, answers]) => renderCaseText(form, group, answers, names).text);
  const text = [renderText(form, own, names).text, ...caseTexts].join('\n');
  const asked = new Map<string, number>();
  for (const { question, id } of placesOf(form, record.answers)) {
    const answer = record.answers[id] ?? null;
    // A case nobody has said anything about has no text of its own.
    const isThere = question.child === undefined || answer !== null;
    if (question.label !== null && isThere) asked.set(question.label, (asked.get(question.label) ?? 0) + 1);
    if (typeof answer !== 'string' || !answer.startsWith('written in')) continue;
    expect(occurrences(text, kindOf(question.type).print(question, answer, names)), id).toBe(1);
  }
  const lines = text.split('\n').map((line) => line.replace(/ \(added by the app\)$/, ''));
  for (const [label, times] of asked) {
    const first = label.split('\n')[0] ?? '';
    expect(lines.filter((line) => line === first).length, label).toBeGreaterThanOrEqual(times);
  }
}

/** A value that is no answer is refused in its own box, in words that do not repeat it; what stands beside it is kept. Answers the record as it is then. */
async function expectOnlyBadRefused(form: FormDefinition, begun: RecordView): Promise<RecordView> {
  const questions = form.sections.flatMap((section) => section.questions);
  const good = questions.find(({ type }) => type === 'longText' || type === 'shortText');
  const bad = questions.filter((question) => question !== good);
  const kept = good === undefined ? {} : { [good.id]: 'Kept beside what was refused.' };
  const wrong = Object.fromEntries(bad.map((question) => [question.id, badFor(question)]));
  const saved = await save(begun.key, begun.version, { ...wrong, ...kept });
  expect(saved.refused.map((one) => one.field).sort()).toEqual(bad.map(({ id }) => id).sort());
  for (const { field, message } of saved.refused) {
    expect(message, field).toMatch(/^[A-Z].*\.$/);
    expect(message, field).not.toContain('Perhaps so');
  }
  const opened = await read(begun.key);
  expect(opened.answers).toEqual({ ...begun.answers, ...kept });
  return opened;
}

beforeAll(async () => {
  service = await openDesk();
});

describe('every form of the five policies', () => {
  it('that has something to fill in has a way in, or is kept elsewhere', () => {
    const shut = FORMS.filter(([, form, pack]) => isFilledIn(form) && wayInto(pack, form) === null).map(([id]) => id);
    expect(shut.filter((id) => !KEPT_AS_A_CONCERN.test(id))).toEqual(KEPT_AS_A_ROUND);
  });

  it('that is only read stands beside the record, where it can be looked at while writing', () => {
    for (const [id, form, pack] of FORMS) if (!isFilledIn(form)) expect(pack.beside, id).toContain(id);
  });

  it('can be had blank, for paper', { timeout: 60_000 }, async () => {
    for (const [id, { title, version }] of FORMS) {
      const { status, text } = await ask('ella', 'GET', `/forms/${id}/${version}`);
      expect([id, status, JSON.parse(text).form?.title]).toEqual([id, 200, title]);
    }
  });
});

describe.each(FILLED)('%s, through the whole product', (_id, filling) => {
  it('is begun, refuses what is no answer in that box only, is filled in, kept, shared, closed as its policy says, and printed', {
    timeout: 60_000,
  }, async () => {
    const { form } = filling;
    const begun = await begin(filling);
    expect([begun.form.id, begun.form.version]).toEqual([form.id, form.version]);
    const kept = await expectOnlyBadRefused(form, begun);
    const answers = answersFor(form);
    const saved = await save(begun.key, kept.version, answers);
    expect([saved.refused, saved.conflicts]).toEqual([[], []]);
    const opened = await read(begun.key);
    expect(plain(only(opened.answers, answers))).toEqual(plain(answers));

    const shared = await granted(
      ['sam', 'POST', `/records/${begun.key}/share`, { version: opened.version }],
      recordView,
    );
    expect(plain(only((await read(begun.key, 'ella')).answers, answers))).toEqual(plain(answers));
    for (const who of ['sid', 'tess', 'stranger'] as const)
      expect((await ask(who, 'GET', `/records/${begun.key}`)).status, who).toBe(404);

    const closed = await closedAsThePolicySays(shared, form);
    expect(plain(only(closed.answers, answers))).toEqual(plain(answers));
    const print = await granted(['ella', 'POST', `/records/${begun.key}/prints`, {}], recordPrint);
    expect(plain(print.record.answers)).toEqual(plain(closed.answers));
    expectWrittenOnce(form, print);
  });
});

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('the correction form of %s', (_id, pack) => {
  it('is filled in from what was signed, signed anew, and printed beside it', { timeout: 60_000 }, async () => {
    const form = pack.forms.find((one) => one.id === pack.contract.forms['one-to-one']?.[0]);
    if (form === undefined) throw new Error('no contract');
    const begun = await begin({ form, pack, way: { by: 'contract', kind: 'one-to-one' } });
    const shared = await granted(
      ['sam', 'POST', `/records/${begun.key}/share`, { version: begun.version }],
      recordView,
    );
    await signedByAll(shared.key);
    const field = form.sections
      .flatMap((one) => one.questions)
      .find(({ type }) => /Text$/.test(type) && type !== 'staticText')?.id;
    const change = {
      key: 'press-0001',
      reason: 'A word was missing.',
      changes: [{ field, answer: 'The missing word.' }],
    };
    const path = `/records/${shared.key}/addenda`;
    expect((await ask('sid', 'POST', path, change)).status).toBe(404);
    const { corrections } = await granted(['ella', 'POST', path, change], recordView);
    const [addendum] = corrections.addenda;
    if (addendum === undefined) throw new Error('no correction');
    expect([addendum.form.id, addendum.status]).toEqual([pack.addendumForm, 'shared']);
    const correction = pack.forms.find((one) => one.id === pack.addendumForm);
    if (correction === undefined) throw new Error('no correction form');
    await closedAsThePolicySays(
      recordView.parse({ ...addendum, corrections: { addenda: [], mayAdd: false } }),
      correction,
    );
    const print = await granted(['ella', 'POST', `/records/${addendum.key}/prints`, {}], recordPrint);
    const { text } = renderText(correction, print.record.answers, print.names);
    for (const words of ['A word was missing.', 'The missing word.']) expect(occurrences(text, words)).toBe(1);
    expectWrittenOnce(correction, print);
  });
});

describe('what all of them left behind', () => {
  it('is whole: every seal, signature and trail', { timeout: 60_000 }, async () => {
    const { ports } = service;
    const { failures, checked } = await verifyEverything({ ...ports, sealed: ports.sealed });
    expect(failures).toEqual([]);
    expect(sealed.size).toBeGreaterThan(PACKS.length);
    expect(checked.records).toBeGreaterThanOrEqual(sealed.size);
  });
});
