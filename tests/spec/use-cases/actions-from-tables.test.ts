import { beforeEach, describe, expect, it } from 'vitest';
import { addAction } from '../../../bot/use-cases/add-action.ts';
import { beginForm } from '../../../bot/use-cases/begin-form.ts';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { changeAction } from '../../../bot/use-cases/change-action.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import type { RecordView, SaveRecord } from '../../../shared/contract/records.ts';
import type { Action } from '../../../shared/domain/actions/action.ts';
import type { PolicyId } from '../../../shared/domain/schools/school.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const RECORD = `${KEY}-s1-r`;
const FIELD = 'actions-management';
const rows = (...texts: readonly string[]): Record<string, string>[] =>
  texts.map((text, at) => ({ key: String(at + 1), c1: text, c2: 'Ella', c3: '2026-12-04' }));

/** A session held this morning under a policy, its record begun by Sam. */
async function written(
  policy: PolicyId,
  answers: SaveRecord['answers'],
): Promise<{ world: MemoryWorld; record: RecordView }> {
  const world = aWorld({ policy });
  world.plan(aSession('2026-11-23T08:00:00Z', { status: 'held' }));
  granted(await beginRecord(world, world.as('sam'), `${KEY}-s1`, {}));
  return { world, record: await kept(world, answers) };
}

/** The record once somebody has changed these answers. */
async function kept(world: MemoryWorld, answers: SaveRecord['answers'], who = 'sam'): Promise<RecordView> {
  const before = granted(await readRecord(world, world.as(who), RECORD));
  const { refused } = granted(await saveRecord(world, world.as(who), RECORD, { version: before.version, answers }));
  expect(refused).toEqual([]);
  return granted(await readRecord(world, world.as(who), RECORD));
}

const share = async (world: MemoryWorld, record: RecordView) =>
  granted(await shareRecord(world, world.as('sam'), RECORD, { version: record.version }));
const listed = (world: MemoryWorld): readonly Action[] => world.records.actionShelf.all().map((one) => one.value);
const only = (world: MemoryWorld): Action => {
  const [action, ...others] = listed(world);
  if (action === undefined || others.length > 0) throw new Error('not exactly one action');
  return action;
};

