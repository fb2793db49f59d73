import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ConcernList } from '../../shared/contract/register.ts';
import { ConcernPanel } from '../../tabs/screens/arrangement/ConcernPanel.tsx';
import { Concerns } from '../../tabs/screens/concerns/Concerns.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeConcerns } from './fake-oversight.ts';
import { OWEN, PRIYA } from './fake-people.ts';
import { show } from './show.tsx';

type Concern = ConcernList['concerns'][number];

function aConcern(changes: Partial<Concern> = {}): Concern {
  return {
    key: 'c-1',
    kind: 'dispute',
    raisedBy: OWEN,
    raisedAt: '2026-11-20T10:00:00Z',
    addressee: PRIYA,
    subject: null,
    stage: 0,
    way: fakeConcerns().route,
    isAsking: true,
    text: 'We cannot agree how often we meet.',
    otherPartyAgrees: null,
    isClosed: false,
    steps: [{ key: 's-1', step: 'raised', by: OWEN.name, at: '2026-11-20T10:00:00Z', to: PRIYA.name, note: '' }],
    may: { agree: true, moveOn: false, note: true, close: false },
    ...changes,
  };
}

const page = (concern: Concern, more: Partial<ConcernList> = {}) =>
  new FakeApi()
    .on('GET /api/arrangements/a-owen/concerns', () => answered(fakeConcerns({ concerns: [concern], ...more })))
    .on('POST /api/concerns/c-1/steps', () => answered(fakeConcerns()));
const STEPS = 'POST /api/concerns/c-1/steps';

describe('concerns about supervision', () => {
  it('are refused to whoever may not read them, in words', async () => {
    const api = new FakeApi().on('GET /api/arrangements/a-owen/concerns', () =>
      refused(403, { code: 'not-a-party', message: 'No.' }),
    );
    show(<Concerns arrangementKey="a-owen" />, api);
    expect((await screen.findByRole('alert')).textContent).toContain('This belongs to other people');
  });

  it('say where each stands on its way, and that an allegation belongs elsewhere', async () => {
    show(<Concerns arrangementKey="a-owen" />, page(aConcern()));
    const card = await screen.findByRole('article', { name: 'A disagreement' });
    expect(card.textContent).toContain(`${PRIYA.name} is asked to agree`);
    expect(
      within(card)
        .getByText(/deputy chief executive/)
        .getAttribute('aria-current'),
    ).toBe('step');
    expect(screen.getByText(/An allegation about an adult does not belong here/)).toBeTruthy();
  });

  it('ask for a word before a refusal is sent, and send agreement without one', async () => {
    const { api } = show(<Concerns arrangementKey="a-owen" />, page(aConcern()));
    fireEvent.click(await screen.findByRole('button', { name: 'I don’t agree' }));
    expect(await screen.findByText('Say a word about it first.')).toBeTruthy();
    expect(api.sent(STEPS)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'I agree' }));
    await waitFor(() => expect(api.sent(STEPS)).toHaveLength(1));
    expect(api.sent(STEPS)[0]).toMatchObject({ step: 'agree', note: '' });
  });

  it('keep a refusal in sight and let the raiser take it on all the same', async () => {
    const note = 'I do not think it is needed.';
    const concern = aConcern({
      isAsking: false,
      addressee: OWEN,
      otherPartyAgrees: false,
      steps: [
        { key: 's-2', step: 'agreement refused', by: PRIYA.name, at: '2026-11-21T10:00:00Z', to: OWEN.name, note },
      ],
      may: { agree: false, moveOn: true, note: true, close: true },
    });
    const { api } = show(<Concerns arrangementKey="a-owen" />, page(concern));
    expect((await screen.findByText(new RegExp(`${PRIYA.name} did not agree`))).textContent).toContain(note);
    fireEvent.click(screen.getByRole('button', { name: 'Take it on all the same' }));
    await waitFor(() => expect(api.sent(STEPS)[0]).toMatchObject({ step: 'move on' }));
  });

  it('offer nothing once closed, and name whom Teams could not reach', async () => {
    const may = { agree: false, moveOn: false, note: false, close: false };
    show(<Concerns arrangementKey="a-owen" />, page(aConcern({ isClosed: true, may }), { notTold: ['Sam Lee'] }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not reach Sam Lee');
    expect(screen.getByText('Closed')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('name the days the policy asks for with the last one each can be, and note one', async () => {
    const concern = aConcern({
      wanted: [
        { step: 'meeting', rule: 'T-67', byOn: null },
        { step: 'told', rule: 'T-67', byOn: '2026-11-23' },
      ],
    });
    const { api } = show(<Concerns arrangementKey="a-owen" />, page(concern));
    const told = (await screen.findByText(/The other one is told beforehand, by 23 Nov 2026/)).closest('li');
    if (told === null) throw new Error('It is no item.');
    expect(within(told).getByRole('button', { name: 'Note the day' }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(within(told).getByLabelText('Told on'), { target: { value: '2026-11-22' } });
    fireEvent.click(within(told).getByRole('button', { name: 'Note the day' }));
    await waitFor(() => expect(api.sent(STEPS)).toHaveLength(1));
    expect(api.sent(STEPS)[0]).toMatchObject({ step: 'told', on: '2026-11-22' });
    expect(screen.getByText(/What comes next, if it is not settled: chief executive/)).toBeTruthy();
  });
});

describe('raising a concern', () => {
  const RAISE = 'POST /api/arrangements/a-owen/concerns';
  async function raisedAbout(choice: string | null) {
    const api = new FakeApi().on('GET /api/arrangements/a-owen/concerns', () =>
      answered(fakeConcerns({ people: [OWEN] })),
    );
    show(<ConcernPanel arrangement="a-owen" contacts={[]} first="dispute" onDone={() => undefined} />, api);
    const about = await screen.findByRole('combobox', { name: 'Whom it is about' });
    if (choice !== null) fireEvent.change(about, { target: { value: choice } });
    fireEvent.change(screen.getByRole('textbox', { name: 'In your own words' }), { target: { value: 'Too seldom.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send it' }));
    await waitFor(() => expect(api.sent(RAISE)).toHaveLength(1));
    return api.sent(RAISE)[0];
  }

  it('says whom it is about where that is somebody', async () => {
    expect(await raisedAbout(OWEN.id)).toMatchObject({ kind: 'dispute', subject: OWEN.id });
  });

  it('is about nobody in particular unless somebody is chosen', async () => {
    expect(await raisedAbout(null)).not.toHaveProperty('subject');
  });
});
