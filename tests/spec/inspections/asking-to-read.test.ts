import { beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../../bot/ports/store-error.ts';
import { askToRead } from '../../../bot/use-cases/inspections/ask-to-read.ts';
import { decideInspection } from '../../../bot/use-cases/inspections/decide-inspection.ts';
import { changeInspectionSettings } from '../../../bot/use-cases/inspections/inspection-settings.ts';
import { inspectionKeeper } from '../../../bot/use-cases/inspections/keep-inspections.ts';
import { readInspectionChoices, readInspections } from '../../../bot/use-cases/inspections/read-inspections.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readOpenings } from '../../../bot/use-cases/read-openings.ts';
import { aSchool } from '../../builders/a-school.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { ASKED, audreyReads, eventsOf, inspectedWorld, KEY, later, row, YES } from './inspected-world.ts';

let world: MemoryWorld;
beforeEach(() => {
  world = inspectedWorld();
});

describe('asking to read', () => {
  it.each([
    ['stranger', 'not-found'],
    ['adam', 'not-found'],
    ['team', 'not-found'],
    ['otto', 'not-found'],
    ['lou', 'not-allowed'],
    ['sam', 'not-allowed'],
    ['ella', 'not-allowed'],
  ])('is refused to %s: %s', async (who, code) => {
    expect(refusalOf(await askToRead(world, world.as(who), ASKED))).toBe(code);
    expect(world.inspections.shelf.all()).toEqual([]);
    expect(refusalOf(await readInspectionChoices(world, world.as(who), KEY))).toBe(code);
  });

  it('beyond what the trust allows is refused by the day', async () => {
    expect(refusalOf(await askToRead(world, world.as('audrey'), { ...ASKED, days: 29 }))).toBe('invalid-field days');
    granted(await askToRead(world, world.as('audrey'), { ...ASKED, days: 28 }));
  });

  it('waits for a yes, lets nobody in meanwhile, tells whoever decides, and is asked once however often it is pressed', async () => {
    for (const _again of [1, 2]) granted(await askToRead(world, world.as('audrey'), ASKED));
    expect(row(world).state).toBe('asked');
    expect(await audreyReads(world)).toBe(0);
    expect(world.messenger.sent.map(({ to }) => to)).toEqual(['tess']);
    expect(JSON.stringify(world.messenger.sent)).not.toContain('yearly audit');
    expect(refusalOf(await askToRead(world, world.as('audrey'), { ...ASKED, key: 'press-0002' }))).toBe('already-done');
    const home = granted(await readHome(world, world.as('tess')));
    expect(home.owed.map(({ kind }) => kind)).toContain('decide reading');
    expect(granted(await readHome(world, world.as('sam'))).owed.map(({ kind }) => kind)).not.toContain('records read');
  });

  it('by a trust lead is allowed at once where the trust asks for no second person, and waits where it does', async () => {
    granted(await askToRead(world, world.as('tess'), ASKED));
    expect(row(world)).toMatchObject({ state: 'active', decidedBy: 'tess' });
    granted(await changeInspectionSettings(world, world.as('tess'), { secondApprover: true, maxDays: 5 }));
    granted(await askToRead(world, world.as('audrey'), { ...ASKED, key: 'press-0002', days: 5 }));
    world.inspections.shelf.set({ ...row(world), state: 'ended' });
    granted(await askToRead(world, world.as('tess'), { ...ASKED, key: 'press-0003', days: 5 }));
    expect(row(world, 'press-0003').state).toBe('asked');
    expect(refusalOf(await decideInspection(world, world.as('tess'), 'press-0003', YES))).toBe('not-allowed');
    granted(await decideInspection(world, world.as('hana'), 'press-0003', YES));
    expect(row(world, 'press-0003').state).toBe('active');
  });

  it('offers only arrangements of schools the person answers for', async () => {
    world.arrange(
      anArrangement({ key: 'ashgrove-x', school: 'ashgrove', supervisors: ['otto'], supervisees: ['dee'] }),
    );
    const offered = async (who: string) =>
      granted(await readInspectionChoices(world, world.as(who), null)).arrangements.map(({ key }) => key);
    expect(await offered('audrey')).toEqual([KEY]);
    world.register.schoolShelf.set(aSchool({ key: 'ashgrove', name: 'Ashgrove' }));
    expect(await offered('tess')).toEqual([KEY, 'ashgrove-x']);
    expect(refusalOf(await readInspectionChoices(world, world.as('stranger'), null))).toBe('not-allowed');
  });
});

describe('deciding', () => {
  beforeEach(async () => {
    granted(await askToRead(world, world.as('audrey'), ASKED));
  });

  it.each([
    ['audrey', 'not-allowed'],
    ['sam', 'not-found'],
    ['ella', 'not-found'],
    ['sid', 'not-found'],
    ['hana', 'not-found'],
    ['adam', 'not-found'],
    ['stranger', 'not-found'],
  ])('is refused to %s: %s', async (who, code) => {
    expect(refusalOf(await decideInspection(world, world.as(who), ASKED.key, YES))).toBe(code);
    expect(row(world).state).toBe('asked');
  });

  it('lets the reader in, tells both parties who, why and until when, and writes it where they see it', async () => {
    granted(await decideInspection(world, world.as('tess'), ASKED.key, YES));
    expect(row(world)).toMatchObject({ state: 'active', decidedBy: 'tess' });
    expect(await audreyReads(world)).toBe(2);
    const told = world.messenger.sent.filter(({ to }) => to === 'sam' || to === 'ella');
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told[0]?.card)).toContain('29 Nov 2026');
    expect(JSON.stringify(told[0]?.card)).not.toContain('yearly audit');
    expect(await eventsOf(world)).toEqual(['reading asked', 'reading allowed', 'access given']);
    const home = granted(await readHome(world, world.as('ella')));
    expect(home.owed.find(({ kind }) => kind === 'records read')?.text).toBe(
      'Audrey may read records of your supervision until 29 Nov 2026. Why: audit.',
    );
    const { readings } = granted(await readOpenings(world, world.as('ella'), KEY));
    expect(readings).toMatchObject([{ reader: 'Audrey', allowedBy: 'Tess', reason: 'audit', isRunning: true }]);
  });

  it('refused lets nobody in, tells the reader, and tells no party anything', async () => {
    granted(await decideInspection(world, world.as('tess'), ASKED.key, { decision: 'refuse', note: 'Ask the head.' }));
    expect(row(world)).toMatchObject({ state: 'refused', note: 'Ask the head.' });
    expect(await audreyReads(world)).toBe(0);
    expect(world.messenger.sent.map(({ to }) => to)).toEqual(['tess', 'audrey']);
    expect(granted(await readOpenings(world, world.as('ella'), KEY)).readings).toBeUndefined();
    expect(refusalOf(await decideInspection(world, world.as('tess'), ASKED.key, YES))).toBe('already-done');
  });

  it('cut off anywhere is finished by pressing again, with nothing written twice', async () => {
    for (let cut = 3; cut < 24; cut += 1) {
      world.weather.cutAfter(cut);
      await decideInspection(world, world.as('tess'), ASKED.key, YES).catch((error: unknown) => {
        expect(error).toBeInstanceOf(StoreError);
      });
      world.weather.clear();
    }
    granted(await decideInspection(world, world.as('tess'), ASKED.key, YES));
    expect(row(world).state).toBe('active');
    expect(await audreyReads(world)).toBe(2);
    const events = await eventsOf(world);
    expect(events.filter((event) => event === 'access given')).toHaveLength(1);
    expect(events.filter((event) => event === 'reading allowed')).toHaveLength(1);
    for (const who of ['sam', 'ella']) expect(world.messenger.sent.some(({ to }) => to === who)).toBe(true);
  });

  it('cut off and never pressed again is finished by the service', async () => {
    world.weather.fail('unavailable', 'let an inspection in');
    await expect(decideInspection(world, world.as('tess'), ASKED.key, YES)).rejects.toBeInstanceOf(StoreError);
    world.weather.clear();
    expect(row(world).state).toBe('approved');
    const keep = inspectionKeeper(world);
    expect(await keep()).toBe(0);
    later(world, 1);
    expect(await keep()).toBe(1);
    expect([row(world).state, await audreyReads(world)]).toEqual(['active', 2]);
    expect(world.messenger.sent.filter(({ to }) => to === 'ella')).toHaveLength(1);
  });
});

describe('what the trust settles', () => {
  it.each(['sam', 'sid', 'hana', 'audrey', 'team', 'stranger'])('is not settled by %s', async (who) => {
    const asked = { secondApprover: true, maxDays: 14 };
    expect(refusalOf(await changeInspectionSettings(world, world.as(who), asked))).toBe('not-allowed');
  });

  it('is kept beside everything else the trust has said', async () => {
    world.settings.set('trust', { chair: 'person-7', mailAllowed: true });
    granted(await changeInspectionSettings(world, world.as('adam'), { secondApprover: true, maxDays: 14 }));
    expect(JSON.parse((await world.settings.get('trust')) ?? '')).toEqual({
      chair: 'person-7',
      mailAllowed: true,
      secondApprover: true,
      inspectionDays: 14,
    });
    const { settings } = granted(await readInspections(world, world.as('adam')));
    expect(settings).toEqual({ secondApprover: true, maxDays: 14, mayChange: true });
  });
});