describe('the rows of a printed table of actions', () => {
  it('are nobody’s actions while the record is its author’s own draft', async () => {
    const { world } = await written('cradley', { [FIELD]: rows('Ring the nurse') });
    expect(listed(world)).toEqual([]);
  });

  it('become actions of the session when the record is shared: whose, by when, and of what kind', async () => {
    const { world, record } = await written('cradley', {
      [FIELD]: rows('Ring the nurse'),
      'actions-support': [{ key: '1', c1: 'Find a quiet hour', c2: 'sam', c3: 'by half term' }],
    });
    const shared = await share(world, record);
    expect(listed(world)).toMatchObject([
      {
        key: `${RECORD}|${FIELD}|1`,
        originSession: `${KEY}-s1`,
        text: 'Ring the nurse',
        category: 'practice',
        owner: 'ella',
        status: 'open',
      },
      {
        key: `${RECORD}|actions-support|1`,
        category: 'support',
        owner: 'sam',
        dueOn: null,
        row: { byWhen: 'by half term' },
      },
    ]);
    expect(String(listed(world)[0]?.dueOn)).toBe('2026-12-04');
    expect(shared.actionRows?.map(({ field, actions }) => [field, actions.length])).toEqual([
      [FIELD, 1],
      ['actions-support', 1],
    ]);
    expect(world.register.arrangementShelf.get(KEY)?.value.standing.openActions).toBe(2);
  });

  it('whose owner is nobody of the two go to the supervisor to sort out, with the words kept', async () => {
    const row = { key: '1', c1: 'Lend the book', c2: 'The librarian', c3: '' };
    const { world, record } = await written('cradley', { [FIELD]: [row, { key: '2', c1: '', c2: 'Ella', c3: '' }] });
    await share(world, record);
    expect(only(world)).toMatchObject({ owner: 'sam', row: { byWhom: 'The librarian' } });
  });

  it('that say a referral are due the same day and ask whether it is made', async () => {
    const row = { key: '1', c1: 'Make the referral to the front door', c2: 'Ella', c3: '' };
    const { world, record } = await written('cradley', { [FIELD]: [row] });
    await share(world, record);
    expect(only(world)).toMatchObject({ category: 'refer', referral: { isMade: false, feedbackDueOn: null } });
    expect(String(only(world).dueOn)).toBe('2026-11-23');
  });

  it('happen once, shared twice and signed by both', async () => {
    const { world, record } = await written('cradley', { [FIELD]: rows('Ring the nurse', 'Book the room') });
    await share(world, record);
    await share(world, record);
    for (const who of ['sam', 'ella']) {
      const { version, contentHash } = granted(await readRecord(world, world.as(who), RECORD));
      granted(await signRecord(world, world.as(who), RECORD, { version, contentHash: contentHash ?? '' }));
    }
    expect(listed(world)).toHaveLength(2);
  });

  it('that died half way are finished by the next try', async () => {
    const { world, record } = await written('cradley', { [FIELD]: rows('Ring the nurse', 'Book the room') });
    world.weather.fail('unavailable', 'write Actions');
    await expect(shareRecord(world, world.as('sam'), RECORD, { version: record.version })).rejects.toThrow();
    world.weather.clear();
    await share(world, record);
    expect(listed(world)).toHaveLength(2);
  });

  it('do not double an action that is in the list in the same words', async () => {
    const { world, record } = await written('cradley', { [FIELD]: rows('Ring the nurse.') });
    const asked = { session: `${KEY}-s1`, text: 'ring the  nurse', category: 'case' as const, dueOn: null };
    granted(await addAction(world, world.as('sam'), KEY, { ...asked, key: 'action-one', owner: 'sam' }));
    await share(world, record);
    expect(only(world).key).toBe('action-one');
  });

  it('of Temple’s two columns are two people’s actions', async () => {
    const row = { key: '1', c1: 'Read the guidance', c2: '2026-12-01', c3: 'Ask for cover', c4: '' };
    const { world, record } = await written('temple', { 'points-table': [row] });
    await share(world, record);
    expect(listed(world).map(({ key, text, owner }) => [key, text, owner])).toEqual([
      [`${RECORD}|points-table|1`, 'Read the guidance', 'ella'],
      [`${RECORD}|points-table|1.2`, 'Ask for cover', 'sam'],
    ]);
  });

  it('about a family are actions too, under the family’s own field', async () => {
    const answers = {
      'family-reference': 'LB-014',
      'agreed-actions': rows('Ring the nurse'),
      'agreed-actions#2': [{ key: '1', c1: 'Write to the parent', c2: 'supervisor', c3: '04/12/2026' }],
    };
    const { world, record } = await written('hscb', answers);
    await share(world, record);
    expect(listed(world).map(({ key, owner, dueOn }) => [key, owner, String(dueOn)])).toEqual([
      [`${RECORD}|agreed-actions|1`, 'ella', '2026-12-04'],
      [`${RECORD}|agreed-actions#2|1`, 'sam', '2026-12-04'],
    ]);
  });

  describe('once shared', () => {
    let world: MemoryWorld;
    beforeEach(async () => {
      const begun = await written('cradley', { [FIELD]: rows('Ring the nurse') });
      world = begun.world;
      await share(world, begun.record);
    });

    it('change their action when they are changed, and leave alone what was changed in the list', async () => {
      const { key } = only(world);
      const version = world.records.actionShelf.get(key)?.version ?? '';
      granted(await changeAction(world, world.as('ella'), key, { version, dueOn: '2026-12-11' }));
      await kept(world, { [FIELD]: [{ ...rows('Ring the school nurse')[0], c2: 'Sam' }] }, 'ella');
      expect(only(world)).toMatchObject({ text: 'Ring the school nurse', owner: 'sam', slippedCount: 1 });
      expect(String(only(world).dueOn)).toBe('2026-12-11');
    });

    it('withdraw it when they are taken out, and bring it back when they are put back', async () => {
      await kept(world, { [FIELD]: [] });
      expect(only(world)).toMatchObject({ status: 'dropped', evidence: 'Withdrawn: it was taken out of the record.' });
      expect(world.register.arrangementShelf.get(KEY)?.value.standing.openActions).toBe(0);
      await kept(world, { [FIELD]: rows('Ring the nurse') });
      expect(only(world)).toMatchObject({ status: 'open', evidence: null, closedOn: null });
    });

    it('leave done what is done', async () => {
      const { key } = only(world);
      const version = world.records.actionShelf.get(key)?.version ?? '';
      granted(await changeAction(world, world.as('ella'), key, { version, status: 'done', evidence: 'Rang.' }));
      await kept(world, { [FIELD]: [] });
      expect(only(world)).toMatchObject({ status: 'done', evidence: 'Rang.' });
    });

    it('tell nobody but the parties how many there are', async () => {
      expect(await world.records.actionsOf(world.as('lou'), KEY)).toEqual([]);
    });
  });

  it('of a sheet that was filled in from the list begin nothing a second time, whatever is put right in them', async () => {
    const { world } = await written('jmat', {});
    const asked = { session: `${KEY}-s1`, text: 'Ring the nurse', category: 'case' as const, dueOn: null };
    granted(await addAction(world, world.as('sam'), KEY, { ...asked, key: 'action-one', owner: 'sam' }));
    const sheet = granted(
      await beginForm(world, world.as('sam'), `${KEY}-s1`, { formId: 'jmat-action-summary-sheet' }),
    );
    const [row] = sheet.answers.actions as readonly { readonly [column: string]: string }[];
    const answers = {
      actions: [
        { ...row, c1: 'Ring the school nurse', key: '1' },
        { key: '2', c1: 'Book a room', c2: '', c3: '', c4: '' },
      ],
    };
    granted(await saveRecord(world, world.as('sam'), sheet.key, { version: sheet.version, answers }));
    const { version } = granted(await readRecord(world, world.as('sam'), sheet.key));
    granted(await shareRecord(world, world.as('sam'), sheet.key, { version }));
    expect(listed(world).map(({ key, text }) => [key, text])).toEqual([
      ['action-one', 'Ring the nurse'],
      [`${sheet.key}|actions|2`, 'Book a room'],
    ]);
  });
});

