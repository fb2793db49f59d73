import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ConcernList } from '../../shared/contract/register.ts';
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
});
