import { beforeEach, describe, expect, it } from 'vitest';
import { askToRead } from '../../../bot/use-cases/inspections/ask-to-read.ts';
import { putOffTelling } from '../../../bot/use-cases/inspections/decide-inspection.ts';
import { inspectionKeeper } from '../../../bot/use-cases/inspections/keep-inspections.ts';
import { readInspected, readInspectedRecord } from '../../../bot/use-cases/inspections/read-inspected.ts';
import { readInspectionChoices, readInspections } from '../../../bot/use-cases/inspections/read-inspections.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readOpenings } from '../../../bot/use-cases/read-openings.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { aRecord } from '../../contract/contents.ts';
import { ASKED, allowed, inspectedWorld, KEY, later, row } from './inspected-world.ts';

let world: MemoryWorld;
beforeEach(() => {
  world = inspectedWorld();
});

describe('reading', () => {
  it.each(['sam', 'tess', 'sid', 'hana', 'stranger'])('is for the reader alone, not for %s', async (who) => {
    await allowed(world);
    expect(refusalOf(await readInspected(world, world.as(who), ASKED.key))).toBe('not-found');
    expect(refusalOf(await readInspectedRecord(world, world.as(who), ASKED.key, 'r-1'))).toBe('not-found');
  });

  it('waits until it is allowed', async () => {
    granted(await askToRead(world, world.as('audrey'), ASKED));
    expect(refusalOf(await readInspected(world, world.as('audrey'), ASKED.key))).toBe('not-allowed');
  });

  it('shows records and actions, never what was said about children, and changes nothing', async () => {
    await allowed(world);
    const page = granted(await readInspected(world, world.as('audrey'), ASKED.key));
    expect([page.records?.map(({ key }) => key), page.actions?.length, page.cases]).toEqual([['r-1'], 1, null]);
    const record = granted(await readInspectedRecord(world, world.as('audrey'), ASKED.key, 'r-1'));
    expect(record.page.record.may).toEqual({ write: false, share: false, sign: false, begin: false });
    expect(record.page.record.cases).toEqual([]);
    const questions = record.page.record.form.sections.flatMap((section) => section.questions);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.filter(({ child }) => child !== undefined)).toEqual([]);
    expect(JSON.stringify(record)).not.toContain('Invented decision');
  });

  it('of children shows them and no record', async () => {
    await allowed(world, { scope: 'case discussions' });
    const page = granted(await readInspected(world, world.as('audrey'), ASKED.key));
    expect([page.records, page.actions, page.cases?.length]).toEqual([null, null, 1]);
    expect(refusalOf(await readInspectedRecord(world, world.as('audrey'), ASKED.key, 'r-1'))).toBe('not-found');
  });

  it('reaches no record of another arrangement, whatever its key', async () => {
    await allowed(world, { scope: 'records and case discussions' });
    world.arrange(anArrangement({ key: 'other', supervisees: ['cora'] }));
    world.records.recordShelf.set(aRecord('other', { key: 'r-2' }));
    expect(refusalOf(await readInspectedRecord(world, world.as('audrey'), ASKED.key, 'r-2'))).toBe('not-found');
    world.folders.visit('other', 'audrey', 'records');
    expect(refusalOf(await readInspectedRecord(world, world.as('audrey'), ASKED.key, 'r-2'))).toBe('not-found');
  });

  it('is written down once a day for each thing opened, and both parties see it', async () => {
    await allowed(world);
    for (const _again of [1, 2]) {
      granted(await readInspected(world, world.as('audrey'), ASKED.key));
      granted(await readInspectedRecord(world, world.as('audrey'), ASKED.key, 'r-1'));
    }
    for (const who of ['sam', 'ella']) {
      const { openings } = granted(await readOpenings(world, world.as(who), KEY));
      const byAudrey = openings.filter(({ by }) => by === 'Audrey').map(({ event, about }) => [event, about]);
      expect(byAudrey).toEqual([
        ['opened by inspection', 'r-1'],
        ['opened by inspection', ASKED.key],
      ]);
    }
  });

  it('works for records of people who have all left', async () => {
    const leftOn = Temporal.PlainDate.from('2026-10-01');
    for (const who of ['sam', 'ella']) world.add({ ...world.as(who).person, leftOn });
    const choices = granted(await readInspectionChoices(world, world.as('audrey'), KEY));
    expect(choices.arrangements[0]?.isOrphaned).toBe(true);
    await allowed(world);
    expect(granted(await readInspected(world, world.as('audrey'), ASKED.key)).records).toHaveLength(1);
    expect(row(world).toldAt).not.toBeNull();
    expect(world.messenger.sent.some(({ to }) => to === 'sam' || to === 'ella')).toBe(false);
  });
});

describe('telling put off', () => {
  const PUT_OFF = { putOff: 'allegation' } as const;

  it('needs a second person also for a trust lead', async () => {
    granted(await askToRead(world, world.as('tess'), { ...ASKED, ...PUT_OFF }));
    expect(row(world).state).toBe('asked');
  });

  it('keeps it from the parties everywhere for thirty days, and tells them then, also when it is over', async () => {
    await allowed(world, PUT_OFF);
    granted(await readInspected(world, world.as('audrey'), ASKED.key));
    const seenBy = async (who: string) => {
      const openings = granted(await readOpenings(world, world.as(who), KEY));
      const home = granted(await readHome(world, world.as(who)));
      return JSON.stringify([openings, home.owed]).includes('Audrey');
    };
    expect([await seenBy('sam'), await seenBy('ella')]).toEqual([false, false]);
    world.now = Temporal.Instant.from('2026-12-22T23:59:00Z');
    await inspectionKeeper(world)();
    expect([row(world).state, await seenBy('ella')]).toEqual(['ended', false]);
    expect(world.messenger.sent.some(({ to }) => to === 'ella')).toBe(false);
    world.now = Temporal.Instant.from('2026-12-23T00:00:00Z');
    await inspectionKeeper(world)();
    expect(await seenBy('ella')).toBe(true);
    expect(world.messenger.sent.filter(({ to }) => to === 'ella' || to === 'sam')).toHaveLength(2);
    expect(await world.inspections.open()).toEqual([]);
  });

  it('is put off again by whoever decides, never by the reader or a party, and not once they were told', async () => {
    await allowed(world, PUT_OFF);
    for (const who of ['sam', 'ella', 'stranger']) {
      expect(refusalOf(await putOffTelling(world, world.as(who), ASKED.key))).toBe('not-found');
    }
    expect(refusalOf(await putOffTelling(world, world.as('audrey'), ASKED.key))).toBe('not-allowed');
    later(world, 24 * 20);
    granted(await putOffTelling(world, world.as('tess'), ASKED.key));
    expect(row(world).putOff?.untilOn?.toString()).toBe('2027-01-12');
    later(world, 24 * 31);
    await inspectionKeeper(world)();
    expect(refusalOf(await putOffTelling(world, world.as('tess'), ASKED.key))).toBe('already-done');
  });

  it('is not to be had afterwards', async () => {
    await allowed(world);
    expect(refusalOf(await putOffTelling(world, world.as('tess'), ASKED.key))).toBe('not-allowed');
  });

  it('hides the request from a trust lead who is a party to it', async () => {
    world.add({ ...world.as('sam').person, standing: ['trust lead'] });
    await allowed(world, PUT_OFF);
    expect(granted(await readInspections(world, world.as('sam'))).inspections).toEqual([]);
    expect(granted(await readInspections(world, world.as('tess'))).inspections).toHaveLength(1);
  });
});
