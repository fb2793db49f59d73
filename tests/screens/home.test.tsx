import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Home } from '../../tabs/screens/home/Home.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeHome } from './fake-pages.ts';
import { fakeArrangement } from './fake-people.ts';
import { show } from './show.tsx';

const unavailable = () => refused(503, { code: 'unavailable', message: 'The lists do not answer.' });

describe('Home', () => {
  it('says that it is opening before it knows anything', () => {
    show(<Home />);
    expect(screen.getByText('Opening your supervision…')).toBeTruthy();
  });

  it('lists what is owed, most urgent first, each with one button that says what it does', async () => {
    show(<Home />);
    const list = await screen.findByRole('region', { name: 'To do' });
    const items = within(list).getAllByRole('listitem');
    expect(items.map((item) => within(item).getByRole('button').textContent)).toEqual([
      'Book a time',
      'Read and sign',
      'Copy and file',
    ]);
    expect(items[0]?.textContent).toContain('Was due 13 Nov 2026, 10 days ago');
  });

  it('goes to the page where the owed thing is done', async () => {
    show(<Home />);
    fireEvent.click(await screen.findByRole('button', { name: /^Read and sign/ }));
    expect(location.hash).toBe('#/sessions/s-held');
  });

  it('shows the next session with date, time and place', async () => {
    show(<Home />);
    const next = await screen.findByRole('region', { name: 'Your next session is tomorrow' });
    expect(next.textContent).toContain('Tue 24 Nov 2026, 15:30–16:30');
    expect(next.textContent).toContain('Meeting room 2');
  });

  it('says each arrangement’s state in words', async () => {
    show(<Home />);
    expect(await screen.findByText('Overdue: was due by 13 Nov 2026')).toBeTruthy();
    expect(screen.getByText('On track: next due by 18 Dec 2026')).toBeTruthy();
    expect(screen.getByText('No signed contract')).toBeTruthy();
  });

  it('says that nothing is due and when the next session is', async () => {
    const api = new FakeApi().on('GET /api/home', () =>
      answered(fakeHome({ owed: [], arrangements: [fakeArrangement()] })),
    );
    show(<Home />, api);
    expect(await screen.findByText('Your next session is Tue 24 Nov 2026, 15:30.')).toBeTruthy();
  });

  it('explains an empty home instead of showing nothing', async () => {
    const api = new FakeApi().on('GET /api/home', () => answered(fakeHome({ owed: [], arrangements: [] })));
    show(<Home />, api);
    expect(await screen.findByText(/You are not in a supervision arrangement yet/)).toBeTruthy();
  });

  it('offers to try again when the records cannot be reached, and recovers', async () => {
    const api = new FakeApi().on('GET /api/home', unavailable);
    show(<Home />, api);
    expect((await screen.findByRole('alert')).textContent).toContain('We can’t reach your records just now');
    api.handlers.delete('GET /api/home');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'To do' })).toBeTruthy();
  });

  it('asks the service twice at most', async () => {
    const { api } = show(<Home />);
    await screen.findByRole('heading', { name: 'To do' });
    await waitFor(() => expect(api.asked.length).toBeLessThanOrEqual(2));
  });
});
