import { describe, expect, it } from 'vitest';
import { beginContract } from '../../../bot/use-cases/begin-contract.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readContract } from '../../../bot/use-cases/read-contract.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import type { RecordView } from '../../../shared/contract/records.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { ARRANGEMENT, signedBy } from '../signing/world.ts';

/** Ella’s clinical supervision with Sam; Lou manages Ella, Mara manages Sam and has nothing else to do with it. */
function clinicalWorld(): MemoryWorld {
  return aWorld({ kind: 'clinical', policy: 'river-tees' }).add(aPerson({ id: 'mara' }));
}

async function contractWith(world: MemoryWorld, agreed: 'Yes' | 'No' | null): Promise<RecordView> {
  const begun = granted(await beginContract(world, world.as('sam'), ARRANGEMENT, {}));
  const answers = { 'supervisee-line-manager': 'lou', 'supervisor-line-manager': 'mara', 'line-managers-read': agreed };
  const saved = granted(await saveRecord(world, world.as('sam'), begun.key, { version: begun.version, answers }));
  return granted(await shareRecord(world, world.as('sam'), begun.key, { version: saved.version }));
}

const forms = async (world: MemoryWorld, who: string) =>
  granted(await readHome(world, world.as(who))).owed.filter((one) => one.kind === 'sign form');

describe('line managers and a clinical contract (R-67, R-73)', () => {
  it.each(['No', null] as const)('read nothing of it unless both agree (%s)', async (agreed) => {
    const world = clinicalWorld();
    const view = await signedBy(world, await contractWith(world, agreed), 'sam', 'ella');
    expect(view.status).toBe('signed');
    expect(view.waitingFor).toEqual([]);
    for (const who of ['lou', 'mara']) {
      expect(refusalOf(await readRecord(world, world.as(who), view.key))).toBe('not-found');
      expect(await forms(world, who)).toEqual([]);
    }
    expect(world.messenger.sent).toEqual([]);
  });
  it('with consent they are told and read it; they take note once both have signed, and hold nothing up', async () => {
    const world = clinicalWorld();
    const shared = await contractWith(world, 'Yes');
    expect(world.messenger.sent).toEqual([]);
    const asked = { version: shared.version, contentHash: shared.contentHash ?? '' };
    expect(refusalOf(await signRecord(world, world.as('mara'), shared.key, asked))).toBe('not-allowed');
    const view = await signedBy(world, shared, 'sam', 'ella');
    expect(view.status).toBe('signed');
    expect(view.waitingFor.map(({ person, role, isLater }) => [person, role, isLater])).toEqual([
      ['lou', 'line manager', true],
      ['mara', 'supervisor’s line manager', true],
    ]);
    expect(world.messenger.sent.map((one) => one.to).sort()).toEqual(['lou', 'mara']);
    expect((await forms(world, 'mara')).map((one) => one.link)).toEqual([`records/${view.key}`]);
    const page = granted(await readRecord(world, world.as('mara'), view.key));
    expect(page.signingStatement).toBe('I have read this contract.');
    expect((await signedBy(world, page, 'mara')).signatures.map((one) => one.name)).toEqual(['Sam', 'Ella', 'Mara']);
    expect(await forms(world, 'mara')).toEqual([]);
  });
  it('reading it gives them nothing else: not the arrangement, not its contract page', async () => {
    const world = clinicalWorld();
    await signedBy(world, await contractWith(world, 'Yes'), 'sam', 'ella');
    expect(refusalOf(await readArrangement(world, world.as('mara'), ARRANGEMENT))).toBe('not-found');
    expect(refusalOf(await readContract(world, world.as('mara'), ARRANGEMENT))).toBe('not-found');
    expect(await world.records.recordsOf(world.as('mara'), ARRANGEMENT)).toHaveLength(1);
  });
  it('a line manager who was taken out again before anybody signed no longer reads it', async () => {
    const world = clinicalWorld();
    const shared = await contractWith(world, 'Yes');
    granted(await readRecord(world, world.as('mara'), shared.key));
    const answers = { 'line-managers-read': 'No' };
    granted(await saveRecord(world, world.as('sam'), shared.key, { version: shared.version, answers }));
    expect(refusalOf(await readRecord(world, world.as('mara'), shared.key))).toBe('not-found');
  });
});
