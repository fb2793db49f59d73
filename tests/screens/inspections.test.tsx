import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../tabs/app/route.ts';
import { AskToReadDialog } from '../../tabs/screens/inspection/AskToReadDialog.tsx';
import { Inspections } from '../../tabs/screens/inspection/Inspections.tsx';
import { ReadInspection } from '../../tabs/screens/inspection/ReadInspection.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeInspection, fakeInspectionPage, fakeInspections } from './fake-inspections.ts';
import { show } from './show.tsx';

const PATH = '/api/inspections';
const open = (page = fakeInspections()) => {
  const api = new FakeApi().on(`GET ${PATH}`, () => answered(page));
  show(<Inspections />, api);
  return api;
};
const press = (name: string, within_: HTMLElement = document.body) =>
  fireEvent.click(within(within_).getByRole('button', { name }));

describe('Inspections', () => {
  it('has an address for the page, for each, and for each record', () => {
    expect(parseRoute('#/inspections')).toEqual({ page: 'inspections' });
    expect(parseRoute('#/inspections/i-1')).toEqual({ page: 'inspection', key: 'i-1' });
    expect(parseRoute('#/inspections/i-1/records/r%7C1')).toEqual({
      page: 'inspected-record',
      inspection: 'i-1',
      key: 'r|1',
    });
  });

  it('says so when there is nothing, and offers asking only to who may ask', async () => {
    open(
      fakeInspections({
        inspections: [],
        mayAsk: false,
        settings: { secondApprover: false, maxDays: 28, mayChange: false },
      }),
    );
    expect(await screen.findByText(/Nothing waits for you/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says in words that it cannot be shown, and tries again', async () => {
    const unavailable = () => refused(503, { code: 'unavailable', message: 'The lists do not answer.' });
    const api = new FakeApi().on(`GET ${PATH}`, unavailable);
    show(<Inspections />, api);
    expect(await screen.findByRole('alert')).toBeTruthy();
    api.on(`GET ${PATH}`, () => answered(fakeInspections()));
    press('Try again');
    expect(await screen.findByRole('heading', { name: 'Inspections' })).toBeTruthy();
  });

  it('puts what waits for a decision first, then what can be read, and what is over last', async () => {
    open();
    await screen.findByRole('heading', { name: 'Inspections' });
    const parts = screen.getAllByRole('region').map((part) => part.getAttribute('aria-label'));
    expect(parts.slice(0, 4)).toEqual(['Waiting for your yes or no', 'You can read', 'Others can read', 'Over']);
    expect(screen.getByText(/are told on 20 Dec 2026 \(allegation\)/)).toBeTruthy();
  });

  it('allows with one press, and refuses with words for who asked', async () => {
    const api = open().on(`POST ${PATH}/i-1/decision`, () => answered(fakeInspections({ inspections: [] })));
    const part = await screen.findByRole('region', { name: 'Waiting for your yes or no' });
    press('Refuse…', part);
    fireEvent.change(screen.getByRole('textbox', { name: /Why not/ }), { target: { value: 'Ask for less.' } });
    press('Refuse it', part);
    await screen.findByText(/Nothing waits/);
    expect(api.sent(`POST ${PATH}/i-1/decision`)).toEqual([{ decision: 'refuse', note: 'Ask for less.' }]);
  });

  it('says why a press did not work, and keeps the card', async () => {
    open().on(`POST ${PATH}/i-1/decision`, () => refused(409, { code: 'already-done', message: 'Decided already.' }));
    press('Allow it', await screen.findByRole('region', { name: 'Waiting for your yes or no' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Allow it' })).toBeTruthy();
  });

  it('does not say that people were told who have all left', async () => {
    const arrangement = { ...fakeInspection().arrangement, isOrphaned: true };
    const may = { read: false, decide: false, end: false, putOff: false };
    const told = { state: 'active', fromOn: '2026-11-20', toldAt: '2026-11-20T09:00:00Z', may } as const;
    open(fakeInspections({ inspections: [fakeInspection({ ...told, arrangement })] }));
    expect(await screen.findByText('There is nobody left to tell.')).toBeTruthy();
    expect(screen.queryByText(/have been told/)).toBeNull();
  });

  it('says plainly when nobody is left to decide', async () => {
    open(fakeInspections({ inspections: [fakeInspection({ hasNobodyToDecide: true })] }));
    expect(await screen.findByText(/Nobody here can decide/)).toBeTruthy();
  });

  it('lets a lead settle a second person’s yes, and refuses days nobody may set', async () => {
    const api = open().on('PUT /api/trust/inspections', () => answered({}));
    fireEvent.click(await screen.findByRole('switch', { name: /second person/ }));
    await waitFor(() =>
      expect(api.sent('PUT /api/trust/inspections')).toEqual([{ secondApprover: true, maxDays: 28 }]),
    );
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Longest time, in days' }), { target: { value: '91' } });
    expect(screen.getByText('From 1 to 90 days.')).toBeTruthy();
  });
});

describe('Sampling', () => {
  const schools = [{ key: 'lantern-bay', name: 'Lantern Bay Primary School' }];
  const team = () => open(fakeInspections({ inspections: [], maySample: true, sampledSchools: schools }));

  it('is offered to the safeguarding team alone, and drawn only when asked for', async () => {
    const one = {
      number: 1,
      category: 'refer',
      dueOn: '2026-11-02',
      status: 'done',
      isOverdue: false,
      slippedCount: 2,
      closedOn: '2026-11-09',
      wasLate: true,
      isReferralMade: true,
    } as const;
    const sample = { school: schools[0], takenOn: '2026-11-23', outOf: 31, actions: [one] };
    const api = team().on('GET /api/schools/lantern-bay/action-sample', () => answered(sample));
    const part = await screen.findByRole('region', { name: 'Sample action plans' });
    expect(api.asked.some(({ path }) => path.includes('action-sample'))).toBe(false);
    press('Draw a sample', part);
    await screen.findByText('1 of 31 at Lantern Bay Primary School, 23 Nov 2026');
    expect(part.textContent).toContain('Done 9 Nov 2026, later than agreed');
    expect(part.textContent).toContain('moved 2 times · referral made');
  });

  it('says why there is none', async () => {
    const message = 'So few supervisions have actions here that a sample would say whose they are.';
    team().on('GET /api/schools/lantern-bay/action-sample', () => refused(403, { code: 'not-allowed', message }));
    press('Draw a sample', await screen.findByRole('region', { name: 'Sample action plans' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('is not there for anybody else', async () => {
    open();
    await screen.findByRole('heading', { name: 'Inspections' });
    expect(screen.queryByRole('region', { name: 'Sample action plans' })).toBeNull();
  });
});

describe('Asking to read', () => {
  const choices = () => ({ arrangements: [fakeInspection().arrangement], maxDays: 28, needsApproval: true });
  const ask = () => {
    const api = new FakeApi().on(`GET ${PATH}/choices`, () => answered(choices()));
    show(<AskToReadDialog arrangement={null} onClose={() => undefined} />, api);
    return api;
  };
  const fill = async () => {
    fireEvent.change(await screen.findByRole('combobox', { name: 'Whose records' }), { target: { value: 'a-owen' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Why' }), { target: { value: 'legal' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'In your own words' }), { target: { value: 'A claim.' } });
  };

  it('sends nothing before whose, why and what for are said', async () => {
    ask();
    expect(await screen.findByRole('button', { name: 'Ask' })).toHaveProperty('disabled', true);
    await fill();
    expect(screen.getByRole('button', { name: 'Ask' })).toHaveProperty('disabled', false);
  });

  it('asks for a week of the records, and for everybody to be told, unless something else is chosen', async () => {
    const api = ask().on(`POST ${PATH}`, () => answered(fakeInspections()));
    await fill();
    press('Ask');
    await waitFor(() => expect(location.hash).toBe('#/inspections'));
    expect(api.sent(`POST ${PATH}`)).toMatchObject([
      { arrangement: 'a-owen', reason: 'legal', purpose: 'A claim.', scope: 'records', days: 7, putOff: null },
    ]);
  });

  it('keeps what was typed when the days are refused, and says so beside them', async () => {
    const message = 'Your trust allows at most 28 days.';
    ask().on(`POST ${PATH}`, () => refused(400, { code: 'invalid-field', message, field: 'days' }));
    await fill();
    press('Ask');
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'In your own words' })).toHaveProperty('value', 'A claim.');
  });

  it('says why it could not be asked where that is about no field', async () => {
    ask().on(`POST ${PATH}`, () => refused(409, { code: 'already-done', message: 'You have asked for this already.' }));
    await fill();
    press('Ask');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'In your own words' })).toHaveProperty('value', 'A claim.');
  });

  it('finds by name, and says when nobody is called that', async () => {
    ask();
    fireEvent.change(await screen.findByRole('textbox', { name: 'Find by name or school' }), {
      target: { value: 'nobody' },
    });
    expect(screen.getByRole('option', { name: 'Nobody of that name' })).toBeTruthy();
  });
});

describe('Reading by inspection', () => {
  it('says on the page that it is one, until when, and offers only reading', async () => {
    const api = new FakeApi().on(`GET ${PATH}/i-2`, () => answered(fakeInspectionPage()));
    show(<ReadInspection inspectionKey="i-2" />, api);
    const banner = await screen.findByRole('note', { name: 'By inspection' });
    expect(banner.textContent).toContain('until 30 Nov 2026');
    expect(screen.getByRole('link', { name: 'Supervision record, 13 Oct 2026' }).getAttribute('href')).toBe(
      '#/inspections/i-2/records/r-2',
    );
    const offered = screen.getAllByRole('button').map((one) => one.textContent);
    expect(offered).toEqual(['Download audit pack', 'Audit pack as JSON', 'Export to Excel', 'Export as JSON']);
  });

  it('promises nobody’s eyes where everybody has left', async () => {
    const page = fakeInspectionPage();
    const arrangement = { ...page.inspection.arrangement, isOrphaned: true };
    const orphaned = { ...page, inspection: { ...page.inspection, arrangement } };
    show(
      <ReadInspection inspectionKey="i-2" />,
      new FakeApi().on(`GET ${PATH}/i-2`, () => answered(orphaned)),
    );
    const banner = await screen.findByRole('note', { name: 'By inspection' });
    expect(banner.textContent).toContain('Everybody whose supervision it was has left.');
    expect(banner.textContent).not.toContain('see it');
  });

  it('says so when the time is over', async () => {
    const over = () => refused(403, { code: 'not-allowed', message: 'The time for reading this is over.' });
    show(<ReadInspection inspectionKey="i-2" />, new FakeApi().on(`GET ${PATH}/i-2`, over));
    expect((await screen.findByRole('alert')).textContent).toContain('The time for reading this is over.');
  });
});
