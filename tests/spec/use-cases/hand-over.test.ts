import { describe, expect, it } from 'vitest';
import { addAction } from '../../../bot/use-cases/add-action.ts';
import { arrangeCover } from '../../../bot/use-cases/arrange-cover.ts';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { handOver } from '../../../bot/use-cases/hand-over.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import type { SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const NEXT = `${KEY}-to2`;
const toCora = { supervisors: ['cora'], fromOn: '2026-11-23' };

const CONTRACT: SupervisionRecord = {
  key: `${KEY}-c1`,
  arrangement: KEY,
  session: null,
  formId: 'jmat-dsl-contract',
  formVersion: 1,
  kind: 'contract',
  status: 'signed',
  author: 'sam',
  answers: { venue: 'Invented room' },
  text: 'Venue: invented',
  signatures: [],
  seal: { hash: 'h', previousSeal: null, jws: 'j', sealedAt: aSession().startsAt },
  paperKeptWhere: null,
};

/** Sam and Ella with a contract, a session held and written up on 20 November, one open action, and one session booked. */
async function lived() {
  const world = aWorld();
  world.records.recordShelf.set(CONTRACT);
  world.plan(aSession('2026-11-20T10:00:00Z', { status: 'held' }));
  world.plan(aSession('2026-12-08T10:00:00Z', { key: `${KEY}-s2` }));
  granted(await beginRecord(world, world.as('sam'), `${KEY}-s1`, { together: true }));
  const action = { session: `${KEY}-s1`, text: 'Invented', category: 'case' as const, dueOn: null };
  granted(await addAction(world, world.as('sam'), KEY, { ...action, key: 'action-one', owner: 'sam' }));
  return world;
}

describe('how steady supervision is (H-44)', () => {
  it('is said with the day they began, and how often the supervisor has changed', async () => {
    const world = await lived();
    const together = async (who: string, key: string) =>
      granted(await readArrangement(world, world.as(who), key)).together;
    expect((await together('ella', KEY))?.changes).toBe(0);
    granted(await handOver(world, world.as('sam'), KEY, toCora));
    expect(await together('ella', NEXT)).toEqual({ sinceOn: '2026-11-23', changes: 1 });
    world.now = world.now.add({ hours: 48 });
    granted(await handOver(world, world.as('cora'), NEXT, { supervisors: ['sam'], fromOn: '2026-11-25' }));
    expect(await together('ella', `${KEY}-to3`)).toEqual({ sinceOn: '2026-11-25', changes: 2 });
  });
});

