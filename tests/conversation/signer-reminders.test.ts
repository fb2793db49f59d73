import { beforeEach, describe, expect, it } from 'vitest';
import { dialogs } from '../../bot/conversation/dialogs/open-dialog.ts';
import { addAddendum } from '../../bot/use-cases/add-addendum.ts';
import { beginForm } from '../../bot/use-cases/begin-form.ts';
import { beginRecord } from '../../bot/use-cases/begin-record.ts';
import { changeMembers } from '../../bot/use-cases/change-members.ts';
import { readHome } from '../../bot/use-cases/read-home.ts';
import { readRecord } from '../../bot/use-cases/read-record.ts';
import { readTrust } from '../../bot/use-cases/read-trust-facts.ts';
import { refuseToSign } from '../../bot/use-cases/refuse-to-sign.ts';
import { saveRecord } from '../../bot/use-cases/save-record.ts';
import { sendDueReminders } from '../../bot/use-cases/send-due-reminders.ts';
import { shareRecord } from '../../bot/use-cases/share-record.ts';
import { signRecord } from '../../bot/use-cases/sign-record.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { addendumKeyOf, formKeyOf, recordKeyOf } from '../../shared/domain/records/record-keys.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { granted } from '../builders/outcome.ts';
import { sharedContract, signedBy } from '../spec/signing/world.ts';
import { cardText } from './card-text.ts';

const SESSION = 'lantern-bay-ella-s1';
const FORM = formKeyOf(SESSION, 'jmat-plan-change', 1);
const CHANGE = 'From child in need to early help.';
const READ_AND_SIGN = 'Read and sign the form “Approval of a change of plan”';

/** On Monday 23 November Sam has shared a change of plan; `approver` is to decide it. */
async function asked(approver: string): Promise<MemoryWorld> {
  const world = aWorld();
  world.plan(aSession('2026-11-20T14:00:00Z', { status: 'held', recordState: 'none' }));
  const sam = world.as('sam');
  const begun = granted(
    await beginForm(world, sam, SESSION, { formId: 'jmat-plan-change', number: 1, together: false }),
  );
  const answers = { 'case-reference': 'LB-7', change: CHANGE, approved: 'Yes', 'approved-by': approver };
  const saved = granted(await saveRecord(world, sam, begun.key, { version: begun.version, answers }));
  granted(await shareRecord(world, sam, begun.key, { version: saved.version }));
  return world;
}

/** What a run at half past eight of this day sends, by person. */
async function sentOn(world: MemoryWorld, day: string): Promise<ReadonlyMap<string, string>> {
  world.now = Temporal.Instant.from(`${day}T08:30:00Z`);
  const before = world.messenger.sent.length;
  await sendDueReminders(world, await readTrust(world), world.now);
  return new Map(world.messenger.sent.slice(before).map(({ to, card }) => [to, cardText(card)]));
}

const lastUpdateFor = (world: MemoryWorld, person: string) =>
  cardText(world.messenger.updated.findLast(({ to }) => to === person)?.card);

