import { beforeEach, describe, expect, it } from 'vitest';
import { beginContract } from '../../../bot/use-cases/begin-contract.ts';
import { readContract } from '../../../bot/use-cases/read-contract.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
let world: MemoryWorld;

beforeEach(() => {
  world = aWorld();
});

async function signedByBoth(reviewOn: string) {
  const begun = granted(await beginContract(world, world.as('sam'), KEY, {}));
  const saved = granted(
    await saveRecord(world, world.as('sam'), begun.key, {
      version: begun.version,
      answers: { 'review-date': reviewOn },
    }),
  );
  const view = granted(await shareRecord(world, world.as('sam'), begun.key, { version: saved.version }));
  for (const who of ['sam', 'ella']) {
    const asked = { version: view.version, contentHash: view.contentHash ?? '' };
    granted(await signRecord(world, world.as(who), begun.key, asked));
  }
  return begun.key;
}

const row = () => world.register.arrangementShelf.get(KEY)?.value;

describe('a contract', () => {
  it('is begun on the policy’s usual form, or on another it prints for this kind of supervision', async () => {
    world = aWorld({ policy: 'hscb' });
    const begin = (formId?: string) =>
      beginContract(world, world.as('sam'), KEY, formId === undefined ? {} : { formId });
    expect(granted(await readContract(world, world.as('sam'), KEY)).forms.map((form) => form.id)).toEqual([
      'hscb-contract-direct',
      'hscb-contract-indirect',
    ]);
    expect(refusalOf(await begin('hscb-recording-template'))).toBe('not-found');
    expect(refusalOf(await begin('jmat-dsl-contract'))).toBe('not-found');
    expect(granted(await begin('hscb-contract-indirect')).form.id).toBe('hscb-contract-indirect');
    world = aWorld({ policy: 'hscb' });
    expect(granted(await begin()).form.id).toBe('hscb-contract-direct');
  });

  it('is begun by the supervisor only', async () => {
    expect(refusalOf(await beginContract(world, world.as('ella'), KEY, {}))).toBe('not-allowed');
    expect(refusalOf(await beginContract(world, world.as('sid'), KEY, {}))).toBe('not-a-party');
    expect(refusalOf(await beginContract(world, world.as('stranger'), KEY, {}))).toBe('not-found');
  });

  it('signed by both carries its dates to the register (J-33, J-45)', async () => {
    await signedByBoth('2027-11-23');
    expect([row()?.contractSignedOn?.toString(), row()?.contractReviewOn?.toString()]).toEqual([
      '2026-11-23',
      '2027-11-23',
    ]);
    expect(row()?.standing.contractState).toBe('ok');
    expect(world.audit.events()).toContain('contract signed');
  });

  it('signed anew supersedes the one before, which stays readable', async () => {
    const first = await signedByBoth('2026-11-30');
    world.now = world.now.add({ hours: 24 * 7 });
    const second = await signedByBoth('2027-11-30');
    expect(second).not.toBe(first);
    expect(world.records.recordShelf.get(first)?.value.status).toBe('superseded');
    expect([row()?.contractReviewOn?.toString(), row()?.contractLastReviewedOn?.toString()]).toEqual([
      '2027-11-30',
      '2026-11-30',
    ]);
    const page = granted(await readContract(world, world.as('ella'), KEY));
    expect([page.record?.key, page.earlier.map((one) => one.status)]).toEqual([second, ['superseded']]);
  });

  it('is seen by oversight as a date, not as words', async () => {
    await signedByBoth('2027-11-23');
    const page = granted(await readContract(world, world.as('tess'), KEY));
    expect([page.record, page.earlier, page.arrangement.contractReviewOn]).toEqual([null, [], '2027-11-23']);
  });
});