describe('handing supervision over', () => {
  it('is refused to the supervisee and to strangers, and nobody names themselves', async () => {
    const world = await lived();
    const by = (who: string, asked = toCora) => handOver(world, world.as(who), KEY, asked);
    expect(refusalOf(await by('ella'))).toBe('not-allowed');
    expect(refusalOf(await by('stranger'))).toBe('not-found');
    expect(refusalOf(await by('lou', { ...toCora, supervisors: ['lou'] }))).toBe('not-allowed');
    expect(refusalOf(await by('tess', { ...toCora, supervisors: ['tess'] }))).toBe('not-allowed');
    expect(refusalOf(await arrangeCover(world, world.as('tess'), KEY, { person: 'tess', fromOn: '2026-11-23' }))).toBe(
      'not-allowed',
    );
  });

  it('is refused for a day to come, up to the last session held, and for people who cannot take over', async () => {
    const world = await lived();
    const ask = (asked: Partial<typeof toCora>) => handOver(world, world.as('sam'), KEY, { ...toCora, ...asked });
    expect(refusalOf(await ask({ fromOn: '2026-11-24' }))).toBe('invalid-field fromOn');
    expect(refusalOf(await ask({ fromOn: '2026-11-20' }))).toBe('invalid-field fromOn');
    expect(refusalOf(await ask({ supervisors: ['ella'] }))).toBe('invalid-field supervisors');
    expect(refusalOf(await ask({ supervisors: ['nobody'] }))).toBe('invalid-field supervisors');
    granted(await ask({ fromOn: '2026-11-21' }));
  });

  it('gives the newcomer no old record, no old draft and no old action', async () => {
    const world = await lived();
    granted(await handOver(world, world.as('lou'), KEY, toCora));
    expect(refusalOf(await readRecord(world, world.as('cora'), `${KEY}-s1-r`))).toBe('not-found');
    expect(refusalOf(await readArrangement(world, world.as('cora'), KEY))).toBe('not-found');
    expect(await world.records.actionsOf(world.as('cora'), KEY)).toEqual([]);
  });

  it('gives the newcomer the contract, to be signed anew, and the open actions', async () => {
    const world = await lived();
    expect(granted(await handOver(world, world.as('lou'), KEY, toCora))).toEqual({
      arrangement: NEXT,
      actions: 1,
      contract: true,
      children: 0,
    });
    const contract = (await world.records.record(world.as('cora'), `${NEXT}-c1`))?.value;
    expect(contract).toMatchObject({ answers: CONTRACT.answers, status: 'shared', signatures: [], seal: null });
    const actions = (await world.records.actionsOf(world.as('cora'), NEXT)).map((one) => one.value);
    expect(actions).toMatchObject([{ text: 'Invented', owner: 'cora', status: 'open' }]);
    const old = (await world.records.actionsOf(world.as('ella'), KEY)).map((one) => one.value);
    expect(old).toMatchObject([{ status: 'passed on' }]);
    expect(await world.records.actionsOf(world.as('sam'), NEXT)).toEqual([]);
  });

  it('leaves the old records with both who wrote them, and ends what was before on the day before', async () => {
    const world = await lived();
    granted(await handOver(world, world.as('sam'), KEY, toCora));
    for (const who of ['sam', 'ella']) granted(await readRecord(world, world.as(who), `${KEY}-s1-r`));
    expect((await world.register.arrangement(KEY))?.value.endedOn?.toString()).toBe('2026-11-22');
    expect((await world.register.session(`${KEY}-s2`))?.value.status).toBe('cancelled');
    expect(refusalOf(await beginRecord(world, world.as('sam'), `${KEY}-s1`, {}))).toBe('not-allowed');
  });

  it('carries the clock’s history: what was held before counts for the new pair', async () => {
    const world = await lived();
    const before = granted(await readArrangement(world, world.as('ella'), KEY)).clocks;
    granted(await handOver(world, world.as('sam'), KEY, toCora));
    const after = granted(await readArrangement(world, world.as('cora'), NEXT)).clocks;
    expect(after.map((clock) => [clock.id, clock.dueOn])).toEqual(before.map((clock) => [clock.id, clock.dueOn]));
  });

  it('of line management alone changes who manages, and nothing else', async () => {
    const world = await lived();
    const asked = { lineManager: 'hana', fromOn: '2026-11-23' };
    expect(granted(await handOver(world, world.as('sam'), KEY, asked)).arrangement).toBe(KEY);
    const now = (await world.register.arrangement(KEY))?.value;
    expect([now?.lineManager, now?.endedOn, now?.supervisors]).toEqual(['hana', null, ['sam']]);
    expect(refusalOf(await readArrangement(world, world.as('lou'), KEY))).toBe('not-found');
    granted(await readArrangement(world, world.as('hana'), KEY));
  });

  it('that died half way is finished by the next try, and makes one successor', async () => {
    const world = await lived();
    world.weather.fail('unavailable', 'copy for a successor');
    await expect(handOver(world, world.as('lou'), KEY, toCora)).rejects.toThrow('copy for a successor');
    world.weather.clear();
    granted(await handOver(world, world.as('lou'), KEY, toCora));
    expect((await world.register.allArrangements(null)).map((one) => one.value.key)).toEqual([KEY, NEXT]);
    expect(await world.records.actionsOf(world.as('cora'), NEXT)).toHaveLength(1);
  });
});
