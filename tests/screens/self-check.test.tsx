import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SelfCheck } from '../../tabs/screens/self-check/SelfCheck.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeSelfCheck } from './fake-self-check.ts';
import { show } from './show.tsx';

const GET = 'GET /api/self-check';
const COMPARE = 'POST /api/self-check/comparison';
const api = (changes = {}) => new FakeApi().on(GET, () => answered(fakeSelfCheck(changes)));

describe('the self-check', () => {
  it('is refused to somebody who looks after nothing', async () => {
    show(
      <SelfCheck />,
      new FakeApi().on(GET, () => refused(403, { code: 'not-allowed', message: 'No.' })),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('You don’t have access to this');
  });

  it('says what needs somebody first, what was found and how to mend it', async () => {
    show(<SelfCheck />, api());
    const list = within(await screen.findByRole('region', { name: 'What was looked at' }));
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Who can read whatOne difference waits for a decision.Look at each below.Needs mending',
      expect.stringContaining('Certificate'),
      expect.stringContaining('Clock'),
      'Role on the siteThe service may manage permissions on the site.All well',
    ]);
    expect(screen.getByRole('status').textContent).toContain('One thing needs mending.');
  });

  it('names what waits for a decision and what was put right', async () => {
    show(<SelfCheck />, api());
    const waiting = within(await screen.findByRole('region', { name: 'For you to decide' }));
    expect(waiting.getByRole('listitem').textContent).toContain('opens everything in it: Rowan Ellery');
    const mended = within(screen.getByRole('region', { name: 'Put right' }));
    expect(mended.getByText('Readers of lantern-bay-owen')).toBeTruthy();
  });

  it('says so when permissions were never compared', async () => {
    show(<SelfCheck />, api({ permissions: { comparedAt: null, standing: [], mended: [] } }));
    const part = within(await screen.findByRole('region', { name: 'Who can read what' }));
    expect(part.getByText(/has not been compared yet/)).toBeTruthy();
  });

  it('compares at once when asked, and shows what was put right', async () => {
    const before = fakeSelfCheck({ permissions: { comparedAt: null, standing: [], mended: [] } });
    const { api: asked } = show(
      <SelfCheck />,
      new FakeApi().on(GET, () => answered(before)).on(COMPARE, () => answered(fakeSelfCheck())),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Compare now' }));
    const mended = within(await screen.findByRole('region', { name: 'Put right' }));
    expect(mended.getByText('Readers of lantern-bay-owen')).toBeTruthy();
    expect(asked.sent(COMPARE).length).toBe(1);
  });

  it('says so when comparing failed, and keeps what is there', async () => {
    const busy = { code: 'unavailable', message: 'No.' } as const;
    show(
      <SelfCheck />,
      new FakeApi().on(GET, () => answered(fakeSelfCheck())).on(COMPARE, () => refused(503, busy)),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Compare now' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'For you to decide' })).toBeTruthy();
  });

  it('looks again when asked', async () => {
    const { api: asked } = show(<SelfCheck />, api());
    fireEvent.click(await screen.findByRole('button', { name: 'Check again' }));
    expect(await screen.findByRole('button', { name: 'Check again' })).toBeTruthy();
    expect(asked.sent(GET).length).toBe(2);
  });
});
