import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Arrangement } from '../../tabs/screens/arrangement/Arrangement.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { show } from './show.tsx';

const PATH = 'GET /api/arrangements/a-owen/balance';
const BALANCE = {
  over: 6,
  functions: [
    { name: 'Performance management', times: 6 },
    { name: 'Personal support', times: 1 },
  ],
  rule: 'T-09',
};

async function opened(api: FakeApi) {
  show(<Arrangement arrangementKey="a-owen" />, api);
  fireEvent.click(await screen.findByRole('button', { name: 'Show: A balance over time' }));
}

describe('the balance over time', () => {
  it('is not read until somebody opens it, and then says how often each function had its place', async () => {
    const api = new FakeApi().on(PATH, () => answered({ balance: BALANCE }));
    show(<Arrangement arrangementKey="a-owen" />, api);
    const open = await screen.findByRole('button', { name: 'Show: A balance over time' });
    expect(api.asked.some(({ path }) => path.endsWith('/balance'))).toBe(false);
    fireEvent.click(open);
    expect(await screen.findByText('Personal support: in 1 of 6')).toBeTruthy();
    expect(screen.getByText(/a balance over time, not in each session \(rule T-09\)/)).toBeTruthy();
  });

  it('says what the two said each time, and where one of them said nothing', async () => {
    const overTime = [
      {
        title: 'How supervision is going',
        days: ['2026-01-13', '2026-05-12'],
        rows: [{ label: '7. I am given time to reflect', said: [null, 'Maybe'] }],
        rule: 'H-73',
      },
    ];
    await opened(new FakeApi().on(PATH, () => answered({ balance: BALANCE, overTime })));
    expect(await screen.findByRole('heading', { name: 'How supervision is going' })).toBeTruthy();
    for (const words of ['13 Jan 2026: not answered', '12 May 2026: Maybe'])
      expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(/The last 2 times, earliest first \(rule H-73\)/)).toBeTruthy();
  });

  it.each([
    [{ balance: null }, /does not tell its functions apart/],
    [{ balance: { ...BALANCE, over: 0 } }, /no shared record of a session yet/],
  ])('says in words when there is nothing to count', async (page, words) => {
    await opened(new FakeApi().on(PATH, () => answered(page)));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says so when it cannot be read', async () => {
    await opened(new FakeApi().on(PATH, () => refused(403, { code: 'not-a-party', message: 'No.' })));
    expect(await screen.findByText(/private to the people in it/)).toBeTruthy();
  });
});
