import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { jmatActionSummarySheetV1 } from '../../shared/policies/jmat/forms/action-summary-sheet.v1.ts';
import { jmatDslRecordV1 } from '../../shared/policies/jmat/forms/dsl-record.v1.ts';
import { useBrowser } from './browser.ts';
import { letters, type PrintedPaper, paperOf } from './paper-of.ts';
import { tabOf } from './tab.ts';
import { as, givenTheTrustAt } from './trust.ts';

const WORDS = 'Attendance concerns have eased since the breakfast club began.';
const ACTIONS = Array.from({ length: 60 }, (_, at) => ({
  key: String(at + 1),
  c1: `Look at step ${at + 1} again`,
  c3: '2026-12-04',
}));

interface RecordInHand {
  readonly key: string;
  readonly version: string;
  readonly contentHash: string | null;
}

/** A call that has to succeed, and the record it answers with. */
async function done(
  name: string,
  method: 'POST' | 'PATCH' | 'GET',
  path: string,
  body?: object,
): Promise<RecordInHand> {
  const answer = await as(name, 'api', path, body === undefined ? { method } : { method, body: JSON.stringify(body) });
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as RecordInHand;
}

async function sessionHeld(): Promise<string> {
  const answer = await as('Nadia Rahman', 'api', '/api/arrangements/lb-nadia-owen/sessions', {
    method: 'POST',
    body: JSON.stringify({ key: 'journey-print-1', startsAt: '2026-11-20T14:00:00Z', alreadyMet: true }),
  });
  const session = ((await answer.json()) as { session: { key: string } }).session.key;
  await as('Owen Prydderch', 'api', `/api/sessions/${session}/accept`, { method: 'POST', body: '{}' });
  return session;
}

/** Filled in with these answers, and shared with the other party. */
async function shared(begun: RecordInHand, answers: object): Promise<string> {
  const path = `/api/records/${begun.key}`;
  const { version } = await done('Nadia Rahman', 'PATCH', path, { version: begun.version, answers });
  await done('Nadia Rahman', 'POST', `${path}/share`, { version });
  return path;
}

async function signedByBoth(path: string): Promise<void> {
  for (const name of ['Nadia Rahman', 'Owen Prydderch']) {
    const { version, contentHash } = await done(name, 'GET', path);
    await done(name, 'POST', `${path}/sign`, { version, contentHash });
  }
}

/** The dates beside signatures stand under a heading of their own. */
const headingsAndLabels = ({ sections, signers }: FormDefinition): readonly string[] =>
  sections
    .flatMap(({ title, questions }) => [
      title,
      ...questions.filter(({ id }) => !signers.some((one) => one.dateQuestion === id)).map(({ label }) => label),
    ])
    .filter((words) => words !== null);

/** Everything the policy prints is there, one after the other, and none of it is cut by the end of a page. */
function expectPrintedInOrder(form: FormDefinition, { pages }: PrintedPaper): void {
  const whole = pages.join('');
  let from = 0;
  for (const words of headingsAndLabels(form)) {
    const at = whole.indexOf(letters(words), from);
    expect(at, `“${words}” after what stands before it`).toBeGreaterThanOrEqual(0);
    from = at;
    expect(
      pages.some((page) => page.includes(letters(words))),
      `“${words}” on one page`,
    ).toBe(true);
  }
}

function expectNumbered({ pages }: PrintedPaper): void {
  for (const [at, page] of pages.entries()) expect(page).toContain(letters(`Page ${at + 1} of ${pages.length}`));
}

describe('a form on paper', () => {
  useBrowser();

  it('is the signed record, whole and in order, with its seal, and the copy is noted for both to see', async () => {
    await givenTheTrustAt();
    const session = await sessionHeld();
    const begun = await done('Nadia Rahman', 'POST', `/api/sessions/${session}/record`, {});
    const path = await shared(begun, { trends: WORDS, 'case-1': 'The family have met the nurse.' });
    await signedByBoth(path);

    const nadia = await tabOf('Nadia Rahman', `sessions/${session}`);
    await nadia.tab.getByRole('link', { name: 'Print' }).click();
    await nadia.tab.getByRole('button', { name: 'Print or save as PDF' }).waitFor();
    const paper = await paperOf(nadia);
    expect([paper.isTagged, paper.title]).toEqual([true, jmatDslRecordV1.title]);
    expectPrintedInOrder(jmatDslRecordV1, paper);
    expectNumbered(paper);
    const whole = paper.pages.join('');
    for (const words of [WORDS, 'The family have met the nurse.', 'Signed and sealed', 'Act and refer first'])
      expect(whole).toContain(letters(words));
    for (const name of ['Nadia Rahman', 'Owen Prydderch'])
      expect(whole).toContain(letters(`Signed on screen by ${name}`));
    for (const page of paper.pages) expect(page).toContain(letters('Printed by Nadia Rahman'));

    const openings = await as('Owen Prydderch', 'api', '/api/arrangements/lb-nadia-owen/openings');
    expect(await openings.text()).toContain('exported');
  });

  it('repeats the headings of a long table on every page, and loses none of its rows', async () => {
    await givenTheTrustAt();
    const session = await sessionHeld();
    const asked = { formId: 'jmat-action-summary-sheet' };
    const begun = await done('Nadia Rahman', 'POST', `/api/sessions/${session}/forms`, asked);
    const path = await shared(begun, { actions: ACTIONS });
    const owen = await tabOf('Owen Prydderch', `print/records/${path.split('/').at(-1)}`);
    const paper = await paperOf(owen);
    expectNumbered(paper);
    const columns = jmatActionSummarySheetV1.sections
      .flatMap(({ questions }) => questions)
      .find(({ type }) => type === 'actionTable')?.columns;
    const withRows = paper.pages.filter((page) => page.includes('Lookatstep'));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) for (const heading of columns ?? []) expect(page).toContain(letters(heading));
    for (const { c1 } of ACTIONS) expect(withRows.some((page) => page.includes(letters(c1)))).toBe(true);
  });

  it('is blank when it is fetched from the list of forms, with room to write and lines to sign on', async () => {
    await givenTheTrustAt();
    const owen = await tabOf('Owen Prydderch', 'forms');
    await owen.tab.getByRole('searchbox', { name: 'Find a form' }).fill('dsl supervision record');
    await owen.tab.getByRole('link', { name: 'Print blank: DSL Supervision Record' }).click();
    const paper = await paperOf(owen);
    expect([paper.isTagged, paper.title]).toEqual([true, jmatDslRecordV1.title]);
    expectPrintedInOrder(jmatDslRecordV1, paper);
    expectNumbered(paper);
    expect(paper.pages.join('')).not.toContain(letters('Not answered'));
  });
});
