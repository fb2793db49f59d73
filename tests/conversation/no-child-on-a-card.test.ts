import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refreshStanding } from '../../bot/use-cases/refresh-standing.ts';
import { makeDigest } from '../../bot/use-cases/reminders/make-digest.ts';
import { londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import { REMINDER_KINDS, type Reminder, type ReminderKind } from '../../shared/domain/reminders/reminder.ts';
import { aSession } from '../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;
const day = (text: string) => Temporal.PlainDate.from(text);

/** Words that can stand for a child's name, a reference or a note: no word of our own cards is like them. */
const secret = fc
  .array(fc.constantFrom(...'ŁŽŐŚĄĞİŘĐÐÞ'), { minLength: 6, maxLength: 14 })
  .map((letters) => letters.join(''));

/** What each kind is about, as the run would name it. */
const ABOUT: Partial<Record<ReminderKind, string>> = {
  prepare: SESSION,
  'record-unwritten': SESSION,
  'awaiting-signature': `${SESSION}-r`,
  'action-due': 'act-1',
  'not-filed': `${SESSION}-r.case-1`,
  'missed-twice': SESSION,
  'confirm-held': SESSION,
  'training-renewal': 'ella',
  'supervisor-unsupervised': 'sam',
  'audit-invitation': 'round-1',
  'policy-review': 'lantern-bay',
  'absence-ending': 'sam',
  'overdue-summary': 'lantern-bay',
};

const aReminder = (kind: ReminderKind, recipient: string): Reminder => ({
  recipient,
  kind,
  stage: 1,
  arrangement: KEY,
  supervisee: kind === 'supervision' || kind === 'missed-twice' ? 'ella' : null,
  about: ABOUT[kind] ?? null,
  school: 'lantern-bay',
  dueOn: day('2026-11-20'),
});

/** A world in which every text that people write holds the secret: what was said, whom it is about, what is to be done. */
async function worldOf(words: string): Promise<MemoryWorld> {
  const world = aWorld({ startedOn: day('2026-09-03') });
  world.plan(aSession('2026-11-19T14:00:00Z', { status: 'held', recordState: 'awaiting signatures' }));
  const place = { school: 'lantern-bay', arrangement: KEY };
  await world.records.createAction(place, {
    key: 'act-1',
    arrangement: KEY,
    originSession: SESSION,
    text: `Call ${words}’s mother`,
    category: 'refer',
    owner: 'ella',
    dueOn: day('2026-11-20'),
    status: 'open',
    slippedCount: 0,
    closedOn: null,
    evidence: `Spoke to ${words}`,
    referral: { isMade: false, feedbackDueOn: null },
  });
  await world.records.createCaseDiscussion(place, {
    key: `${SESSION}-r.case-1`,
    arrangement: KEY,
    record: `${SESSION}-r`,
    session: SESSION,
    childReference: words,
    plan: 'CIN',
    direction: 'worse',
    discussedOn: day('2026-11-19'),
    decision: `${words} is seen weekly`,
    filedIn: null,
    filedOn: null,
    filedBy: null,
    formId: 'jmat-dsl-record',
    formVersion: 1,
    answers: { 'case-1-decision': words },
    text: words,
    signatures: [],
    seal: null,
  });
  await refreshStanding(world, KEY, world.now);
  return world;
}

describe('a card', () => {
  it('holds no child’s name, reference, note or action text, of whatever kind and for whomever', async () => {
    await fc.assert(
      fc.asyncProperty(secret, fc.constantFrom('ella', 'sam', 'sid', 'tess', 'team', 'lou'), async (words, person) => {
        const world = await worldOf(words);
        const items = REMINDER_KINDS.map((kind) => ({ reminder: aReminder(kind, person), isNew: true }));
        const reader = { person: world.as(person).person, now: world.now };
        for (const half of [items.slice(0, 6), items.slice(6, 12), items.slice(12)]) {
          const made = await makeDigest(world, reader, { recipient: person, on: londonDateOf(world.now), items: half });
          expect(JSON.stringify(made.card)).not.toContain(words);
          expect(made.notification).not.toContain(words);
          expect(JSON.stringify(made.card).length).toBeLessThan(28_000);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('shows a party what waits of nearly every kind, so that the property is about something', async () => {
    const world = await worldOf('ŁŽŐŚĄĞ');
    const reader = { person: world.as('sam').person, now: world.now };
    const items = REMINDER_KINDS.map((kind) => ({ reminder: aReminder(kind, 'sam'), isNew: true }));
    const made = await makeDigest(world, reader, { recipient: 'sam', on: londonDateOf(world.now), items });
    const text = JSON.stringify(made.card);
    for (const words of [
      'An action of Ella’s is overdue',
      'is not in RecordMy yet',
      'Read and sign the record of 19 Nov',
    ])
      expect(text).toContain(words);
  });
});
