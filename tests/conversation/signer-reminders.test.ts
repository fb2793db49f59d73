import { beforeEach, describe, expect, it } from 'vitest';
import { dialogs } from '../../bot/conversation/dialogs/open-dialog.ts';
import { beginForm } from '../../bot/use-cases/begin-form.ts';
import { readRecord } from '../../bot/use-cases/read-record.ts';
import { readTrust } from '../../bot/use-cases/read-trust-facts.ts';
import { refuseToSign } from '../../bot/use-cases/refuse-to-sign.ts';
import { saveRecord } from '../../bot/use-cases/save-record.ts';
import { sendDueReminders } from '../../bot/use-cases/send-due-reminders.ts';
import { shareRecord } from '../../bot/use-cases/share-record.ts';
import { signRecord } from '../../bot/use-cases/sign-record.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { formKeyOf } from '../../shared/domain/records/record-keys.ts';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { granted } from '../builders/outcome.ts';
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
