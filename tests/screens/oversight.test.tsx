import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SchoolCalendar } from '../../tabs/screens/calendar/SchoolCalendar.tsx';
import { Register } from '../../tabs/screens/register/Register.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeRegister } from './fake-oversight.ts';
import { show } from './show.tsx';

const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((one) => one.querySelector('a')?.textContent);

describe('the register', () => {
  it('is refused to somebody who has no oversight', async () => {
    const api = new FakeApi().on('GET /api/register', () => refused(403, { code: 'not-allowed', message: 'No.' }));
    show(<Register />, api);
    expect((await screen.findByRole('alert')).textContent).toContain('You don’t have access to this');
  });

  it('puts what is most overdue first', async () => {
    show(<Register />);
    await screen.findByRole('table');
    expect(names()).toEqual(['Martha Quill', 'Idris Bell', 'Owen Fairley']);
  });

  it('sorts by a column, and the other way round when it is pressed again', async () => {
    show(<Register />);
    fireEvent.click(await screen.findByRole('button', { name: 'Supervision of' }));
    expect(names()).toEqual(['Idris Bell', 'Martha Quill', 'Owen Fairley']);
    fireEvent.click(screen.getByRole('button', { name: 'Supervision of' }));
    expect(names()).toEqual(['Owen Fairley', 'Martha Quill', 'Idris Bell']);
    expect(screen.getByRole('columnheader', { name: 'Supervision of' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('narrows down to a school and to a state, and says how many are left', async () => {
    show(<Register />);
    fireEvent.change(await screen.findByRole('combobox', { name: 'School' }), { target: { value: 'lantern-bay' } });
    expect(screen.getByRole('status').textContent).toBe('2 arrangements');
    fireEvent.click(screen.getByRole('button', { name: '1due soon' }));
    expect(names()).toEqual(['Idris Bell']);
    fireEvent.change(screen.getByRole('combobox', { name: 'State' }), { target: { value: 'overdue' } });
    expect(screen.getByText('Nothing in the register matches.')).toBeTruthy();
  });

  it('says where reminders have not gone out, and since when', async () => {
    const late = [
      { school: 'lantern-bay', sinceOn: '2026-11-20' },
      { school: 'kingsmead', sinceOn: null },
    ];
    show(
      <Register />,
      new FakeApi().on('GET /api/register', () => answered({ ...fakeRegister(), remindersLate: late })),
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
      new FakeApi().on('GET /api/register', () => answered({ ...fakeRegister(), notReached })),
    );
    await screen.findByRole('heading', { name: 'Can’t be reached in Teams' });
    expect(screen.getByText(/^Idris Bell, .*since 3 Nov 2026$/)).toBeTruthy();
    expect(screen.getByText(/left alone until they write to it/)).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'School' }), { target: { value: 'lantern-bay' } });
    expect(screen.queryByText(/left alone until they write to it/)).toBeNull();
  });

  it('says nothing of either when all is well', async () => {
    show(<Register />);
    await screen.findByRole('table');
    expect(screen.queryByText(/Reminders have not gone out/)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Can’t be reached in Teams' })).toBeNull();
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
