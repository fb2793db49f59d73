import { beforeEach, describe, expect, it } from 'vitest';
import { noteOnPaper } from '../../../bot/use-cases/note-on-paper.ts';
import { signTogether } from '../../../bot/use-cases/sign-together.ts';
import type { RecordView, SignTogether } from '../../../shared/contract/records.ts';
import { aPerson } from '../../builders/a-person.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { heldUnder, RECORD, sharedRecord, signedBy } from './world.ts';

const KIT = 'local:kit';
let world: MemoryWorld;
let shared: RecordView;

/** Sam supervises Kit, who has no account; the record of their session is shared. */
const worldUnder = (policy: 'jmat' | 'temple'): MemoryWorld =>
  heldUnder(policy, { supervisees: [KIT] }).add(aPerson({ id: KIT, name: 'Kit Marsden', email: null }));

beforeEach(async () => {
  world = worldUnder('jmat');
  shared = await sharedRecord(world);
});

const sign = (who: string, asked: Partial<SignTogether> = {}) =>
  signTogether(world, world.as(who), RECORD, {
    contentHash: shared.contentHash ?? '',
    person: KIT,
    name: 'Kit Marsden',
    ...asked,
  });

describe('two people at one screen', () => {
  it('is refused to anybody who is not in it', async () => {
    for (const who of ['stranger', 'tess', 'lou']) expect(refusalOf(await sign(who))).toBe('not-found');
  });

  it('is refused for anybody who has an account, and for somebody whose signature is not asked for', async () => {
    expect(refusalOf(await sign('sam', { person: 'sam', name: 'Sam' }))).toBe('not-allowed');
    world.add(aPerson({ id: 'local:other', name: 'Kit Marsden', email: null }));
    expect(refusalOf(await sign('sam', { person: 'local:other' }))).toBe('not-allowed');
  });

  it('is refused under another name, and for words other than those on screen', async () => {
    expect(refusalOf(await sign('sam', { name: 'Sam' }))).toBe('invalid-field name');
    expect(refusalOf(await sign('sam', { contentHash: 'other' }))).toBe('unsigned-changes');
  });

  it('is refused where the policy wants paper', async () => {
    world = worldUnder('temple');
    shared = await sharedRecord(world);
    expect(refusalOf(await sign('sam'))).toBe('not-allowed');
  });

  it('keeps the name, and on whose screen it was signed', async () => {
    const view = granted(await sign('sam', { name: '  kit  MARSDEN ', comment: 'All as we said.' }));
    expect(view.signatures).toMatchObject([
      { person: KIT, name: 'Kit Marsden', witness: 'Sam', comment: 'All as we said.' },
    ]);
    expect(view.waitingFor.map((one) => one.person)).toEqual(['sam']);
  });

  it('is done once, however often it is sent, and the last name seals it', async () => {
    await sign('sam');
    granted(await sign('sam'));
    const sealed = await signedBy(world, shared, 'sam');
    expect(sealed).toMatchObject({ status: 'signed', waitingFor: [] });
    expect(sealed.signatures).toHaveLength(2);
    const trail = (await world.audit.of('lantern-bay-ella')).filter((entry) => entry.event === 'record signed');
    expect(trail.map((entry) => [entry.by, entry.about])).toEqual([
      ['sam', `${RECORD}|${KIT}`],
      ['sam', RECORD],
    ]);
  });

  it('leaves paper open to them instead', async () => {
    const asked = {
      contentHash: shared.contentHash ?? '',
      signedOn: '2026-11-23',
      keptWhere: 'Locked cabinet',
      signedBy: [KIT],
    };
    const view = granted(await noteOnPaper(world, world.as('sam'), RECORD, asked));
    expect(view.waitingFor.map((one) => one.person)).toEqual(['sam']);
  });
});
