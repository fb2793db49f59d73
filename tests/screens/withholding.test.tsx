import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WithholdingPage } from '../../shared/contract/withholding.ts';
import { Arrangement } from '../../tabs/screens/arrangement/Arrangement.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeArrangementPage } from './fake-pages.ts';
import { MARTHA, OWEN } from './fake-people.ts';
import { show } from './show.tsx';

const PAGE = 'GET /api/arrangements/a-owen';
const READ = `${PAGE}/withholding`;
const SEND = 'POST /api/arrangements/a-owen/withholding';
const AHEAD = { text: 'On 9 Nov 2026, if no session is held by then, Helen Marsh is told.', rule: 'J-07' };

function fakeWithholding(withheld: WithholdingPage['withheld'] = []): WithholdingPage {
  return { people: [OWEN, MARTHA], days: 30, withheld };
}
const asked = (mayApprove: boolean): WithholdingPage['withheld'][number] => ({
  person: OWEN,
  reason: 'LADO',
  state: 'asked',
  untilOn: null,
  asked: { by: 'Sid Lane', at: '2026-11-20T10:00:00Z', mayApprove },
  periods: [],
});

function anApi(): FakeApi {
  const page = fakeArrangementPage();
  const asLead = { ...page, ahead: [AHEAD], may: { ...page.may, withhold: true } };
  return new FakeApi().on(PAGE, () => answered(asLead)).on(READ, () => answered(fakeWithholding()));
}
async function opened(api: FakeApi) {
  show(<Arrangement arrangementKey="a-owen" />, api);
  fireEvent.click(await screen.findByRole('button', { name: 'Don’t tell somebody beforehand' }));
  return screen.findByRole('dialog');
}

describe('what happens next', () => {
  it('is on the page with its rule, before it happens', async () => {
    show(<Arrangement arrangementKey="a-owen" />, anApi());
    const part = await screen.findByRole('region', { name: 'What happens next' });
    expect(within(part).getByText(/Helen Marsh is told/)).toBeTruthy();
    expect(within(part).getByText(/Rule J-07 of your policy/)).toBeTruthy();
  });
  it('is no part of the page when nothing is ahead, and nobody but a lead can withhold it', async () => {
    show(<Arrangement arrangementKey="a-owen" />);
    await screen.findByText(/Because of rule J-34/);
    expect(screen.queryByRole('region', { name: 'What happens next' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Don’t tell somebody beforehand' })).toBeNull();
  });
});

describe('not told beforehand', () => {
  it('is asked for from one person, for one of three reasons', async () => {
    const api = anApi().on(SEND, () => answered(fakeWithholding([asked(false)])));
    const dialog = await opened(api);
    fireEvent.change(await within(dialog).findByLabelText('Why'), { target: { value: 'LADO' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ask for 30 days' }));
    expect(await within(dialog).findByText(/Another safeguarding lead has to approve it/)).toBeTruthy();
    expect(api.sent(SEND)).toEqual([{ person: OWEN.id, step: 'ask', reason: 'LADO' }]);
    expect(within(dialog).queryByRole('button', { name: /^Approve/ })).toBeNull();
  });
  it('is approved by somebody else', async () => {
    const period = { askedBy: 'Sid Lane', approvedBy: 'Priya Nair', fromOn: '2026-11-23', untilOn: '2026-12-23' };
    const is = { ...asked(true), asked: null, state: 'withheld' as const, untilOn: '2026-12-23', periods: [period] };
    const api = anApi()
      .on(READ, () => answered(fakeWithholding([asked(true)])))
      .on(SEND, () => answered(fakeWithholding([is])));
    const dialog = await opened(api);
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Approve for 30 days' }));
    expect(await within(dialog).findByText(/is not told beforehand, until 23 Dec 2026/)).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: 'End it now' })).toBeTruthy();
    expect(api.sent(SEND)).toEqual([{ person: OWEN.id, step: 'approve' }]);
  });
  it('says so when it is refused, and keeps what was chosen', async () => {
    const api = anApi().on(SEND, () => refused(503, { code: 'unavailable', message: 'Down.' }));
    const dialog = await opened(api);
    fireEvent.change(await within(dialog).findByLabelText('From whom'), { target: { value: MARTHA.id } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ask for 30 days' }));
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
    await waitFor(() => expect(within(dialog).getByLabelText('From whom')).toHaveProperty('value', MARTHA.id));
  });
  it('says when it cannot be read', async () => {
    const dialog = await opened(anApi().on(READ, () => refused(500, { code: 'unavailable', message: 'Down.' })));
    expect(await within(dialog).findByRole('button', { name: /again/i })).toBeTruthy();
  });
});