describe.each([
  ['somebody with no other part in the supervision', 'hana'],
  ['the line manager', 'lou'],
  ['the supervisee', 'ella'],
])('a change of plan that waits for %s', (_who, approver) => {
  let world: MemoryWorld;
  beforeEach(async () => {
    world = await asked(approver);
  });

  it('is nobody else’s to be reminded of, or to open', async () => {
    const sent = await sentOn(world, '2026-11-26');
    const others = [...sent].filter(([to]) => to !== approver);
    expect(others.filter(([, text]) => text.includes('Approval of a change of plan'))).toEqual([]);
    const open = dialogs(world, () => undefined);
    for (const person of ['stranger', 'sid', 'tess', 'team'])
      expect((await open({ person, dialog: 'sign', data: { record: FORM } })).is).toBe('words');
  });

  it.each([
    ['the day before the third', '2026-11-25', false],
    ['on the third day', '2026-11-26', true],
    ['the day after', '2026-11-27', false],
    ['after a week', '2026-11-30', true],
    ['after a fortnight', '2026-12-07', true],
  ])('%s', async (_when, day, isReminded) => {
    const text = (await sentOn(world, day)).get(approver) ?? '';
    expect(text.includes(READ_AND_SIGN)).toBe(isReminded);
  });

  it('is on the card by its title alone', async () => {
    const text = (await sentOn(world, '2026-11-26')).get(approver) ?? '';
    expect(text).toContain(READ_AND_SIGN);
    expect([text.includes('LB-7'), text.includes(CHANGE)]).toEqual([false, false]);
  });

  it('is opened from the card', async () => {
    const open = dialogs(world, () => undefined);
    expect(await open({ person: approver, dialog: 'sign', data: { record: FORM } })).toMatchObject({
      is: 'page',
      url: `https://tab.example/?dialog=sign&record=${FORM}`,
      fallbackUrl: `https://teams.example/l/records/${FORM}`,
    });
  });

  it('approved, is done on the card and never asked again', async () => {
    await sentOn(world, '2026-11-26');
    const { contentHash } = granted(await readRecord(world, world.as(approver), FORM));
    granted(await signRecord(world, world.as(approver), FORM, { version: 'r', contentHash: contentHash ?? '' }));
    expect(lastUpdateFor(world, approver)).toContain('You have signed the form “Approval of a change of plan”');
    expect((await sentOn(world, '2026-11-30')).get(approver) ?? '').not.toContain('Approval of a change of plan');
  });

  it('sent back, says so on the card and not why', async () => {
    await sentOn(world, '2026-11-26');
    granted(await refuseToSign(world, world.as(approver), FORM, { reason: 'The heron plan is older than this.' }));
    const text = lastUpdateFor(world, approver);
    expect(text).toContain('You have sent back the form “Approval of a change of plan”');
    expect(text).not.toContain('heron');
    expect((await sentOn(world, '2026-11-30')).get(approver) ?? '').not.toContain(READ_AND_SIGN);
  });
});

describe('a change of plan with another approver than before', () => {
  it('is off the first one’s card, and waits for the second from that day', async () => {
    const world = await asked('hana');
    world.now = Temporal.Instant.from('2026-11-24T10:00:00Z');
    const { version } = granted(await readRecord(world, world.as('sam'), FORM));
    granted(await saveRecord(world, world.as('sam'), FORM, { version, answers: { 'approved-by': 'lou' } }));
    const third = await sentOn(world, '2026-11-26');
    expect([third.get('hana'), third.get('lou')?.includes(READ_AND_SIGN) ?? false]).toEqual([undefined, false]);
    expect((await sentOn(world, '2026-11-27')).get('lou')).toContain(READ_AND_SIGN);
  });
});

