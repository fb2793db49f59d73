import { describe, expect, it } from 'vitest';
import { dialogs } from '../../bot/conversation/dialogs/open-dialog.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSession } from '../builders/a-session.ts';
import { aWorld } from '../builders/memory-world.ts';

const KEY = 'lantern-bay-ella';
const SESSION = 'lantern-bay-ella-s1';

function desk() {
  const world = aWorld();
  world.plan(aSession('2026-11-20T14:00:00Z', { status: 'held', recordState: 'awaiting signatures' }));
  const errors: unknown[] = [];
  const open = dialogs(world, (error) => errors.push(error));
  const ask = (person: string, dialog: string, data: Record<string, string>) => open({ person, dialog, data });
  return { world, ask, errors };
}

describe('a dialog asked for from a card', () => {
  it.each([
    ['a stranger', 'stranger', 'There is no such session.'],
    ['the line manager', 'lou', 'Only the two people in this supervision can do that or read it.'],
    ['the trust’s lead', 'tess', 'Only the two people in this supervision can do that or read it.'],
    ['somebody who is not in the register', 'nobody', 'You are not in your trust’s supervision register.'],
  ])('is refused in words to %s', async (_who, person, words) => {
    expect(await desk().ask(person, 'sign', { session: SESSION })).toEqual({ is: 'words', words });
  });

  it.each([
    ['one that is not ours', 'delete-everything', { session: SESSION }],
    ['one named like an object’s own', 'constructor', { session: SESSION }],
    ['one about nothing', 'sign', {}],
  ])('%s is answered kindly', async (_what, dialog, data) => {
    const answer = await desk().ask('ella', dialog, data);
    expect(answer).toMatchObject({ is: 'words', words: expect.stringContaining('not one of mine') });
  });

  it.each([
    ['sign', { session: SESSION }, `https://tab.example/?dialog=sign&session=${SESSION}`, `sessions/${SESSION}`],
    ['sign', { arrangement: KEY }, `https://tab.example/?dialog=sign&arrangement=${KEY}`, `arrangements/${KEY}`],
    ['file', { session: SESSION }, `https://tab.example/?dialog=file&session=${SESSION}`, `sessions/${SESSION}`],
    [
      'evidence',
      { action: 'act-1', arrangement: KEY },
      'https://tab.example/?dialog=evidence&action=act-1',
      `arrangements/${KEY}`,
    ],
  ])('%s opens its page, with a place in the tab for where dialogs cannot open', async (dialog, data, url, place) => {
    const answer = await desk().ask('sam', dialog, data);
    expect(answer).toMatchObject({ is: 'page', url, fallbackUrl: `https://teams.example/l/${place}` });
  });

  it('opens the one form that waits for somebody outside the pair, and nothing else for them', async () => {
    const { world, ask } = desk();
    const record = `${KEY}-c1`;
    const asked = { arrangement: KEY, fromOn: Temporal.PlainDate.from('2026-11-20') };
    const row = { ...asked, key: `${record}|lou`, person: 'lou', role: 'signer', untilOn: null } as const;
    await world.register.saveParty(row);
    expect(await ask('lou', 'sign', { record })).toMatchObject({
      is: 'page',
      url: `https://tab.example/?dialog=sign&record=${record}`,
      fallbackUrl: `https://teams.example/l/records/${record}`,
    });
    const refused = [
      await ask('lou', 'sign', { arrangement: KEY }),
      await ask('lou', 'sign', { session: SESSION, record: `${SESSION}-r` }),
      await ask('tess', 'sign', { record }),
      await ask('lou', 'file', { session: SESSION, record }),
    ];
    expect(refused.map((one) => one.is)).toEqual(['words', 'words', 'words', 'words']);
    await world.register.saveParty({ ...row, untilOn: Temporal.PlainDate.from('2026-11-21') });
    expect((await ask('lou', 'sign', { record })).is).toBe('words');
  });

  it('carries only the keys its page takes', async () => {
    const answer = await desk().ask('sam', 'sign', {
      session: SESSION,
      digest: '2026-11-23',
      next: 'https://evil.example',
    });
    expect(answer).toMatchObject({ is: 'page', url: `https://tab.example/?dialog=sign&session=${SESSION}` });
  });

  it.each([
    ['throttled', 'very busy'],
    ['unavailable', 'could not be reached'],
  ] as const)('says so when Microsoft 365 is %s', async (kind, words) => {
    const { world, ask, errors } = desk();
    world.weather.fail(kind);
    expect(await ask('sam', 'sign', { session: SESSION })).toMatchObject({ words: expect.stringContaining(words) });
    expect(errors).toHaveLength(1);
  });
});
