import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SessionInOutlook, SessionPage } from '../../shared/contract/sessions.ts';
import { Session } from '../../tabs/screens/session/Session.tsx';
import { FakeApi, refused } from './fake-api.ts';
import { fakeSessionPage } from './fake-pages.ts';
import { OWEN } from './fake-people.ts';
import { show } from './show.tsx';

const person = { id: OWEN.id, name: OWEN.name, jobTitle: 'Pastoral lead' };
const shown = (outlook: Partial<SessionInOutlook>, page: Partial<SessionPage> = {}) => {
  const api = new FakeApi();
  const fake = fakeSessionPage({ outlook: { answers: [], trouble: null, times: null, ...outlook }, ...page });
  api.sessions.set('s-next', fake);
  return { api, fake };
};
const part = () => screen.findByRole('region', { name: 'In Outlook' });
const TIMES = { startsAt: '2026-11-26T15:30:00Z', endsAt: '2026-11-26T16:30:00Z' };

describe('what Outlook says of a session', () => {
  it('is not mentioned while it says the same and nobody has answered there', async () => {
    show(<Session sessionKey="s-next" />);
    await screen.findByRole('complementary', { name: 'If a child is at risk now' });
    expect(screen.queryByRole('region', { name: 'In Outlook' })).toBeNull();
  });

  it('is who answered there, and how', async () => {
    const { api } = shown({ answers: [{ person, answer: 'tentative' }] });
    show(<Session sessionKey="s-next" />, api);
    expect((await part()).textContent).toContain(`${OWEN.name} said “perhaps” in Outlook`);
  });

  it('is asked to be decided where both were changed, with both times; what the person saw goes with the answer', async () => {
    const { api } = shown({ trouble: 'both changed', times: TIMES });
    show(<Session sessionKey="s-next" />, api);
    const region = await part();
    expect(region.textContent).toContain('Outlook says Thu 26 Nov 2026, 15:30. Which holds?');
    fireEvent.click(within(region).getByRole('button', { name: /as in Outlook/ }));
    await waitFor(() => expect(api.sent('POST /api/sessions/s-next/outlook')).toHaveLength(1));
    expect(api.sent('POST /api/sessions/s-next/outlook')[0]).toEqual({
      keep: 'outlook',
      outlookStartsAt: TIMES.startsAt,
    });
  });

  it('says so where it cannot be decided any more', async () => {
    const { api } = shown({ trouble: 'both changed', times: null });
    api.on('POST /api/sessions/s-next/outlook', () =>
      refused(409, { code: 'stale-version', message: 'Outlook has changed again meanwhile. Please look once more.' }),
    );
    show(<Session sessionKey="s-next" />, api);
    fireEvent.click(within(await part()).getByRole('button', { name: 'It is called off' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Have a look at the newest version');
  });

  it('leaves the choice to the people in the session', async () => {
    const { api, fake } = shown({ trouble: 'both changed', times: TIMES });
    api.sessions.set('s-next', { ...fake, may: { ...fake.may, move: false, cancel: false } });
    show(<Session sessionKey="s-next" />, api);
    const region = await part();
    expect(region.textContent).toContain('The people in the session choose.');
    expect(within(region).queryByRole('button')).toBeNull();
  });

  it('offers to book again where the calendar is no more', async () => {
    const { api, fake } = shown({ trouble: 'no mailbox' });
    api.sessions.set('s-next', { ...fake, may: { ...fake.may, cancel: true } });
    show(<Session sessionKey="s-next" />, api);
    fireEvent.click(within(await part()).getByRole('button', { name: 'Call it off and book again' }));
    expect(await screen.findByRole('dialog', { name: 'Cancel the session' })).toBeTruthy();
  });
});
