import { describe, expect, it } from 'vitest';
import { arrangeSupervision } from '../../../bot/use-cases/arranging/arrange-supervision.ts';
import { beginFurtherForm, readFurtherForms } from '../../../bot/use-cases/further-forms.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';

describe('a key that is taken', () => {
  it('of an arrangement lets nobody in whom somebody asks for under it', async () => {
    const world = aWorld();
    const taken = 'press-taken';
    world.arrange(anArrangement({ key: `lantern-bay-${taken}`, supervisors: ['sam'], supervisees: ['ella'] }));
    const asked = {
      key: taken,
      kind: 'one-to-one' as const,
      supervisors: ['sid'],
      supervisees: ['cora'],
      startedOn: '2026-11-23',
      durationMinutes: 60,
    };
    expect(refusalOf(await arrangeSupervision(world, world.as('sid'), 'lantern-bay', asked))).toBe('clash');
    for (const who of ['sid', 'cora']) expect(world.folders.letsIn(world.as(who), `lantern-bay-${taken}`)).toBe(false);
    for (const who of ['sam', 'ella']) expect(world.folders.letsIn(world.as(who), `lantern-bay-${taken}`)).toBe(true);
  });

  it.each([true, false])(
    'of one member’s own form gives no other member of the group that form (together: %s)',
    async (together) => {
      const world = aWorld({ kind: 'group', supervisees: ['ella', 'cora'] });
      world.plan(aSession('2026-11-20T10:00:00Z', { kind: 'group' }));
      const asked = { formId: 'jmat-urgent-request', number: 1, together: true };
      const hers = granted(await beginFurtherForm(world, world.as('ella'), KEY, asked));
      const said = { version: hers.version, answers: { why: 'Only for Sam.' } };
      granted(await saveRecord(world, world.as('ella'), hers.key, said));
      const other = granted(await beginFurtherForm(world, world.as('cora'), KEY, { ...asked, together }));
      expect(other.key).not.toBe(hers.key);
      const shared = await shareRecord(world, world.as('cora'), other.key, { version: other.version });
      expect(JSON.stringify([other, shared])).not.toContain('Only for Sam.');
      const seenBy = async (who: string) => (await world.records.record(world.as(who), hers.key)) !== null;
      expect([await seenBy('ella'), await seenBy('sam'), await seenBy('cora')]).toEqual([true, true, false]);
      const listed = granted(await readFurtherForms(world, world.as('cora'), KEY)).forms.flatMap((one) => one.begun);
      expect(listed.map((one) => one.key)).toEqual([other.key]);
    },
  );
});
