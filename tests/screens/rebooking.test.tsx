import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Session } from '../../tabs/screens/session/Session.tsx';
import { answered, FakeApi } from './fake-api.ts';
import { fakeSessionPage } from './fake-pages.ts';
import { OWEN } from './fake-people.ts';
import { show } from './show.tsx';

const booked = fakeSessionPage();
const MAY_NOTHING = { accept: false, move: false, cancel: false, markHeld: false, addActions: false };

function cancelledPage(changes: Partial<(typeof booked)['arrangement']> = {}) {
  return fakeSessionPage({
    session: {
      ...booked.session,
      status: 'cancelled',
      reason: 'school need',
      calledOff: { by: OWEN.id, notice: '2 days before' },
    },
    arrangement: { ...booked.arrangement, nextSession: null, ...changes },
    may: MAY_NOTHING,
  });
}

function apiWith(page: ReturnType<typeof cancelledPage>): FakeApi {
  const api = new FakeApi();
  api.sessions.set('s-next', page);
  return api;
}

describe('a session called off', () => {
  it('says by whom, with how much notice, and that no other time is booked', async () => {
    show(<Session sessionKey="s-next" />, apiWith(cancelledPage()));
    const words = `Called off by ${OWEN.name}, 2 days before. No other time is booked yet.`;
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('does not ask for another time of somebody who is not in it, nor where one is booked', async () => {
    show(<Session sessionKey="s-next" />, apiWith(cancelledPage({ mine: 'line manager' })));
    await screen.findByText(/^Called off by/);
    expect(screen.queryByRole('button', { name: 'Offer another time' })).toBeNull();
    const { cleanup } = await import('@testing-library/react');
    cleanup();
    show(<Session sessionKey="s-next" />, apiWith(cancelledPage({ nextSession: booked.session })));
    expect((await screen.findByText(/^Called off by/)).textContent).not.toContain('No other time');
    expect(screen.queryByRole('button', { name: 'Offer another time' })).toBeNull();
  });

  it('offers times at once to whoever called it off, although nothing more may be done with it', async () => {
    const api = apiWith(fakeSessionPage({ may: { ...MAY_NOTHING, cancel: true } }));
    api.on('POST /api/sessions/s-next/cancel', () => {
      api.sessions.set('s-next', cancelledPage());
      return answered({ session: cancelledPage().session, flags: [] });
    });
    show(<Session sessionKey="s-next" />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel it' }));
    const asked = await screen.findByRole('dialog', { name: 'Cancel the session' });
    fireEvent.click(within(asked).getByRole('button', { name: 'Cancel the session' }));
    const offered = await screen.findByRole('dialog', { name: 'Offer another time' });
    expect(within(offered).getByText(/A new time keeps it from being lost/)).toBeTruthy();
    const times = await within(offered).findAllByRole('button', { name: '15:30–16:30' });
    const first = times[0];
    if (first === undefined) throw new Error('No time is offered.');
    fireEvent.click(first);
    fireEvent.click(within(offered).getByRole('button', { name: 'Book it' }));
    await waitFor(() => expect(api.sent('POST /api/arrangements/a-owen/sessions')).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps the way to another time on its page for both, for whoever chose later', async () => {
    show(<Session sessionKey="s-next" />, apiWith(cancelledPage({ mine: 'supervisee' })));
    fireEvent.click(await screen.findByRole('button', { name: 'Offer another time' }));
    const offered = await screen.findByRole('dialog', { name: 'Offer another time' });
    fireEvent.click(within(offered).getByRole('button', { name: 'Later' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('button', { name: 'Offer another time' })).toBeTruthy();
  });
});
