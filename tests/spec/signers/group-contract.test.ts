import { describe, expect, it } from 'vitest';
import { verifyEverything } from '../../../bot/commands/verify-everything.ts';
import { changeMembers } from '../../../bot/use-cases/change-members.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readContract } from '../../../bot/use-cases/read-contract.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { refuseToSign } from '../../../bot/use-cases/refuse-to-sign.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import type { SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { ARRANGEMENT, sharedContract, signedBy } from '../signing/world.ts';

/** Sam’s group of Ella, Cora and Gus under River Tees’ policy. */
function groupWorld(): MemoryWorld {
  const world = aWorld({ kind: 'group', policy: 'river-tees', supervisees: ['ella', 'cora', 'gus'] });
  return world.add(aPerson({ id: 'gus' }), aPerson({ id: 'nina' }));
}

const waitingIn = async (world: MemoryWorld, who: string) =>
  (granted(await readContract(world, world.as(who), ARRANGEMENT)).record?.waitingFor ?? []).map(
    ({ person, isLater }) => (isLater === true ? `${person}, later` : person),
  );
const toSign = async (world: MemoryWorld, who: string) =>
  granted(await readHome(world, world.as(who))).owed.filter((one) => one.kind === 'sign contract').length;
const join = (world: MemoryWorld, who: string, person: string, change: 'joins' | 'leaves' = 'joins') =>
  changeMembers(world, world.as(who), ARRANGEMENT, { person, change, on: '2026-11-23' });
const row = async (world: MemoryWorld) => (await world.register.arrangement(ARRANGEMENT))?.value;
const verified = async (world: MemoryWorld) => {
  const records: readonly SupervisionRecord[] = world.records.recordShelf.all().map((one) => one.value);
  const every = async function* <T>(all: readonly T[]) {
    yield* all;
  };
  const sealed = {
    sealedRecords: () => every(records),
    sealedCaseDiscussions: () => every(world.records.caseShelf.all().map((one) => one.value)),
  };
  const { failures } = await verifyEverything({ sealer: world.sealer, audit: world.audit, sealed });
  // The trail in memory is not hashed as SharePoint’s is.
  return failures.filter((one) => one.kind !== 'audit trail');
};

describe('a group’s contract (R-64)', () => {
  it('is not read or signed by line manager, leads, a member of nothing, or who joins nobody’s group', async () => {
    const world = groupWorld();
    const view = await sharedContract(world);
    for (const who of ['lou', 'sid', 'tess', 'team', 'nina']) {
      expect(refusalOf(await readRecord(world, world.as(who), view.key))).toBe('not-found');
      const asked = { version: view.version, contentHash: view.contentHash ?? '' };
      expect(refusalOf(await signRecord(world, world.as(who), view.key, asked))).toBe('not-found');
    }
  });
  it('waits for the supervisor and every member, on each one’s home page and on the register', async () => {
    const world = groupWorld();
    await sharedContract(world);
    expect(await waitingIn(world, 'ella')).toEqual(['sam', 'ella', 'cora', 'gus']);
    for (const who of ['sam', 'ella', 'cora', 'gus']) expect(await toSign(world, who)).toBe(1);
    expect((await row(world))?.contractAwaits).toEqual(['sam', 'ella', 'cora', 'gus']);
    expect(granted(await readArrangement(world, world.as('sid'), ARRANGEMENT)).arrangement.contractAwaits).toBe(4);
  });
  it('is sealed with the last member’s name, and verifies', async () => {
    const world = groupWorld();
    const view = await sharedContract(world);
    const three = await signedBy(world, view, 'ella', 'sam', 'gus');
    expect([three.status, three.sealedAt]).toEqual(['awaiting signatures', null]);
    expect(await waitingIn(world, 'cora')).toEqual(['cora']);
    expect(await toSign(world, 'ella')).toBe(0);
    const all = await signedBy(world, three, 'cora');
    expect(all.status).toBe('signed');
    expect((await row(world))?.contractAwaits).toBeUndefined();
    expect(await verified(world)).toEqual([]);
  });
  it('goes back to all when one member will not sign, with the reason and the policy’s route', async () => {
    const world = groupWorld();
    const view = await signedBy(world, await sharedContract(world), 'ella', 'sam');
    granted(await refuseToSign(world, world.as('gus'), view.key, { reason: 'The venue is wrong.' }));
    expect(await waitingIn(world, 'sam')).toEqual(['sam', 'ella', 'cora', 'gus']);
    const page = granted(await readContract(world, world.as('cora'), ARRANGEMENT)).record;
    expect(page?.refusals.map(({ name, reason }) => [name, reason])).toEqual([['Gus', 'The venue is wrong.']]);
  });
});

