import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ArrangementPeople } from '../../shared/contract/register.ts';
import { PeopleDialog } from '../../tabs/screens/arrangement/PeopleDialog.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { OWEN, PRIYA } from './fake-people.ts';
import { show } from './show.tsx';

const PATH = '/api/arrangements/a-owen';
const people: ArrangementPeople = {
  isGroup: false,
  today: '2026-11-23',
  members: [OWEN],
  cover: [],
  others: [{ id: 'cora', name: 'Cora Lane', jobTitle: 'Deputy head' }],
  supervisors: [PRIYA],
  handoverHelp: 'Arranged between everybody concerned.',
};
const open = (page = people) => {
  const api = new FakeApi().on(`GET ${PATH}/people`, () => answered(page));
  show(<PeopleDialog arrangement="a-owen" onClose={() => undefined} />, api);
  return api;
};
const choose = async () =>
  fireEvent.change(await screen.findByRole('combobox', { name: 'Who' }), { target: { value: 'cora' } });
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Change it' }));

describe('changing the people', () => {
  it('sends nothing before somebody is chosen, and offers a pair no members to join', async () => {
    open();
    const button = await screen.findByRole('button', { name: 'Change it' });
    expect(button).toHaveProperty('disabled', true);
    expect(screen.queryByRole('radio', { name: 'Somebody joins the group' })).toBeNull();
    expect(screen.queryByRole('radio', { name: 'The stand-in hands back' })).toBeNull();
  });

  it('says so in words when it is refused', async () => {
    const api = open().on(`POST ${PATH}/cover`, () => refused(403, { code: 'not-allowed', message: 'No.' }));
    await choose();
    send();
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(api.sent(`POST ${PATH}/cover`)).toHaveLength(1);
  });

  it('lets somebody stand in from today until further notice', async () => {
    const api = open();
    await choose();
    send();
    await waitFor(() =>
      expect(api.sent(`POST ${PATH}/cover`)).toEqual([{ person: 'cora', fromOn: '2026-11-23', toOn: null }]),
    );
  });

  it('hands over to two who share the work, one of them who supervises now', async () => {
    const api = open();
    fireEvent.click(await screen.findByRole('radio', { name: 'Another supervisor takes over' }));
    await choose();
    const second = screen.getByRole('combobox', { name: 'Sharing the work with' });
    expect([...second.querySelectorAll('option')].map((one) => one.textContent)).toEqual([
      'Nobody',
      'Priya Raman, who supervises now',
    ]);
    fireEvent.change(second, { target: { value: PRIYA.id } });
    send();
    await waitFor(() =>
      expect(api.sent(`POST ${PATH}/handover`)).toEqual([{ supervisors: ['cora', PRIYA.id], fromOn: '2026-11-23' }]),
    );
  });

  it('leads to the supervision that follows, unless it is one’s own that is handed over', async () => {
    const handed = { arrangement: 'a-next', actions: 0, contract: true, children: 0 };
    for (const [supervisor, expected] of [
      [OWEN.id, '#/arrangements/a-next'],
      [PRIYA.id, ''],
    ] as const) {
      location.hash = '';
      const page = { ...people, supervisors: [{ ...PRIYA, id: supervisor }] };
      const api = open(page).on(`POST ${PATH}/handover`, () => answered(handed));
      fireEvent.click(await screen.findByRole('radio', { name: 'Another supervisor takes over' }));
      await choose();
      send();
      await waitFor(() => expect(api.sent(`POST ${PATH}/handover`)).toHaveLength(1));
      await waitFor(() => expect(location.hash).toBe(expected));
      cleanup();
    }
  });

  it('hands over in the policy’s words', async () => {
    const api = open();
    fireEvent.click(await screen.findByRole('radio', { name: 'Another supervisor takes over' }));
    expect(screen.getByText('Arranged between everybody concerned.')).toBeTruthy();
    await choose();
    send();
    await waitFor(() =>
      expect(api.sent(`POST ${PATH}/handover`)).toEqual([{ supervisors: ['cora'], fromOn: '2026-11-23' }]),
    );
  });
});
