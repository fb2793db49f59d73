import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DialogPage } from '../../tabs/app/DialogPage.tsx';
import { hrefTo, parseRoute } from '../../tabs/app/route.ts';
import { londonInstant } from '../../tabs/look/london-instant.ts';
import { Arrangement } from '../../tabs/screens/arrangement/Arrangement.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeArrangementPage } from './fake-pages.ts';
import { show } from './show.tsx';

const TIMES = 'GET /api/arrangements/a-owen/free-times';
const BOOK = 'POST /api/arrangements/a-owen/sessions';

async function openBooking(api = new FakeApi()) {
  show(<Arrangement arrangementKey="a-owen" />, api);
  fireEvent.click(await screen.findByRole('button', { name: 'Book a session' }));
  return { api, dialog: await screen.findByRole('dialog') };
}

describe('an arrangement', () => {
  it('says why supervision is due when it is', async () => {
    show(<Arrangement arrangementKey="a-owen" />);
    expect(await screen.findByText(/Because of rule J-34 of your policy/)).toBeTruthy();
  });

  it('says when it ended, and nothing of the kind while it runs', async () => {
    show(<Arrangement arrangementKey="a-owen" />);
    await screen.findByText(/Because of rule J-34/);
    expect(screen.queryByText(/The last day of this supervision/)).toBeNull();
    cleanup();
    const page = fakeArrangementPage();
    const ended = { ...page, arrangement: { ...page.arrangement, endedOn: '2026-11-20' } };
    show(
      <Arrangement arrangementKey="a-owen" />,
      new FakeApi().on('GET /api/arrangements/a-owen', () => answered(ended)),
    );
    expect(await screen.findByText('The last day of this supervision: 20 Nov 2026.')).toBeTruthy();
  });

  it('lists what is to come before what has been', async () => {
    show(<Arrangement arrangementKey="a-owen" />);
    const coming = await screen.findByRole('list', { name: 'To come' });
    expect(within(coming).getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('Signed by both')).toBeTruthy();
  });
});

