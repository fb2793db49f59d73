import { beforeEach, describe, expect, it } from 'vitest';
import { keepDrift } from '../../../bot/use-cases/drift/drift-report.ts';
import { mailboxesInUse } from '../../../bot/use-cases/self-check/calendar-checks.ts';
import { checkService } from '../../../bot/use-cases/self-check/check-service.ts';
import { readSelfCheck } from '../../../bot/use-cases/self-check/read-self-check.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { refusalOf } from '../../builders/outcome.ts';

let world: MemoryWorld;
beforeEach(() => {
  world = aWorld();
});
const at = (text: string) => Temporal.Instant.from(text);
const stateOf = async (id: string, outside: string | null = null) =>
  (await checkService(world, world.now, { outside, caller: null })).find((check) => check.id === id)?.state;

const line = (severity: 'high' | 'medium') =>
  ({ kind: 'site administrator', severity, list: null, path: '', who: 'person:lou@x.example', name: 'Lou' }) as const;
const report = (hoursAgo: number, standing: ReturnType<typeof line>[] = []) =>
  keepDrift(world, { at: world.now.subtract({ hours: hoursAgo }), found: standing.length, mended: [], standing });

describe('How the service fares', () => {
  it.each(['sam', 'ella', 'lou', 'hana', 'sid', 'team', 'audrey', 'stranger'])(
    'is not shown to %s, and nothing is read for them',
    async (who) => {
      world.weather.asked.length = 0;
      expect(refusalOf(await readSelfCheck(world, world.as(who)))).toBe('not-allowed');
      expect(world.weather.asked).toEqual([]);
    },
  );

  it.each(['tess', 'adam'])('is shown to %s', async (who) => {
    expect(await readSelfCheck(world, world.as(who))).toMatchObject({ ok: true });
  });

  it('names what stands and what was put right, in words', async () => {
    await report(1, [line('high')]);
    const page = await readSelfCheck(world, world.as('tess'));
    expect(page).toMatchObject({
      ok: true,
      value: { permissions: { standing: [{ where: 'The site', who: 'Lou', severity: 'high' }] } },
    });
  });

  it('says how to mend what is not well, and nothing where all is', async () => {
    const checks = await checkService(world, world.now);
    for (const check of checks) expect(check.mend === null).toBe(check.state === 'good');
  });

  it.each([
    [{ graph: ['Sites.Selected'], sharePoint: ['Sites.Selected'] }, 'good', 'good'],
    [{ graph: ['Sites.Selected'], sharePoint: [] }, 'bad', 'good'],
    [{ graph: [], sharePoint: ['Sites.Selected'] }, 'bad', 'good'],
    [{ graph: ['Sites.Selected', 'Calendars.ReadWrite'], sharePoint: ['Sites.Selected'] }, 'good', 'bad'],
    [{ graph: ['Sites.Selected', 'Sites.FullControl.All'], sharePoint: ['Sites.Selected'] }, 'good', 'bad'],
  ])('of consent %j is %s, of what is too wide %s', async (allowed, consentState, wideState) => {
    world.selfProbes.allowed = allowed;
    expect([await stateOf('consent'), await stateOf('too-wide')]).toEqual([consentState, wideState]);
  });

  it.each([
    ['2026-11-23T08:59:59Z', 'bad'],
    ['2026-11-23T09:00:00Z', 'warning'],
    ['2026-12-23T09:00:00Z', 'warning'],
    ['2026-12-24T09:00:00Z', 'good'],
  ])('with a certificate until %s is %s', async (until, state) => {
    world.selfProbes.certificateExpiresAt = at(until);
    expect(await stateOf('certificate')).toBe(state);
  });

  it.each([
    [0, 'good'],
    [60, 'good'],
    [-61, 'warning'],
    [300, 'warning'],
    [301, 'bad'],
    [null, 'unknown'],
  ])('with a clock %s seconds off is %s', async (skew, state) => {
    world.selfProbes.skew = skew;
    expect(await stateOf('clock')).toBe(state);
  });

  it.each([
    ['v20.18.3', 'warning'],
    ['v20.19.0', 'good'],
    ['v24.9.0', 'good'],
    ['v25.0.0', 'warning'],
  ])('on Node %s is %s', async (version, state) => {
    world.selfProbes.nodeVersion = version;
    expect(await stateOf('versions')).toBe(state);
  });

  it('is unknown of permissions before they were compared, good after, old after 36 hours', async () => {
    expect(await stateOf('permissions')).toBe('unknown');
    await report(36);
    expect(await stateOf('permissions')).toBe('good');
    await report(37);
    expect(await stateOf('permissions')).toBe('warning');
    await report(1, [line('medium')]);
    expect(await stateOf('permissions')).toBe('warning');
    await report(1, [line('high')]);
    expect(await stateOf('permissions')).toBe('bad');
  });

  it('is bad where a supervisor’s calendar is refused, or one outside the group is not', async () => {
    world.selfProbes.mailboxes = 'refused';
    expect([await stateOf('calendar-in'), await stateOf('calendar-out', 'a@b.example')]).toEqual(['bad', 'good']);
    world.selfProbes.mailboxes = 'open';
    expect([await stateOf('calendar-in'), await stateOf('calendar-out', 'a@b.example')]).toEqual(['good', 'bad']);
    expect(await stateOf('calendar-out')).toBe('unknown');
  });

  it('is bad where of a calendar only a part is open, on either side of the group', async () => {
    world.selfProbes.mailboxes = 'partly';
    expect([await stateOf('calendar-in'), await stateOf('calendar-out', 'a@b.example')]).toEqual(['bad', 'bad']);
    world.selfProbes.mailboxes = 'unknown';
    expect([await stateOf('calendar-in'), await stateOf('calendar-out', 'a@b.example')]).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('is bad where the free times of two people cannot be asked for together', async () => {
    expect(await stateOf('calendar-two')).toBe('good');
    for (const email of await mailboxesInUse(world)) world.calendar.makeUnreadable(email);
    expect(await stateOf('calendar-two')).toBe('bad');
  });

  it.each([
    ['version 2', 'good'],
    ['version 1', 'bad'],
    ['not said', 'unknown'],
  ] as const)('with tokens of %s is %s', async (found, state) => {
    world.selfProbes.signsIn = found;
    expect(await stateOf('sign-in')).toBe(state);
  });

  it('tries reading on behalf of whoever looks, and of nobody where nobody does', async () => {
    const seen = async () => {
      const page = await readSelfCheck(world, world.as('tess'));
      return page.ok ? page.value.checks.find((check) => check.id === 'on-behalf')?.state : null;
    };
    expect([await seen(), await stateOf('on-behalf')]).toEqual(['good', 'unknown']);
    world.selfProbes.isAllowedOnBehalf = false;
    expect([await seen(), await stateOf('on-behalf')]).toEqual(['bad', 'unknown']);
  });

  it('is bad where the bot may not sign in, and unknown where there is none', async () => {
    expect(await stateOf('bot-sign-in')).toBe('good');
    world.selfProbes.isBotKnown = false;
    expect(await stateOf('bot-sign-in')).toBe('bad');
    world.selfProbes.isBotKnown = null;
    expect(await stateOf('bot-sign-in')).toBe('unknown');
  });

  it('says of a bot that believes anybody whether that is the local mode', async () => {
    world.selfProbes.found = { answers: true, refusesStrangers: false };
    const bot = async () => (await checkService(world, world.now)).find((check) => check.id === 'bot');
    expect(await bot()).toMatchObject({ state: 'warning', mend: expect.stringContaining('BOT_AUTH=on') });
    world.selfProbes.isLocal = true;
    expect(await bot()).toMatchObject({ state: 'warning', finding: expect.stringContaining('local mode') });
  });

  it('is said of everything else when one thing cannot be looked at', async () => {
    world.weather.fail('unavailable', 'reach the bot');
    expect([await stateOf('bot'), await stateOf('site')]).toEqual(['unknown', 'good']);
    world.weather.fail('refused', 'read our rights');
    expect([await stateOf('bot'), await stateOf('site')]).toEqual(['good', 'bad']);
  });

  it('is bad when reminders are late', async () => {
    world.now = at('2026-11-24T12:00:00Z');
    expect(await stateOf('reminders')).toBe('bad');
  });
});
