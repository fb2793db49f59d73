import { describe, expect, it } from 'vitest';
import { readArrangement } from '../../bot/use-cases/read-arrangement.ts';
import { bot, buttonOf, KEY, sentWorld } from '../builders/digest-desk.ts';

describe('“it is not possible”', () => {
  const said = { arrangement: KEY, supervisee: 'ella', 'reason.0': 'school need' };

  it.each([
    ['a stranger', 'stranger'],
    ['the line manager', 'lou'],
    ['the trust’s lead', 'tess'],
  ])('is refused to %s', async (_who, person) => {
    const world = await sentWorld();
    await bot(world).press(person, 'not-possible', said);
    expect((await world.settings.beginningWith('hindrance|')).size).toBe(0);
  });

  it('takes a reason of the list and nothing else', async () => {
    const world = await sentWorld();
    const reply = await bot(world).press('ella', 'not-possible', { ...said, 'reason.0': 'Jamie was ill' });
    expect(reply).toContain('Choose a reason');
    expect((await world.settings.beginningWith('hindrance|')).size).toBe(0);
  });

  it('is said on both cards, written down once however often it is pressed, and stays due', async () => {
    const world = await sentWorld();
    const { press, refresh } = bot(world);
    for (let times = 0; times < 5; times += 1) await press('ella', 'not-possible', said);
    expect(await refresh('ella')).toContain('You said on 11 Jan 2027 that it is not possible just now: school need.');
    expect(await refresh('sam')).toContain('Ella said on 11 Jan 2027 that it is not possible just now');
    expect(await refresh('sam')).toContain('is overdue');
    const trail = (await world.audit.of(KEY)).filter((entry) => entry.event === 'said not possible');
    expect(trail).toHaveLength(1);
  });

  it('is a fact for oversight on the arrangement’s page: who, when and the reason of the list', async () => {
    const world = await sentWorld();
    await bot(world).press('ella', 'not-possible', said);
    for (const person of ['lou', 'tess', 'sam']) {
      const page = await readArrangement(world, world.as(person), KEY);
      expect(page).toMatchObject({
        ok: true,
        value: {
          flags: expect.arrayContaining([
            {
              text: 'Ella said on 11 Jan 2027 that supervision is not possible just now: school need.',
              rule: null,
            },
          ]),
        },
      });
    }
  });

  it('is over once a session is booked', async () => {
    const world = await sentWorld();
    const { press } = bot(world);
    await press('ella', 'not-possible', said);
    const { data } = await buttonOf(world, 'ella', 'book-time');
    expect(await press('ella', 'book-time', data)).not.toContain('not possible');
  });
});

describe('“remind me later” on a digest', () => {
  it('keeps the day and the reason, and says so on the card', async () => {
    const world = await sentWorld();
    const data = { arrangement: KEY, supervisee: 'ella', 'untilOn.0': '2027-01-18', 'reason.0': 'room' };
    expect(await bot(world).press('ella', 'snooze', data)).toContain('Put off until 18 Jan 2027');
  });

  it('is seen, and counted, by the other one', async () => {
    const world = await sentWorld();
    const data = { arrangement: KEY, supervisee: 'ella', 'reason.0': 'room' };
    await bot(world).press('ella', 'snooze', { ...data, 'untilOn.0': '2027-01-18' });
    await bot(world).press('ella', 'snooze', { ...data, 'untilOn.0': '2027-01-25' });
    const seen = await bot(world).refresh('sam');
    expect(seen).toContain('Ella has put their reminder off until 25 Jan 2027: room (2 times so far).');
  });

  it.each([
    ['2027-01-18', 'Put off until 18 Jan 2027'],
    ['2027-01-19', 'Choose a date from tomorrow to 18 Jan 2027'],
  ])('goes as far as the school allows: %s', async (untilOn, words) => {
    const world = await sentWorld();
    await world.settings.put('school|lantern-bay', JSON.stringify({ reminders: { snoozeDays: 7, snoozeLimit: 1 } }));
    const data = { arrangement: KEY, supervisee: 'ella', 'reason.0': 'room', 'untilOn.0': untilOn };
    expect(await bot(world).press('ella', 'snooze', data)).toContain(words);
  });

  it('is offered and taken as often as the school allows', async () => {
    const world = await sentWorld();
    await world.settings.put('school|lantern-bay', JSON.stringify({ reminders: { snoozeDays: 7, snoozeLimit: 1 } }));
    const data = { arrangement: KEY, supervisee: 'ella', 'reason.0': 'room' };
    await bot(world).press('ella', 'snooze', { ...data, 'untilOn.0': '2027-01-18' });
    const again = await bot(world).press('ella', 'snooze', { ...data, 'untilOn.0': '2027-01-15' });
    expect(again).toContain('This has been put off once.');
    expect(again).not.toContain('Remind me later');
    expect(again).toContain('It is not possible');
  });

  it('without a day asks for one', async () => {
    const world = await sentWorld();
    expect(await bot(world).press('ella', 'snooze', { arrangement: KEY })).toContain('Choose a day and a reason');
  });
});