describe('booking', () => {
  it('offers the common times by day and books the one chosen, once', async () => {
    const { api, dialog } = await openBooking();
    const day = await within(dialog).findByRole('group', { name: 'Wednesday 25 Nov' });
    fireEvent.click(within(day).getByRole('button', { name: '15:30–16:30' }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Book it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.sent(BOOK)).toHaveLength(1);
    expect(api.sent(BOOK)[0]).toMatchObject({
      startsAt: '2026-11-25T15:30:00Z',
      venue: 'Meeting room 2',
      formality: 'formal',
    });
  });

  it('keeps the same key when it is tried again, so that nothing is booked twice', async () => {
    const api = new FakeApi().on(BOOK, () => refused(503, { code: 'unavailable', message: 'Down.' }));
    const { dialog } = await openBooking(api);
    fireEvent.click((await within(dialog).findAllByRole('button', { name: '15:30–16:30' }))[0] as HTMLElement);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Book it' }));
    await within(dialog).findByRole('alert');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Book it' }));
    await waitFor(() => expect(api.sent(BOOK)).toHaveLength(2));
    const keys = api.sent(BOOK).map((body) => (body as { key: string }).key);
    expect(new Set(keys).size).toBe(1);
  });

  it('tells apart that nobody is free and that a calendar could not be read', async () => {
    const none = new FakeApi().on(TIMES, () => answered({ state: 'none', times: [], unreadable: [] }));
    const first = await openBooking(none);
    expect(await within(first.dialog).findByText(/no time in the next weeks when everybody is free/)).toBeTruthy();
  });

  it('names the person whose calendar could not be read', async () => {
    const unread = new FakeApi().on(TIMES, () =>
      answered({ state: 'unreadable', times: [], unreadable: ['Owen Fairley'] }),
    );
    const { dialog } = await openBooking(unread);
    expect(await within(dialog).findByText(/Owen Fairley’s calendar could not be read/)).toBeTruthy();
  });

  it.each([
    ['inside the usual hours', '2026-11-26T14:00', null],
    ['ending after them', '2026-11-26T15:15', /outside the school’s times for supervision/],
    ['on a Saturday', '2026-11-28T14:00', /There is no school that day/],
    ['on a closure', '2026-11-27T14:00', /There is no school that day/],
    ['on the day after it', '2026-11-30T14:00', null],
  ])('says of a suggested time %s whether it is unusual, and lets it be suggested', async (_what, when, said) => {
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '16:00' }));
    const usual = { minutes: 60, week, noSchool: ['2026-11-27'] };
    const api = new FakeApi().on(TIMES, () => answered({ state: 'none', times: [], unreadable: [], usual }));
    const { dialog } = await openBooking(api);
    await within(dialog).findByText(/no time in the next weeks/);
    fireEvent.change(within(dialog).getByLabelText('Or suggest another time'), { target: { value: when } });
    if (said === null) expect(within(dialog).queryByText(/You can still suggest it/)).toBeNull();
    else expect(within(dialog).getByText(said)).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Book it' }));
    await waitFor(() => expect(api.sent(BOOK)).toHaveLength(1));
  });

  it('lets a busy time be booked only after it was refused', async () => {
    const api = new FakeApi().on(BOOK, () => refused(409, { code: 'time-taken', message: 'Taken.' }));
    const { dialog } = await openBooking(api);
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
    fireEvent.click((await within(dialog).findAllByRole('button', { name: '15:30–16:30' }))[0] as HTMLElement);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Book it' }));
    fireEvent.click(await within(dialog).findByRole('checkbox'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Book it' }));
    await waitFor(() => expect(api.sent(BOOK)[1]).toMatchObject({ evenIfBusy: true }));
  });

  it.each([
    ['2026-11-23T15:30', '2026-11-23T15:30:00Z'],
    ['2026-07-01T15:30', '2026-07-01T14:30:00Z'],
    ['2026-10-25T00:30', '2026-10-24T23:30:00Z'],
    ['2026-10-25T02:30', '2026-10-25T02:30:00Z'],
    ['', null],
  ])('reads the wall clock %s as London time', (wallClock, instant) => {
    expect(londonInstant(wallClock)).toBe(instant);
  });
});

describe('addresses', () => {
  it.each([
    ['', { page: 'home' }],
    ['#/sessions/s-1', { page: 'session', key: 's-1' }],
    ['/arrangements/a%2Fb/contract', { page: 'contract', key: 'a/b' }],
    ['arrangements/a-1/openings', { page: 'openings', key: 'a-1' }],
    ['#/schools/lantern-bay/calendar', { page: 'calendar', key: 'lantern-bay' }],
    ['#/nowhere', { page: 'unknown' }],
  ])('%j is a page', (address, route) => {
    expect(parseRoute(address)).toEqual(route);
  });

  it('takes a link of the service with or without its hash', () => {
    expect([hrefTo.link('#/actions'), hrefTo.link('/actions'), hrefTo.link('actions')]).toEqual(
      Array(3).fill('#/actions'),
    );
  });
});

describe('a Teams dialog', () => {
  it('closes an action with its evidence and hands the result back', async () => {
    history.replaceState(null, '', '/?dialog=evidence&action=act-1');
    const { api, finished } = show(<DialogPage />, new FakeApi(), 'task');
    fireEvent.change(await screen.findByRole('textbox', { name: 'How' }), { target: { value: 'Met on Monday' } });
    fireEvent.click(screen.getByRole('button', { name: 'Mark as done' }));
    await waitFor(() => expect(finished).toEqual([{ dialog: 'evidence', done: 'yes' }]));
    expect(api.sent('PATCH /api/actions/act-1')[0]).toMatchObject({ status: 'done', evidence: 'Met on Monday' });
    history.replaceState(null, '', '/');
  });

  it('says so when it was opened for nothing', async () => {
    history.replaceState(null, '', '/?dialog=sign');
    show(<DialogPage />, new FakeApi(), 'task');
    expect((await screen.findByRole('alert')).textContent).toContain('We can’t find that');
    history.replaceState(null, '', '/');
  });
});
