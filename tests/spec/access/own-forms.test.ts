import { describe, expect, it } from 'vitest';
import { addAddendum } from '../../../bot/use-cases/add-addendum.ts';
import { exportArrangement } from '../../../bot/use-cases/export/export-arrangement.ts';
import { beginFurtherForm } from '../../../bot/use-cases/further-forms.ts';
import { readFormPage } from '../../../bot/use-cases/read-form-page.ts';
import { readOpenings } from '../../../bot/use-cases/read-openings.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import type { RecordView } from '../../../shared/contract/records.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';
import { ARRANGEMENT, signedBy } from '../signing/world.ts';

const SAID = 'After a crisis';
const CORRECTED = 'De-brief after a difficult session';

/** Ella's own urgent request in a group with Cora, signed by whoever was asked, and corrected by Ella. */
async function corrected(world: MemoryWorld, asked: string): Promise<{ key: string; view: RecordView }> {
  const ella = world.as('ella');
  const begun = granted(await beginFurtherForm(world, ella, ARRANGEMENT, { formId: 'jmat-urgent-request' }));
  const answers = { 'asked-of': asked, why: SAID };
  const saved = granted(await saveRecord(world, ella, begun.key, { version: begun.version, answers }));
  const shared = granted(await shareRecord(world, ella, begun.key, { version: saved.version }));
  const signer = granted(await readFormPage(world, world.as(asked), shared.key)).record;
  await signedBy(world, signer, asked);
  const correction = { key: 'press-0001', reason: 'The month.', changes: [{ field: 'why', answer: CORRECTED }] };
  const view = granted(await addAddendum(world, ella, shared.key, correction));
  return { key: view.corrections.addenda[0]?.key ?? '', view };
}

describe('one member’s own form', () => {
  it('is not told of to the other members by who opened it', async () => {
    const world = aWorld({ kind: 'group', supervisees: ['ella', 'cora'] });
    await corrected(world, 'sam');
    const seenBy = async (who: string) =>
      granted(await readOpenings(world, world.as(who), ARRANGEMENT)).openings.map(({ about }) => about);
    for (const who of ['ella', 'sam']) expect((await seenBy(who)).join()).toContain('urgent-request');
    expect(await seenBy('cora')).toEqual([]);
    granted(await exportArrangement(world, world.as('ella'), ARRANGEMENT, 'json'));
    expect(await seenBy('cora')).toEqual([ARRANGEMENT]);
  });
});

describe('a correction of one member’s own form', () => {
  it('is read by those who read the form, and by no other member of the group', async () => {
    const world = aWorld({ kind: 'group', supervisees: ['ella', 'cora'] });
    const { key, view } = await corrected(world, 'sam');
    expect(JSON.stringify(view.corrections)).toContain(CORRECTED);
    expect(await world.records.record(world.as('cora'), key)).toBeNull();
    const taken = granted(await exportArrangement(world, world.as('cora'), ARRANGEMENT, 'json'));
    const text = new TextDecoder().decode(taken.bytes);
    for (const words of [SAID, CORRECTED]) expect(text).not.toContain(words);
    for (const who of ['ella', 'sam']) expect((await world.records.record(world.as(who), key))?.value.key).toBe(key);
  });

  it('is read by whoever signed the form and has no other part in the supervision', async () => {
    const world = aWorld();
    const { key } = await corrected(world, 'team');
    const page = granted(await readFormPage(world, world.as('team'), key));
    expect(JSON.stringify(page.record.answers)).toContain(CORRECTED);
    expect(await world.records.record(world.as('stranger'), key)).toBeNull();
  });
});
