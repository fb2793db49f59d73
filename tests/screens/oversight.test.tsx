import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RegisterAsked } from '../../shared/contract/oversight.ts';
import { SchoolCalendar } from '../../tabs/screens/calendar/SchoolCalendar.tsx';
import { Register } from '../../tabs/screens/register/Register.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { LANTERN } from './fake-people.ts';
import { fakeOverview, fakeRegisterPage } from './fake-register.ts';
import { show } from './show.tsx';

const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((one) => one.querySelector('a')?.textContent);

describe('the register', () => {
  const PAGE = 'POST /api/register/page';
  const status = () => screen.getByText(/^\d+ arrangements?$/);

  it('is refused to somebody who has no oversight', async () => {
    const api = new FakeApi().on(PAGE, () => refused(403, { code: 'not-allowed', message: 'No.' }));
    show(<Register />, api);
    expect((await screen.findByRole('alert')).textContent).toContain('You don’t have access to this');
  });

  it('puts what is most overdue first, with what was missed and why as facts', async () => {
    show(<Register />);
    await screen.findByRole('table');
    expect(names()).toEqual(['Martha Quill', 'Idris Bell', 'Owen Fairley']);
    expect(screen.getByText(/missed \(supervisee, person unavailable\)/)).toBeTruthy();
    expect(within(screen.getByRole('table')).getByText('Cover needed')).toBeTruthy();
    expect(screen.getByText(/1 decision not filed/)).toBeTruthy();
  });

  it('sorts by a column, and the other way round when it is pressed again', async () => {
    show(<Register />);
    fireEvent.click(await screen.findByRole('button', { name: 'Supervision of' }));
    await waitFor(() => expect(names()).toEqual(['Idris Bell', 'Martha Quill', 'Owen Fairley']));
    fireEvent.click(screen.getByRole('button', { name: 'Supervision of' }));
    await waitFor(() => expect(names()).toEqual(['Owen Fairley', 'Martha Quill', 'Idris Bell']));
    expect(screen.getByRole('columnheader', { name: 'Supervision of' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('narrows down to a school and to a state, and says how many are left', async () => {
    show(<Register />);
    fireEvent.change(await screen.findByRole('combobox', { name: 'School' }), { target: { value: 'lantern-bay' } });
    await waitFor(() => expect(status().textContent).toBe('2 arrangements'));
    fireEvent.click(screen.getByRole('button', { name: '1due soon' }));
    await waitFor(() => expect(names()).toEqual(['Idris Bell']));
    fireEvent.change(screen.getByRole('combobox', { name: 'State' }), { target: { value: 'unsigned' } });
    expect(await screen.findByText('Nothing in the register matches.')).toBeTruthy();
  });

  it('finds a name with Enter, in a body and never in an address', async () => {
    const { api } = show(<Register />);
    const box = await screen.findByRole('searchbox', { name: 'Find a name, role or school' });
    fireEvent.change(box, { target: { value: 'idris' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(names()).toEqual(['Idris Bell']));
    expect(api.asked.every(({ path }) => !path.includes('idris'))).toBe(true);
  });

  it('goes from page to page, and begins again when something else is chosen', async () => {
    const api = new FakeApi();
    api.on(PAGE, (body) => answered({ ...fakeRegisterPage(body as RegisterAsked), total: 120 }));
    show(<Register />, api);
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Earlier page' })).disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('51 to 100 of 120 arrangements')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('101 to 120 of 120 arrangements')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next page' }).disabled).toBe(true);
    fireEvent.change(screen.getByRole('combobox', { name: 'State' }), { target: { value: 'overdue' } });
    expect(await screen.findByText('1 to 50 of 120 arrangements')).toBeTruthy();
  });

  it('exports what is chosen and says what went wrong', async () => {
    const api = new FakeApi().on('POST /api/register/export', () =>
      refused(503, { code: 'unavailable', message: 'Down.' }),
    );
    show(<Register />, api);
    fireEvent.change(await screen.findByRole('combobox', { name: 'School' }), { target: { value: 'kingsmead' } });
    expect(screen.getByRole('link', { name: 'Audit pack and sample' }).getAttribute('href')).toBe('#/inspections');
    fireEvent.click(screen.getByRole('button', { name: 'Export to Excel' }));
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    expect(api.sent('POST /api/register/export')[0]).toMatchObject({ school: 'kingsmead', format: 'xlsx' });
  });

  it('says where reminders have not gone out, and since when', async () => {
    const late = [
      { school: 'lantern-bay', sinceOn: '2026-11-20' },
      { school: 'kingsmead', sinceOn: null },
    ];
    show(
      <Register />,
      new FakeApi().on(PAGE, () => answered({ ...fakeRegisterPage(), remindersLate: late })),
    );
    const note = await screen.findByText(/Reminders have not gone out/);
    expect(note.textContent).toContain('Lantern Bay Primary School (since 20 Nov 2026) and Kingsmead');
    expect(note.textContent).toContain('(for some time)');
    expect(note.parentElement?.getAttribute('role')).toBe('status');
  });

  it('names whom Teams does not reach, at the school that is chosen', async () => {
    const notReached = [
      { name: 'Idris Bell', school: 'lantern-bay', why: 'not installed' as const, sinceOn: '2026-11-03' },
      { name: 'Owen Fairley', school: 'kingsmead', why: 'blocked' as const, sinceOn: '2026-11-09' },
    ];
    show(
      <Register />,
      new FakeApi().on(PAGE, () => answered({ ...fakeRegisterPage(), notReached })),
    );
    fireEvent.click(await screen.findByRole('tab', { name: 'Gaps' }));
    await screen.findByRole('heading', { name: 'Can’t be reached in Teams' });
    expect(screen.getByText(/^Idris Bell, .*since 3 Nov 2026$/)).toBeTruthy();
    expect(screen.getByText(/left alone until they write to it/)).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Arrangements' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'School' }), { target: { value: 'lantern-bay' } });
    fireEvent.click(screen.getByRole('tab', { name: 'Gaps' }));
    expect(screen.queryByText(/left alone until they write to it/)).toBeNull();
  });

  it('says nothing of either when all is well', async () => {
    show(<Register />);
    await screen.findByRole('table');
    expect(screen.queryByText(/Reminders have not gone out/)).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: 'Gaps' }));
    expect(screen.queryByRole('heading', { name: 'Can’t be reached in Teams' })).toBeNull();
  });
});

describe('the register from above', () => {
  const open = async (tab: string, api = new FakeApi()) => {
    const shown = show(<Register />, api);
    fireEvent.click(await screen.findByRole('tab', { name: tab }));
    return shown;
  };

  it('shows who had supervision in each half term, with the people and dates one press away', async () => {
    const { api } = await open('By half term');
    fireEvent.click(await screen.findByRole('button', { name: LANTERN.name, expanded: false }));
    expect(screen.getByRole('rowheader', { name: 'Designated safeguarding lead' })).toBeTruthy();
    fireEvent.click(
      screen.getByRole('button', {
        name: '1 of 2 had supervision, Lantern Bay Primary School, Autumn 1 2026',
      }),
    );
    await screen.findByRole('button', { name: 'In the half term' });
    expect(api.sent('POST /api/register/page').at(-1)).toMatchObject({ school: 'lantern-bay', period: '2026/1' });
  });

  it('says so where no school has entered its term dates', async () => {
    const api = new FakeApi().on('GET /api/register/overview?page=0', () => answered(fakeOverview({ halfTerms: [] })));
    await open('By half term', api);
    expect(await screen.findByText(/No school has entered its term dates yet/)).toBeTruthy();
  });

  it('says what the next four weeks bring and whose supervision wants booking', async () => {
    const { api } = await open('Next four weeks');
    const risks = await screen.findByRole('region', { name: 'Book these to prevent misses' });
    expect(within(risks).getByText('Booked after it is due')).toBeTruthy();
    expect(within(risks).getByText('Due 27 Nov 2026, booked for 1 Dec 2026')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all 2 in the list' }));
    await screen.findByRole('table');
    expect(api.sent('POST /api/register/page').at(-1)).toMatchObject({ state: 'at risk' });
  });

  it('offers another try when it cannot be read', async () => {
    const api = new FakeApi().on('GET /api/register/overview?page=0', () =>
      refused(503, { code: 'unavailable', message: 'Down.' }),
    );
    await open('Next four weeks', api);
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('the term dates', () => {
  const date = (name: string) => screen.getAllByLabelText<HTMLInputElement>(name)[0];
  const put = (name: string, value: string) => {
    const box = date(name);
    if (box !== undefined) fireEvent.change(box, { target: { value } });
  };
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save the dates' }));
  const PUT = 'PUT /api/schools/lantern-bay/calendar';

  it('sends nothing while a term ends before it begins, and says so at the field', async () => {
    const { api } = show(<SchoolCalendar school="lantern-bay" />);
    await screen.findByRole('heading', { name: 'Term dates' });
    put('Last day', '2026-09-01');
    save();
    expect(await screen.findByText('The term ends before it begins.')).toBeTruthy();
    expect(screen.getByText(/Nothing has been saved yet/).getAttribute('role')).toBe('alert');
    expect(api.sent(PUT)).toHaveLength(0);
  });

  it.each([
    ['2026-12-18', 0],
    ['2027-01-04', 0],
    ['2027-01-05', 1],
  ])('an autumn term until %s overlaps with spring in %i places', async (until, overlaps) => {
    show(<SchoolCalendar school="lantern-bay" />);
    await screen.findByRole('heading', { name: 'Term dates' });
    put('Last day', until);
    save();
    await waitFor(() => expect(screen.queryAllByText('This overlaps with Autumn 2026.')).toHaveLength(overlaps));
  });

  it('sends the dates with the version it was opened with', async () => {
    const { api } = show(<SchoolCalendar school="lantern-bay" />);
    await screen.findByRole('heading', { name: 'Term dates' });
    fireEvent.click(screen.getByRole('button', { name: 'Remove 3 May 2027' }));
    save();
    await waitFor(() => expect(api.sent(PUT)).toHaveLength(1));
    expect(api.sent(PUT)[0]).toMatchObject({ version: '"3"', closures: ['2026-09-01', '2027-01-04'] });
    expect(await screen.findByText('Saved.')).toBeTruthy();
  });

  it('offers the newest dates when somebody else saved first, and keeps what was typed until then', async () => {
    const api = new FakeApi().on(PUT, () => refused(409, { code: 'stale-version', message: 'Old.' }));
    show(<SchoolCalendar school="lantern-bay" />, api);
    await screen.findByRole('heading', { name: 'Term dates' });
    put('Name', 'Autumn');
    save();
    expect(await screen.findByRole('button', { name: 'Load the newest dates' })).toBeTruthy();
    expect(date('Name')?.value).toBe('Autumn');
  });
});