describe('a record that was sent back to be put right', () => {
  const RECORD = recordKeyOf(SESSION);

  /** Shared by Sam on Monday 23 November, signed by him on the 24th, sent back by Ella on Friday the 27th. */
  async function sentBack(): Promise<MemoryWorld> {
    const world = aWorld();
    world.plan(aSession('2026-11-20T14:00:00Z', { status: 'held', recordState: 'none' }));
    const sam = world.as('sam');
    const begun = granted(await beginRecord(world, sam, SESSION, { together: false }));
    granted(await shareRecord(world, sam, begun.key, { version: begun.version }));
    world.now = Temporal.Instant.from('2026-11-24T10:00:00Z');
    const { contentHash } = granted(await readRecord(world, world.as('sam'), RECORD));
    granted(await signRecord(world, world.as('sam'), RECORD, { version: 'r', contentHash: contentHash ?? '' }));
    await sentOn(world, '2026-11-26');
    world.now = Temporal.Instant.from('2026-11-27T10:00:00Z');
    granted(await refuseToSign(world, world.as('ella'), RECORD, { reason: 'The heron was on Tuesday.' }));
    return world;
  }

  it('says so at once on the card of whoever sent it back, and not why', async () => {
    const text = lastUpdateFor(await sentBack(), 'ella');
    expect(text).toContain('You have sent back the record of 20 Nov 2026');
    expect(text).not.toContain('heron');
  });

  it.each([
    ['the second day after', '2026-11-29', false],
    ['the third day after', '2026-11-30', true],
    ['the sixth', '2026-12-03', false],
    ['a week after', '2026-12-04', true],
  ])('is asked for anew of both, counted from that day: %s', async (_when, day, isAsked) => {
    const sent = await sentOn(await sentBack(), day);
    expect(sent.get('sam')?.includes('Put right and sign the record of 20 Nov 2026') ?? false).toBe(isAsked);
    expect(sent.get('ella')?.includes('Read the record of 20 Nov 2026 again') ?? false).toBe(isAsked);
    expect([...sent.values()].join()).not.toContain('heron');
  });

  it('signed by both after all, is done on both cards', async () => {
    const world = await sentBack();
    await sentOn(world, '2026-11-30');
    for (const who of ['sam', 'ella']) {
      const { contentHash } = granted(await readRecord(world, world.as(who), RECORD));
      granted(await signRecord(world, world.as(who), RECORD, { version: 'r', contentHash: contentHash ?? '' }));
    }
    for (const who of ['sam', 'ella'])
      expect(lastUpdateFor(world, who)).toContain('You have signed the record of 20 Nov 2026');
    expect([...(await sentOn(world, '2026-12-04')).values()].join()).not.toContain('the record of 20 Nov 2026');
  });
});

describe('a correction that waits for the other’s name', () => {
  const RECORD = recordKeyOf(SESSION);
  const CORRECTION = addendumKeyOf(RECORD, 'press-0001');
  const ASKED = 'Read and sign the correction of the record of 20 Nov 2026';

  async function sign(world: MemoryWorld, who: string, key: string): Promise<void> {
    const { contentHash } = granted(await readRecord(world, world.as(who), key));
    granted(await signRecord(world, world.as(who), key, { version: 'r', contentHash: contentHash ?? '' }));
  }

  /** The record is signed by both on 23 November; on Friday the 27th Ella adds a correction, and signs it where asked to. */
  async function corrected(isSignedByElla: boolean): Promise<MemoryWorld> {
    const world = aWorld();
    world.plan(aSession('2026-11-20T14:00:00Z', { status: 'held', recordState: 'none' }));
    const sam = world.as('sam');
    const begun = granted(await beginRecord(world, sam, SESSION, { together: false }));
    granted(await shareRecord(world, sam, begun.key, { version: begun.version }));
    for (const who of ['sam', 'ella']) await sign(world, who, RECORD);
    world.now = Temporal.Instant.from('2026-11-27T10:00:00Z');
    const asked = { key: 'press-0001', reason: 'The heron was on Tuesday.', changes: [] };
    granted(await addAddendum(world, world.as('ella'), RECORD, asked));
    if (isSignedByElla) await sign(world, 'ella', CORRECTION);
    return world;
  }

  it.each(['stranger', 'lou', 'sid', 'team'])('is not %s’s to be reminded of, or to open', async (person) => {
    const world = await corrected(false);
    expect((await sentOn(world, '2026-11-30')).get(person) ?? '').not.toContain('correction');
    const open = dialogs(world, () => undefined);
    expect((await open({ person, dialog: 'sign', data: { record: CORRECTION } })).is).toBe('words');
  });

  it.each([
    ['the second day after', '2026-11-29', false],
    ['the third day after', '2026-11-30', true],
    ['the sixth', '2026-12-03', false],
    ['a week after', '2026-12-04', true],
  ])(
    'is asked for only of who has not signed it, counted from the day it was added: %s',
    async (_when, day, isAsked) => {
      const sent = await sentOn(await corrected(true), day);
      expect(sent.get('sam')?.includes(ASKED) ?? false).toBe(isAsked);
      expect([...sent.values()].join()).not.toContain('heron');
      expect(sent.get('ella') ?? '').not.toContain('correction');
    },
  );

  it('is opened from the card and, signed there, done on it', async () => {
    const world = await corrected(true);
    await sentOn(world, '2026-11-30');
    const open = dialogs(world, () => undefined);
    expect(await open({ person: 'sam', dialog: 'sign', data: { record: CORRECTION } })).toMatchObject({
      is: 'page',
      url: `https://tab.example/?dialog=sign&record=${CORRECTION}`,
    });
    await sign(world, 'sam', CORRECTION);
    expect(lastUpdateFor(world, 'sam')).toContain('You have signed the correction of the record of 20 Nov 2026');
    expect((await sentOn(world, '2026-12-04')).get('sam') ?? '').not.toContain('correction');
  });

  it('is owed once on the other’s page, before and after the first has signed', async () => {
    for (const isSigned of [false, true]) {
      const world = await corrected(isSigned);
      const { owed } = granted(await readHome(world, world.as('sam')));
      expect(owed.filter(({ text }) => /correct/i.test(text))).toHaveLength(1);
    }
  });

  it('sent back, waits for nobody, and both cards say so', async () => {
    const world = await corrected(true);
    await sentOn(world, '2026-11-30');
    granted(await refuseToSign(world, world.as('sam'), CORRECTION, { reason: 'It was Wednesday.' }));
    expect(lastUpdateFor(world, 'sam')).toContain('You have sent back the correction of the record of 20 Nov 2026');
    for (const day of ['2026-12-03', '2026-12-04', '2026-12-07'])
      expect([...(await sentOn(world, day)).values()].join()).not.toContain('the correction of');
  });
});

