import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RecordedAdHoc } from '../../shared/contract/ad-hoc.ts';
import type { Attendance } from '../../shared/contract/sessions.ts';
import { AdHoc } from '../../tabs/screens/ad-hoc/AdHoc.tsx';
import { Session } from '../../tabs/screens/session/Session.tsx';
import { FAKE_AD_HOC } from './fake-ad-hoc.ts';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeRecord, fakeSessionPage } from './fake-pages.ts';
import { OWEN } from './fake-people.ts';
import { show } from './show.tsx';

const PATH = '/api/arrangements/a-owen/ad-hoc';
const recorded: RecordedAdHoc = {
  session: 's-new',
  refused: [],
  record: fakeRecord({
    cases: [
      {
        key: 'c-1',
        childReference: 'LB-14',
        decision: 'Invented',
        filedIn: null,
        filedOn: null,
        filedBy: null,
        entryTitle: "Professional's Meeting",
        entryText: 'Invented entry',
      },
    ],
  }),
};

describe('supervision between sessions', () => {
  it('is refused in words to somebody who is not in it', async () => {
    show(
      <AdHoc arrangementKey="a-owen" />,
      new FakeApi().on(`GET ${PATH}`, () => refused(403, { code: 'not-a-party', message: 'Not yours.' })),
    );
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('keeps what was typed when it cannot be saved', async () => {
    const api = new FakeApi()
      .on(`GET ${PATH}`, () => answered(FAKE_AD_HOC))
      .on(`POST ${PATH}`, () => refused(503, { code: 'unavailable', message: 'Down.' }));
    show(<AdHoc arrangementKey="a-owen" />, api);
    const box = await screen.findByRole('textbox', { name: 'What was discussed' });
    fireEvent.change(box, { target: { value: 'Invented talk' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('alert');
    expect(screen.getByDisplayValue('Invented talk')).toBeTruthy();
  });

  it('is one screen and one save, and then the entry for the child’s own record', async () => {
    const api = new FakeApi()
      .on(`GET ${PATH}`, () => answered(FAKE_AD_HOC))
      .on(`POST ${PATH}`, () => answered(recorded));
    show(<AdHoc arrangementKey="a-owen" />, api);
    const box = await screen.findByRole('textbox', { name: 'What was discussed' });
    fireEvent.change(box, { target: { value: 'Invented talk' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { name: 'Saved' })).toBeTruthy();
    expect(api.sent(`POST ${PATH}`)).toMatchObject([{ answers: { note: 'Invented talk' }, filedOn: null }]);
    expect(screen.getByText("Professional's Meeting")).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy for RecordMy' })).toBeTruthy();
  });
});

const attendance: Attendance = {
  isGroup: true,
  members: [
    { person: OWEN, state: 'not said' },
    { person: { id: 'cora', name: 'Cora Lane', jobTitle: '' }, state: 'not said' },
  ],
  guests: [],
  possibleGuests: [{ id: 'gwen', name: 'Gwen Hart', jobTitle: '' }],
};

describe('a group session', () => {
  it('asks who came before it is noted as held', async () => {
    const api = new FakeApi().on('GET /api/sessions/s-next/attendance', () => answered(attendance));
    const may = { ...fakeSessionPage().may, markHeld: true };
    api.sessions.set('s-next', fakeSessionPage({ isGroup: true, may }));
    show(<Session sessionKey="s-next" />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'It took place' }));
    expect(api.sent('POST /api/sessions/s-next/held')).toEqual([]);
    const cora = await screen.findByRole('radiogroup', { name: 'Cora Lane' });
    fireEvent.click(cora.querySelectorAll('input')[1] ?? cora);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Gwen Hart' }));
    const buttons = screen.getAllByRole('button', { name: 'It took place', hidden: true });
    fireEvent.click(buttons.at(-1) ?? cora);
    await waitFor(() =>
      expect(api.sent('POST /api/sessions/s-next/held')).toEqual([
        { attended: [OWEN.id], apologies: ['cora'], guests: ['gwen'] },
      ]),
    );
  });
});

describe('a safeguarding matter in clinical supervision', () => {
  it('is not asked about elsewhere', async () => {
    show(<Session sessionKey="s-next" />);
    await screen.findByRole('region', { name: 'Actions' });
    expect(screen.queryByText('Did a safeguarding matter arise?')).toBeNull();
  });

  it('says to act and refer first, then hands it to the safeguarding team', async () => {
    const api = new FakeApi().on('POST /api/sessions/s-next/hand-off', () => answered(fakeSessionPage().actions[0]));
    api.sessions.set('s-next', fakeSessionPage({ handOff: { action: 'Contact the safeguarding team', rule: 'R-36' } }));
    show(<Session sessionKey="s-next" />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'A safeguarding matter arose' }));
    expect(screen.getByText('Is a child at risk now? Act and refer first, write later.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Hand it to the safeguarding team' }));
    await waitFor(() => expect(api.sent('POST /api/sessions/s-next/hand-off')).toMatchObject([{ contactedOn: null }]));
  });
});
