import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseRoute } from '../../tabs/app/route.ts';
import { Forms } from '../../tabs/screens/forms/Forms.tsx';
import { FormsPart } from '../../tabs/screens/forms/FormsPart.tsx';
import { SessionForm } from '../../tabs/screens/forms/SessionForm.tsx';
import { PrintBlank } from '../../tabs/screens/print/PrintBlank.tsx';
import { PrintRecord } from '../../tabs/screens/print/PrintRecord.tsx';
import { Session } from '../../tabs/screens/session/Session.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeForms, fakePrint } from './fake-forms.ts';
import { fakeRecord, signedRecord } from './fake-pages.ts';
import { show } from './show.tsx';

afterEach(() => {
  document.title = '';
});

describe('the forms beside a session’s record', () => {
  it('lists those begun by number and state, and adds one', async () => {
    const api = new FakeApi().on('POST /api/sessions/s-next/forms', () => answered(fakeRecord({ key: 'f-2' })));
    show(<FormsPart session="s-next" />, api);
    const part = await screen.findByRole('region', { name: 'Other forms of this session' });
    const begun = within(part).getByRole('link', { name: 'summary sheet of actions' });
    expect(begun.getAttribute('href')).toBe('#/sessions/s-next/forms/f-1');
    expect(part.textContent).toContain('a draft');
    expect(within(part).queryByRole('button', { name: 'summary sheet of actions' })).toBeNull();
    fireEvent.click(within(part).getByRole('button', { name: 'Approval of a change of plan' }));
    await waitFor(() => expect(location.hash).toBe('#/sessions/s-next/forms/f-2'));
    expect(api.sent('POST /api/sessions/s-next/forms')).toEqual([{ formId: 'jmat-plan-change', number: 1 }]);
  });

  it('says so when one cannot be added', async () => {
    const api = new FakeApi().on('POST /api/sessions/s-next/forms', () =>
      refused(409, { code: 'already-done', message: 'This session was cancelled.' }),
    );
    show(<FormsPart session="s-next" />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'Approval of a change of plan' }));
    expect(await screen.findByText(/This session was cancelled/)).toBeTruthy();
  });

  it('is written on a page of its own, with the way back to its session', async () => {
    const api = new FakeApi().on('GET /api/records/f-1', () => answered(fakeRecord({ key: 'f-1' })));
    show(<SessionForm sessionKey="s-next" recordKey="f-1" />, api);
    expect(await screen.findByRole('form', { name: 'DSL Supervision Record' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Session of 24 Nov 2026' }).getAttribute('href')).toBe('#/sessions/s-next');
    expect(screen.getByText(/Act and refer first/)).toBeTruthy();
  });
});

describe('the list of forms', () => {
  it('has every form of the policy with the way to print it blank, and its cycles drawn as ordered lists', async () => {
    show(<Forms />);
    const link = await screen.findByRole('link', { name: 'Print blank: Supervision Evaluation Tool' });
    expect(link.getAttribute('href')).toBe('#/print/forms/hscb-evaluation-tool/1');
    const addresses = new Set(screen.getAllByRole('link').map((one) => one.getAttribute('href')));
    for (const { policies } of [fakeForms()])
      for (const form of policies.flatMap((policy) => policy.forms))
        expect(addresses, form.id).toContain(`#/print/forms/${form.id}/${form.version}`);
    fireEvent.click(screen.getByRole('button', { name: 'Show: Gibbs’ reflective cycle' }));
    const figure = screen.getByRole('figure', { name: 'Gibbs’ reflective cycle' });
    const stages = within(figure).getAllByRole('listitem');
    expect(stages.map((stage) => stage.textContent?.split(':')[0])).toEqual([
      'Description',
      'Feelings',
      'Evaluation',
      'Analysis',
      'Conclusion',
      'Action plan',
    ]);
    expect(figure.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('goes by the moment a form is for, beginning with the contract, and says where it is filled in', async () => {
    show(<Forms />);
    const policy = await screen.findByRole('region', { name: fakeForms().policies[4]?.name ?? '' });
    const moments = within(policy).getAllByRole('heading', { level: 3 });
    expect(moments.map((one) => one.textContent)).toEqual([
      'At the beginning',
      'To prepare and to think with',
      'At each session',
      'In a session, when it is needed',
      'Between sessions',
      'When something signed needs correcting',
      'When supervision changes hands',
      'When something is wrong with the supervision',
    ]);
    expect(policy.textContent).toContain('Filled in and signed on the contract’s page.');
    expect(within(policy).getByRole('link', { name: 'Print blank: Correction of a signed record' })).toBeTruthy();
  });

  it('is searched by words of the title or of the moment, in any order, and says how many were found', async () => {
    show(<Forms />);
    const search = await screen.findByRole('searchbox', { name: 'Find a form' });
    fireEvent.change(search, { target: { value: 'tool EVALUATION' } });
    expect(screen.getByRole('status').textContent).toBe('One form has these words.');
    expect(screen.getAllByRole('link', { name: /^Print blank/ })).toHaveLength(1);
    fireEvent.change(search, { target: { value: 'changes hands' } });
    expect(screen.getAllByRole('link', { name: 'Print blank: Handover of supervision' })).toHaveLength(5);
    fireEvent.change(search, { target: { value: 'xylophone' } });
    expect(screen.getByRole('status').textContent).toBe('No form has these words.');
    expect(screen.queryByRole('link', { name: /^Print blank/ })).toBeNull();
  });

  it('says so when it cannot be had, and tries again', async () => {
    let tries = 0;
    const api = new FakeApi().on('GET /api/forms', () => {
      tries += 1;
      return tries === 1 ? refused(503, { code: 'unavailable', message: 'Not now.' }) : answered(fakeForms());
    });
    show(<Forms />, api);
    fireEvent.click(await screen.findByRole('button', { name: /try again/i }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Forms' })).toBeTruthy();
  });
});

describe('a form on paper', () => {
  it('is opened by the Print button of a signed record, not by the browser’s own print', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    show(<Session sessionKey="s-held" />);
    const button = await screen.findByRole('link', { name: 'Print' });
    expect(button.getAttribute('href')).toBe('#/print/records/r-2');
    expect(print).not.toHaveBeenCalled();
  });

  it('tells whose it is, how it stands, its seal and who printed it; the file is named after the form', async () => {
    const api = new FakeApi().on('POST /api/records/r-2/prints', () => answered(fakePrint(signedRecord())));
    show(<PrintRecord recordKey="r-2" />, api);
    const paper = await screen.findByRole('article');
    expect(within(paper).getByRole('heading', { level: 1, name: 'DSL Supervision Record' })).toBeTruthy();
    expect(paper.textContent).toContain('7d1e 0c44');
    expect(paper.textContent).toContain('Signed and sealed Wed 14 Oct 2026');
    expect(paper.textContent).toContain('Printed by Priya Raman on Mon 23 Nov 2026, 15:40');
    expect(document.title).toBe('DSL Supervision Record');
    expect(api.sent('POST /api/records/r-2/prints')).toHaveLength(1);
  });

  it.each([
    ['draft', 'A draft; not shared with the other person'],
    ['shared', 'Not signed yet'],
    ['signed on paper', 'Signed on paper; kept: not noted'],
  ] as const)('that is %s says “%s”', async (status, words) => {
    const record = fakeRecord({ key: 'r-9', status });
    const api = new FakeApi().on('POST /api/records/r-9/prints', () => answered(fakePrint(record)));
    show(<PrintRecord recordKey="r-9" />, api);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('prints when asked to, blank too; Temple’s says that the paper is the original', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    show(<PrintBlank formId="temple-supervision-record" version={1} />);
    expect(await screen.findByText(/The copy signed on paper is the original/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('that does not exist is said plainly', async () => {
    show(<PrintBlank formId="nonsense" version={1} />);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('addresses', () => {
  it('name forms by session and record, and blank ones by form and version', () => {
    expect(parseRoute('#/forms')).toEqual({ page: 'forms' });
    expect(parseRoute('#/sessions/s-1/forms/s-1-f-a-1')).toEqual({
      page: 'session-form',
      session: 's-1',
      key: 's-1-f-a-1',
    });
    expect(parseRoute('#/print/records/r%2F1')).toEqual({ page: 'print-record', key: 'r/1' });
    expect(parseRoute('#/print/forms/jmat-dsl-record/1')).toEqual({
      page: 'blank-form',
      key: 'jmat-dsl-record',
      version: 1,
    });
    expect(parseRoute('#/print/forms/jmat-dsl-record/x')).toEqual({ page: 'unknown' });
  });
});
