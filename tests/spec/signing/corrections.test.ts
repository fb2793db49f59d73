import { describe, expect, it } from 'vitest';
import { addAddendum } from '../../../bot/use-cases/add-addendum.ts';
import { beginContract } from '../../../bot/use-cases/begin-contract.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { refuseToSign } from '../../../bot/use-cases/refuse-to-sign.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import type { AddAddendum, OneRecordView, RecordView } from '../../../shared/contract/records.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { ARRANGEMENT, heldUnder, RECORD, SESSION, sharedContract, sharedRecord, signedBy } from './world.ts';

const ABOUT_US = 'success-stories';
const ABOUT_A_CHILD = 'case-1';
const ASKED: AddAddendum = {
  key: 'press-0001',
  reason: 'We had the wrong year group.',
  changes: [{ field: ABOUT_US, answer: 'A calm half term in Year 5.' }],
};
const add = (world: MemoryWorld, who: string, asked: Partial<AddAddendum> = {}, key = RECORD) =>
  addAddendum(world, world.as(who), key, { ...ASKED, ...asked });

async function signedRecord(world: MemoryWorld): Promise<RecordView> {
  const view = await sharedRecord(world, {
    [ABOUT_US]: 'A calm half term in Year 4.',
    [ABOUT_A_CHILD]: 'Case A, worse.',
  });
  return signedBy(world, view, 'sam', 'ella');
}

function only(view: RecordView): OneRecordView {
  const [addendum] = view.corrections.addenda;
  if (addendum === undefined) throw new Error('there is no correction');
  return addendum;
}

const signAddendum = (world: MemoryWorld, addendum: OneRecordView, ...people: readonly string[]) =>
  signedBy(world, { ...addendum, corrections: { addenda: [], mayAdd: false } }, ...people);