describe('the last item of Cradley’s prompt sheet (C-159)', () => {
  const SHEET = `${KEY}-s1-f-cradley-prompt-sheet-1`;
  async function sheet(p12: Record<string, string>[]): Promise<MemoryWorld> {
    const world = aWorld({ policy: 'cradley' });
    world.plan(aSession('2026-11-23T08:00:00Z', { status: 'held' }));
    const asked = { formId: 'cradley-prompt-sheet', number: 1, together: false };
    const begun = granted(await beginForm(world, world.as('sam'), `${KEY}-s1`, asked));
    const answers = { p12, p11: [{ answer: 'Yes', action: 'Nothing to do here.' }] };
    const saved = granted(await saveRecord(world, world.as('sam'), SHEET, { version: begun.version, answers }));
    expect(saved.refused).toEqual([]);
    granted(await shareRecord(world, world.as('sam'), SHEET, { version: saved.version }));
    return world;
  }

  it('begins an action under development with its own words and day once it is answered Yes', async () => {
    const action = only(await sheet([{ answer: 'Yes', action: 'Book the course', date: '2026-12-04' }]));
    expect(action).toMatchObject({ text: 'Book the course', category: 'development', owner: 'sam' });
    expect(action.dueOn?.toString()).toBe('2026-12-04');
  });

  it('begins one also when Yes is all that was said', async () => {
    expect(only(await sheet([{ answer: 'Yes' }])).text).toMatch(/training or support need/);
  });

  it('begins none when it is answered No, or not at all', async () => {
    expect(listed(await sheet([{ answer: 'No', action: 'None named.' }]))).toEqual([]);
    expect(listed(await sheet([{ action: 'To be asked again.' }]))).toEqual([]);
  });
});
