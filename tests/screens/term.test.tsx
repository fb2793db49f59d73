import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { TermView } from '../../shared/contract/term.ts';
import { calendarDoubts } from '../../tabs/screens/calendar/calendar-checks.ts';
import { SchoolCalendar } from '../../tabs/screens/calendar/SchoolCalendar.tsx';
import { Term } from '../../tabs/screens/term/Term.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeTerm } from './fake-term.ts';
import { show } from './show.tsx';

/** What is heard of a cell. */
const heard = (button: Element | null | undefined) => button?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
function cell(name: RegExp): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button[data-cell]')].find((one) => name.test(heard(one)));
  if (found === undefined) throw new Error(`No week is heard as ${name}`);
  return found;
}
const focused = () => heard(document.activeElement);
const press = (key: string) => {
  if (document.activeElement !== null) fireEvent.keyDown(document.activeElement, { key });
};
const answering = (view: TermView) => new FakeApi().on('GET /api/term', () => answered(view));

describe('the term', () => {
  it('that cannot be read is said, with a way to try again', async () => {
    const api = new FakeApi().on('GET /api/term', () => refused(503, { code: 'unavailable', message: 'Down.' }));
    show(<Term />, api);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('of somebody who is in no supervision says so, with who can help', async () => {
    show(<Term />, answering({ ...fakeTerm(), schools: [] }));
    expect(await screen.findByText(/not in a supervision arrangement yet/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('of a school without term dates says who enters them', async () => {
    const view = fakeTerm();
    show(<Term />, answering({ ...view, schools: view.schools.map((one) => ({ ...one, term: null, weeks: [] })) }));
    expect(await screen.findByText(/term dates are not entered yet/)).toBeTruthy();
  });

  it('has a row for each week, with half term and closed days, and a column for everybody supervised', async () => {
    show(<Term />);
    const table = await screen.findByRole('table', { name: /Autumn 2026/ });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(16);
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.querySelector('p')?.textContent),
    ).toEqual([undefined, 'Owen Fairley', 'Martha Quill', 'Idris Bell']);
    const notes = within(table)
      .getAllByRole('rowheader')
      .map((one) => one.textContent);
    expect(notes[0]).toBe('31 Aug–4 SepTerm begins Wed 2 Sep');
    expect(notes[8]).toBe('26–30 OctHalf term');
    expect(notes[12]).toBe('23–27 NovThis weekNo school on Fri 27 Nov');
  });

  it('says in each week what is held, booked, missed, due and on a day without school', async () => {
    show(<Term />);
    await screen.findByRole('table');
    expect(cell(/^Owen Fairley, 12–16 Oct: Tue 13 Oct, 15:30 Held$/)).toBeTruthy();
    expect(cell(/^Owen Fairley, 23–27 Nov: Tue 24 Nov, 15:30 Booked$/)).toBeTruthy();
    expect(cell(/^Owen Fairley, 14–18 Dec: nothing booked, press to book Due by 18 Dec$/)).toBeTruthy();
    expect(cell(/^Martha Quill, 5–9 Oct: Tue 6 Oct, 15:30 Missed$/)).toBeTruthy();
    expect(cell(/^Martha Quill, 19–23 Oct: nothing booked Was due by 23 Oct$/)).toBeTruthy();
    expect(cell(/^Idris Bell, 23–27 Nov: Fri 27 Nov, 10:00 No school: closed$/)).toBeTruthy();
  });

  it('is one stop for Tab, in this week, and the arrow keys go round it without leaving', async () => {
    show(<Term />);
    const table = await screen.findByRole('table');
    const stops = within(table)
      .getAllByRole('button')
      .filter((one) => one.tabIndex === 0);
    expect(stops.map(heard)).toEqual([expect.stringMatching(/^Owen Fairley, 23–27 Nov/)]);
    stops[0]?.focus();
    press('ArrowDown');
    expect(focused()).toMatch(/^Owen Fairley, 30 Nov–4 Dec/);
    press('ArrowRight');
    expect(focused()).toMatch(/^Martha Quill, 30 Nov–4 Dec/);
    press('End');
    press('ArrowRight');
    expect(focused()).toMatch(/^Idris Bell, 30 Nov–4 Dec/);
    press('Home');
    press('ArrowLeft');
    for (let time = 0; time < 9; time += 1) press('PageUp');
    expect(focused()).toMatch(/^Owen Fairley, 31 Aug–4 Sep/);
  });

  it('opens no dialog for a week that is past and empty', async () => {
    show(<Term />);
    await screen.findByRole('table');
    fireEvent.click(cell(/^Martha Quill, 12–16 Oct: nothing booked$/));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('books from an empty week, looking from that week on', async () => {
    const api = new FakeApi().on('GET /api/arrangements/a-owen/free-times?from=2026-12-07', () =>
      answered({
        state: 'found',
        unreadable: [],
        times: [{ startsAt: '2026-12-08T15:30:00Z', endsAt: '2026-12-08T16:30:00Z' }],
      }),
    );
    show(<Term />, api);
    await screen.findByRole('table');
    fireEvent.click(cell(/^Owen Fairley, 7–11 Dec/));
    fireEvent.click(await screen.findByText('15:30–16:30'));
    fireEvent.click(screen.getByText('Book it'));
    await waitFor(() => expect(api.sent('POST /api/arrangements/a-owen/sessions')).toHaveLength(1));
    expect(api.sent('POST /api/arrangements/a-owen/sessions')[0]).toMatchObject({ startsAt: '2026-12-08T15:30:00Z' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('moves a booked session by the same dialog as its page', async () => {
    const { api } = show(<Term />);
    await screen.findByRole('table');
    fireEvent.click(cell(/^Owen Fairley, 23–27 Nov/));
    expect((await screen.findByText('Open the session')).getAttribute('href')).toBe('#/sessions/s-next');
    fireEvent.click(screen.getByText('Move it'));
    const [first] = await screen.findAllByText('15:30–16:30');
    if (first !== undefined) fireEvent.click(first);
    fireEvent.click(screen.getByText('Move it'));
    await waitFor(() => expect(api.sent('POST /api/sessions/s-next/move')).toHaveLength(1));
  });

  it('is a list where there is no room for a table, and where somebody would rather have one', async () => {
    show(<Term />);
    await screen.findByRole('table');
    fireEvent.click(screen.getByRole('button', { name: 'Show as a list' }));
    expect(screen.queryByRole('table')).toBeNull();
    expect(within(screen.getByRole('list', { name: /Autumn 2026/ })).getAllByRole('heading')).toHaveLength(16);
    expect(screen.getByRole('heading', { name: '23–27 Nov · this week' })).toBeTruthy();
  });

  it('is a list on a phone', async () => {
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    show(<Term />);
    expect(await screen.findByRole('list', { name: /Autumn 2026/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Show as/ })).toBeNull();
  });

  it('goes to the next term, and not further than there are terms', async () => {
    const next = { ...fakeTerm(), earlierOn: '2026-09-02', laterOn: null };
    const api = new FakeApi().on('GET /api/term?on=2027-01-05', () => answered(next));
    show(<Term />, api);
    await screen.findByRole('table');
    const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
    expect(button('Term before').disabled).toBe(true);
    fireEvent.click(button('Next term'));
    await waitFor(() => expect(button('Next term').disabled).toBe(true));
    expect(button('Term before').disabled).toBe(false);
  });
});

describe('bookings on days without school', () => {
  const MOVE = 'POST /api/schools/lantern-bay/affected/s-i1';

  it('stand with the term dates, each with why and with new times', async () => {
    show(<SchoolCalendar school="lantern-bay" />);
    expect(await screen.findByText(/One session is booked on a day without school/)).toBeTruthy();
    expect(screen.getByText('No school that day')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Move to Wed 25 Nov 2026, 13:00' })).toBeTruthy();
  });

  it('are moved at one tap, and it is said', async () => {
    const { api } = show(<SchoolCalendar school="lantern-bay" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Move to Wed 25 Nov 2026, 13:00' }));
    expect(await screen.findByText(/moved to Wed 25 Nov 2026, 13:00. Both are told/)).toBeTruthy();
    expect(api.sent(MOVE)).toEqual([{ startsAt: '2026-11-25T13:00:00Z' }]);
  });

  it('are gone from the list once they are moved, and what was done still stands there', async () => {
    let isMoved = false;
    const fake = new FakeApi();
    const api = new FakeApi()
      .on('GET /api/schools/lantern-bay/affected', (body, path) =>
        isMoved ? answered({ sessions: [] }) : fake.answer('GET', path, body),
      )
      .on(MOVE, (body, path) => {
        isMoved = true;
        return fake.answer('POST', path, body);
      });
    show(<SchoolCalendar school="lantern-bay" />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'Move to Wed 25 Nov 2026, 13:00' }));
    expect(await screen.findByText(/There are none/)).toBeTruthy();
    expect(screen.getByText(/moved to Wed 25 Nov 2026, 13:00. Both are told/)).toBeTruthy();
  });

  it('stay where they are when the time was taken meanwhile, and that is said', async () => {
    const api = new FakeApi().on(MOVE, () =>
      refused(409, { code: 'time-taken', message: 'Somebody is not free then.' }),
    );
    show(<SchoolCalendar school="lantern-bay" />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'Move to Wed 25 Nov 2026, 13:00' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText(/Both are told/)).toBeNull();
  });

  it.each([
    ['none', [], /no time in the next weeks when everybody is free. Ask Idris Bell and Priya Raman/],
    ['unreadable', ['Idris Bell'], /Idris Bell’s calendar could not be read.*Ask Idris Bell and Priya Raman/],
  ] as const)('with times %s say so, and what to do', async (state, unreadable, words) => {
    const api = new FakeApi().on('GET /api/schools/lantern-bay/affected/s-i1/times', () =>
      answered({ state, unreadable, times: [] }),
    );
    show(<SchoolCalendar school="lantern-bay" />, api);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('are none, and that is said too', async () => {
    const api = new FakeApi().on('GET /api/schools/lantern-bay/affected', () => answered({ sessions: [] }));
    show(<SchoolCalendar school="lantern-bay" />, api);
    expect(await screen.findByText(/There are none/)).toBeTruthy();
  });
});

describe('bank holidays in term time', () => {
  it('that are entered, or lie in a break or the holidays, are not asked about', async () => {
    show(<SchoolCalendar school="lantern-bay" />);
    await screen.findByText(/One session is booked/);
    expect(screen.queryByText(/not entered/)).toBeNull();
  });

  it('that are not are added at one press', async () => {
    show(<SchoolCalendar school="lantern-bay" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Remove 3 May 2027' }));
    expect(await screen.findByText(/not entered: 3 May 2027 \(Early May bank holiday\)/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add the bank holiday' }));
    expect(screen.getByRole('button', { name: 'Remove 3 May 2027' })).toBeTruthy();
    expect(screen.queryByText(/not entered/)).toBeNull();
  });
});

describe('what looks forgotten among the terms', () => {
  const term = (name: string, startOn: string, endOn: string, half: string | null = null) => ({
    name,
    startOn,
    endOn,
    halfTermStartOn: half,
    halfTermEndOn: half,
  });

  it.each([
    ['2026-11-04', 0],
    ['2026-11-05', 1],
  ])('a term from 2 September until %s without half term: %i', (endOn, count) => {
    expect(calendarDoubts([term('Autumn', '2026-09-02', endOn)])).toHaveLength(count);
    expect(calendarDoubts([term('Autumn', '2026-09-02', endOn, '2026-10-26')])).toEqual([]);
  });

  it.each([
    ['2027-02-26', 0],
    ['2027-02-27', 1],
  ])('a next term from %s: %i', (startOn, count) => {
    const terms = [term('Spring', startOn, '2027-03-25'), term('Autumn', '2026-11-04', '2026-12-18')];
    expect(calendarDoubts(terms)).toHaveLength(count);
  });
});