describe('a correction', () => {
  it('is refused to oversight, of a record still open and of a correction', async () => {
    const world = heldUnder('jmat');
    await sharedRecord(world);
    expect(refusalOf(await add(world, 'ella'))).toBe('not-allowed');
    const other = heldUnder('jmat');
    await signedRecord(other);
    for (const who of ['lou', 'tess', 'sid', 'stranger']) expect(refusalOf(await add(other, who))).toBe('not-found');
    const addendum = only(granted(await add(other, 'ella')));
    expect(refusalOf(await add(other, 'ella', {}, addendum.key))).toBe('not-allowed');
  });

  it('is refused for a question the form does not have and a value it cannot hold', async () => {
    const world = heldUnder('jmat');
    await signedRecord(world);
    const changed = (field: string, answer: string) => add(world, 'ella', { changes: [{ field, answer }] });
    expect(refusalOf(await changed('nonsense', 'x'))).toBe('unknown-field nonsense');
    expect(refusalOf(await changed('date', 'soon'))).toBe('invalid-field date');
  });

  it('shows what was signed beside what it should say, and leaves what was signed alone', async () => {
    const world = heldUnder('jmat');
    const before = await signedRecord(world);
    const view = granted(await add(world, 'ella'));
    const addendum = only(view);
    expect(addendum.answers.changes).toEqual([
      expect.objectContaining({ c2: 'A calm half term in Year 4.', c3: 'A calm half term in Year 5.' }),
    ]);
    expect([view.answers[ABOUT_US], view.status, view.contentHash]).toEqual([
      'A calm half term in Year 4.',
      'signed',
      before.contentHash,
    ]);
    expect(addendum.waitingFor.map((one) => one.person).sort()).toEqual(['ella', 'sam']);
    expect(addendum.may.write).toBe(false);
  });

  it('is signed anew by both, and its seal follows the record’s', async () => {
    const world = heldUnder('jmat');
    await signedRecord(world);
    const addendum = only(granted(await add(world, 'ella')));
    expect(world.register.sessionShelf.get(SESSION)?.value.recordState).toBe('awaiting signatures');
    const owed = granted(await readHome(world, world.as('sam'))).owed;
    expect(owed.find((one) => one.kind === 'sign record')?.text).toContain('the correction of the record');
    world.now = world.now.add({ hours: 1 });
    const signed = await signAddendum(world, addendum, 'sam', 'ella');
    expect(signed.status).toBe('signed');
    const sealOf = (key: string) => world.records.recordShelf.get(key)?.value.seal;
    expect(sealOf(addendum.key)?.previousSeal).toBe(sealOf(RECORD)?.hash);
    expect(world.register.sessionShelf.get(SESSION)?.value.recordState).toBe('signed');
    expect(world.records.recordShelf.get(RECORD)?.value.status).toBe('signed');
  });

  it('about a child stays with the children, and out of the record list', async () => {
    const world = heldUnder('jmat');
    await signedRecord(world);
    const view = granted(await add(world, 'ella', { changes: [{ field: ABOUT_A_CHILD, answer: 'Case A, better.' }] }));
    const addendum = only(view);
    expect(JSON.stringify(world.records.recordShelf.get(addendum.key)?.value)).not.toContain('better');
    expect(addendum.answers['child-changes']).toEqual([
      expect.objectContaining({ c2: 'Case A, worse.', c3: 'Case A, better.' }),
    ]);
    await signAddendum(world, addendum, 'sam', 'ella');
    const kept = world.records.caseShelf.all().filter(({ value }) => value.record === addendum.key);
    expect(kept.map(({ value }) => value.seal !== null)).toEqual([true]);
  });

  it('of what was corrected before starts from that correction', async () => {
    const world = heldUnder('jmat');
    await signedRecord(world);
    await signAddendum(world, only(granted(await add(world, 'ella'))), 'sam', 'ella');
    world.now = world.now.add({ hours: 1 });
    const again = granted(
      await add(world, 'sam', { key: 'press-0002', changes: [{ field: ABOUT_US, answer: 'Year 6.' }] }),
    );
    expect(again.corrections.addenda.at(-1)?.answers.changes).toEqual([
      expect.objectContaining({ c2: 'A calm half term in Year 5.', c3: 'Year 6.' }),
    ]);
  });

  it('under one press is one correction', async () => {
    const world = heldUnder('jmat');
    await signedRecord(world);
    granted(await add(world, 'ella'));
    expect(granted(await add(world, 'ella')).corrections.addenda).toHaveLength(1);
    expect(world.audit.events().filter((event) => event === 'addendum added')).toHaveLength(1);
  });

  it('stays as it was added: it is neither typed in nor shared again', async () => {
    const world = heldUnder('jmat');
    await signedRecord(world);
    const { key, version } = only(granted(await add(world, 'ella')));
    expect(refusalOf(await saveRecord(world, world.as('ella'), key, { version, answers: { reason: 'x' } }))).toBe(
      'not-allowed',
    );
    expect(refusalOf(await shareRecord(world, world.as('ella'), key, { version }))).toBe('not-allowed');
  });

  it('somebody refuses to sign stays on view, and the record no longer waits for it', async () => {
    const world = heldUnder('jmat');
    await signedRecord(world);
    const { key } = only(granted(await add(world, 'ella')));
    granted(await refuseToSign(world, world.as('sam'), key, { reason: 'It was Year 4.' }));
    const view = granted(await readRecord(world, world.as('ella'), RECORD));
    expect(only(view).refusals.map((one) => one.reason)).toEqual(['It was Year 4.']);
    expect(world.register.sessionShelf.get(SESSION)?.value.recordState).toBe('signed');
  });
});

describe('a contract', () => {
  it('that is corrected is not superseded; a newer one supersedes it and is corrected instead', async () => {
    const world = heldUnder('jmat');
    const first = await signedBy(world, await sharedContract(world), 'sam', 'ella');
    const field = first.form.sections.flatMap((one) => one.questions).find((one) => one.type === 'longText')?.id ?? '';
    const corrected = granted(await add(world, 'sam', { changes: [{ field, answer: 'Weekly.' }] }, first.key));
    expect([corrected.status, corrected.corrections.addenda.length]).toEqual(['signed', 1]);
    world.now = world.now.add({ hours: 24 });
    const begun = granted(await beginContract(world, world.as('sam'), ARRANGEMENT, {}));
    const shared = granted(await shareRecord(world, world.as('sam'), begun.key, { version: begun.version }));
    await signedBy(world, shared, 'sam', 'ella');
    expect(world.records.recordShelf.get(first.key)?.value.status).toBe('superseded');
    expect(refusalOf(await add(world, 'sam', { key: 'press-0003' }, first.key))).toBe('not-allowed');
  });
});
