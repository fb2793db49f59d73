import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { SummaryView } from '../../shared/contract/summary.ts';
import { Summary } from '../../tabs/screens/summary/Summary.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { KINGSMEAD, LANTERN, TODAY } from './fake-people.ts';
import { show } from './show.tsx';

const YEAR = { key: 'year/2026', name: 'School year 2026 to 2027' };
const VIEW: SummaryView = {
  today: TODAY,
  title: 'How supervision is going',
  school: null,
  schools: [LANTERN, KINGSMEAD],
  period: YEAR,
  periods: [YEAR, { key: '2026/2', name: 'Autumn 2 2026' }],
  parts: [
    {
      title: 'Does supervision happen?',
      note: 'Formal sessions.',
      columns: ['When', 'Had supervision', 'Sessions held', 'Missed', 'Called off', 'Time held'],
      rows: [['Autumn 1 2026', '18 of 22 (81%)', '20', '2', '1', '21 h 30 min']],
    },
  ],
  questions: ['Is the policy followed everywhere?'],
};
const PATH = 'POST /api/summary';

describe('the summary', () => {
  const open = (view = VIEW) => {
    const api = new FakeApi().on(PATH, () => answered(view));
    show(<Summary />, api);
    return api;
  };

  it('says to whom it belongs where somebody may not see it', async () => {
    const api = new FakeApi().on(PATH, () => refused(403, { code: 'not-allowed', message: 'No.' }));
    show(<Summary />, api);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Text for Word' })).toBeNull();
  });

  it('shows its figures as tables with names for rows and columns, and what figures do not say', async () => {
    open();
    const part = within(await screen.findByRole('region', { name: 'Does supervision happen?' }));
    expect(part.getByRole('rowheader', { name: 'Autumn 1 2026' })).toBeTruthy();
    expect(part.getByRole('columnheader', { name: 'Time held' })).toBeTruthy();
    expect(part.getByText('21 h 30 min')).toBeTruthy();
    expect(screen.getByText('Is the policy followed everywhere?')).toBeTruthy();
    expect(screen.getByText(/All schools together. School year 2026 to 2027/)).toBeTruthy();
  });

  it('is asked for by school and time', async () => {
    const api = open();
    fireEvent.change(await screen.findByRole('combobox', { name: 'School' }), { target: { value: LANTERN.key } });
    fireEvent.change(screen.getByRole('combobox', { name: 'When' }), { target: { value: '2026/2' } });
    await waitFor(() =>
      expect(api.sent(PATH)).toEqual([
        { school: null, period: null },
        { school: LANTERN.key, period: null },
        { school: LANTERN.key, period: '2026/2' },
      ]),
    );
  });

  it('asks a head of one school for no school', async () => {
    open({ ...VIEW, schools: [LANTERN] });
    expect(await screen.findByText(new RegExp(`^${LANTERN.name}. School year`))).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'School' })).toBeNull();
  });

  it('is printed, and says so where a file could not be made', async () => {
    const api = open();
    api.on('POST /api/summary/export', () => refused(503, { code: 'unavailable', message: 'Please try again.' }));
    const print = vi.fn();
    vi.stubGlobal('print', print);
    fireEvent.click(await screen.findByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
    fireEvent.click(screen.getByRole('button', { name: 'Text for Word' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