describe('a group’s signed contract and a member who joined later (R-64)', () => {
  const KEY = 'lantern-bay-ella';
  const ASKED = 'Read and sign the contract';

  /** Signed by everybody on Monday 23 November; Nina joins on that day. */
  async function joined(): Promise<{ world: MemoryWorld; contract: string }> {
    const world = aWorld({ kind: 'group', policy: 'river-tees', supervisees: ['ella', 'cora'] });
    world.add(aPerson({ id: 'nina' }));
    const { key } = await signedBy(world, await sharedContract(world), 'sam', 'ella', 'cora');
    granted(await changeMembers(world, world.as('sid'), KEY, { person: 'nina', change: 'joins', on: '2026-11-23' }));
    return { world, contract: key };
  }

  it.each([
    ['the second day after', '2026-11-25', false],
    ['the third', '2026-11-26', true],
    ['the fourth', '2026-11-27', false],
    ['a week after', '2026-11-30', true],
  ])('only their name is asked for, counted from the day they joined: %s', async (_when, day, isAsked) => {
    const sent = await sentOn((await joined()).world, day);
    expect(sent.get('nina')?.includes(ASKED) ?? false).toBe(isAsked);
    for (const who of ['sam', 'ella', 'cora', 'lou']) expect(sent.get(who) ?? '').not.toContain(ASKED);
  });

  it('signed or sent back, it is not asked for again', async () => {
    for (const isSigned of [true, false]) {
      const { world, contract } = await joined();
      await sentOn(world, '2026-11-26');
      const { contentHash } = granted(await readRecord(world, world.as('nina'), contract));
      const asked = { version: 'r', contentHash: contentHash ?? '' };
      granted(
        isSigned
          ? await signRecord(world, world.as('nina'), contract, asked)
          : await refuseToSign(world, world.as('nina'), contract, { reason: 'I was promised mornings.' }),
      );
      expect(lastUpdateFor(world, 'nina')).toContain(`You have ${isSigned ? 'signed' : 'sent back'} the contract`);
      expect((await sentOn(world, '2026-11-30')).get('nina') ?? '').not.toContain(ASKED);
    }
  });
});