describe('a member who leaves before signing', () => {
  it('is not waited for: the contract is sealed with the others’ names', async () => {
    const world = groupWorld();
    const view = await signedBy(world, await sharedContract(world), 'sam', 'ella', 'cora');
    expect(view.sealedAt).toBeNull();
    granted(await join(world, 'sam', 'gus', 'leaves'));
    const page = granted(await readContract(world, world.as('ella'), ARRANGEMENT)).record;
    expect(page?.status).toBe('signed');
    expect(page?.waitingFor).toEqual([]);
    expect((await row(world))?.contractSignedOn?.toString()).toBe('2026-11-23');
    expect(await verified(world)).toEqual([]);
  });
  it('keeps their name under it when they had signed', async () => {
    const world = groupWorld();
    await signedBy(world, await sharedContract(world), 'sam', 'gus', 'ella', 'cora');
    granted(await join(world, 'sam', 'gus', 'leaves'));
    const page = granted(await readContract(world, world.as('ella'), ARRANGEMENT)).record;
    expect(page?.signatures.map((one) => one.person)).toEqual(['sam', 'gus', 'ella', 'cora']);
    expect(await verified(world)).toEqual([]);
  });
  it('is seen to by a lead who cannot read it: the next member who opens it finds it sealed', async () => {
    const world = groupWorld();
    await signedBy(world, await sharedContract(world), 'sam', 'ella', 'cora');
    granted(await join(world, 'sid', 'gus', 'leaves'));
    expect((await row(world))?.contractAwaits).toBeUndefined();
    expect((await row(world))?.contractSignedOn).toBeNull();
    expect(granted(await readContract(world, world.as('cora'), ARRANGEMENT)).record?.status).toBe('signed');
  });
});

describe('a member who joins later', () => {
  async function joined() {
    const world = groupWorld();
    const view = await signedBy(world, await sharedContract(world), 'sam', 'ella', 'cora', 'gus');
    granted(await join(world, 'sid', 'nina'));
    return { world, view };
  }
  it('is asked to sign from then on; the contract stays in force and it is only flagged', async () => {
    const { world } = await joined();
    expect(await waitingIn(world, 'nina')).toEqual(['nina, later']);
    expect(await toSign(world, 'nina')).toBe(1);
    const page = granted(await readArrangement(world, world.as('sam'), ARRANGEMENT));
    expect(page.flags.map((flag) => flag.text)).toContain(
      'The contract is in force and still waits for the name of Nina.',
    );
    expect((await row(world))?.contractSignedOn?.toString()).toBe('2026-11-23');
  });
  it('adds their name beside the seal, under a seal of its own, and everything verifies', async () => {
    const { world, view } = await joined();
    const before = world.records.recordShelf.get(view.key)?.value.seal;
    const page = granted(await readContract(world, world.as('nina'), ARRANGEMENT)).record;
    expect(page?.may.sign).toBe(true);
    await signedBy(world, { ...view, contentHash: page?.contentHash ?? null }, 'nina');
    const after = world.records.recordShelf.get(view.key)?.value;
    expect(after?.seal).toEqual(before);
    expect(after?.laterSignatures?.map((one) => one.person)).toEqual(['nina']);
    expect(after?.laterSignatures?.[0]?.seal.previousSeal).toBe(before?.hash);
    expect(await waitingIn(world, 'nina')).toEqual([]);
    expect((await row(world))?.contractAwaits).toBeUndefined();
    expect(await verified(world)).toEqual([]);
  });
  it('is noticed by verify when somebody alters the name added', async () => {
    const { world, view } = await joined();
    const page = granted(await readContract(world, world.as('nina'), ARRANGEMENT)).record;
    await signedBy(world, { ...view, contentHash: page?.contentHash ?? null }, 'nina');
    const stored = world.records.recordShelf.get(view.key)?.value;
    if (stored === undefined) throw new Error('no contract');
    const [added] = stored.laterSignatures ?? [];
    if (added === undefined) throw new Error('no name');
    world.records.recordShelf.set({ ...stored, laterSignatures: [{ ...added, comment: 'Never said' }] });
    expect((await verified(world)).map((one) => one.key)).toEqual([view.key]);
  });
  it('may refuse: the reason is kept and what was sealed stays', async () => {
    const { world, view } = await joined();
    granted(await refuseToSign(world, world.as('nina'), view.key, { reason: 'I was promised mornings.' }));
    const page = granted(await readContract(world, world.as('sam'), ARRANGEMENT)).record;
    expect([page?.status, page?.signatures.length, page?.refusals.length]).toEqual(['signed', 4, 1]);
  });
  it('whoever has signed cannot refuse or sign again once it is sealed', async () => {
    const { world, view } = await joined();
    expect(refusalOf(await refuseToSign(world, world.as('ella'), view.key, { reason: 'Now I do not.' }))).toBe(
      'signed-already',
    );
  });
  it('who joins before it is sealed is asked too, and does not hold it up', async () => {
    const world = groupWorld();
    const view = await signedBy(world, await sharedContract(world), 'sam', 'ella', 'cora');
    granted(await join(world, 'sam', 'nina'));
    expect(await waitingIn(world, 'nina')).toEqual(['gus', 'nina, later']);
    expect((await signedBy(world, view, 'gus')).status).toBe('signed');
    expect(await waitingIn(world, 'nina')).toEqual(['nina, later']);
  });
});
