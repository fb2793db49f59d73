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
});
