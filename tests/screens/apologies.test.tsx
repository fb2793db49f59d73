import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../shared/contract/sessions.ts';
import { ApologiesPart } from '../../tabs/screens/session/ApologiesPart.tsx';
import { answered, FakeApi } from './fake-api.ts';
import { MARTHA, OWEN, PRIYA } from './fake-people.ts';
import { show } from './show.tsx';

const SAY = 'POST /api/sessions/s-next/apologies';

function apiWith(members: Attendance['members'], isGroup = true): FakeApi {
  const page: Attendance = { isGroup, members, guests: [], possibleGuests: [] };
  return new FakeApi().on('GET /api/sessions/s-next/attendance', () => answered(page));
}

describe('apologies for a group’s session still to come', () => {
  it('are said by a member for herself', async () => {
    const { api } = show(
      <ApologiesPart session="s-next" />,
      apiWith([
        { person: PRIYA, state: 'not said' },
        { person: OWEN, state: 'apologies' },
      ]),
    );
    expect(await screen.findByText(`Cannot come: ${OWEN.name}.`)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'I can’t come' }));
    await waitFor(() => expect(api.sent(SAY)).toEqual([{ comes: false }]));
  });

  it('are taken back', async () => {
    const { api } = show(<ApologiesPart session="s-next" />, apiWith([{ person: PRIYA, state: 'apologies' }]));
    fireEvent.click(await screen.findByRole('button', { name: 'I can come after all' }));
    await waitFor(() => expect(api.sent(SAY)).toEqual([{ comes: true }]));
  });

  it('are only read by whoever is no member', async () => {
    show(
      <ApologiesPart session="s-next" />,
      apiWith([
        { person: OWEN, state: 'apologies' },
        { person: MARTHA, state: 'not said' },
      ]),
    );
    expect(await screen.findByText(`Cannot come: ${OWEN.name}.`)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('show a member who cannot come where else to go, and whom to ask', async () => {
    const elsewhere = {
      rule: 'R-59',
      sessions: [{ startsAt: '2026-12-02T10:00:00Z', venue: 'The library', supervisors: [MARTHA] }],
    };
    const members: Attendance['members'] = [{ person: PRIYA, state: 'apologies' }];
    const page: Attendance = { isGroup: true, members, guests: [], possibleGuests: [], elsewhere };
    const api = new FakeApi().on('GET /api/sessions/s-next/attendance', () => answered(page));
    show(<ApologiesPart session="s-next" />, api);
    expect(await screen.findByRole('heading', { name: 'Another group instead' })).toBeTruthy();
    expect(screen.getByText(`Wed 2 Dec 2026, 10:00, The library: ask ${MARTHA.name}`)).toBeTruthy();
  });

  it('say so where no other group meets', async () => {
    const members: Attendance['members'] = [{ person: PRIYA, state: 'apologies' }];
    const elsewhere = { rule: 'R-59', sessions: [] };
    const page: Attendance = { isGroup: true, members, guests: [], possibleGuests: [], elsewhere };
    const api = new FakeApi().on('GET /api/sessions/s-next/attendance', () => answered(page));
    show(<ApologiesPart session="s-next" />, api);
    expect(await screen.findByText(/No other group of your school meets/)).toBeTruthy();
  });
});
