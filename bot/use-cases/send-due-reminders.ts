import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, Temporal } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import {
  type Reminder,
  type ReminderClaim,
  type ReminderOutcome,
  reminderKey,
} from '../../shared/domain/reminders/reminder.ts';
import { remindersOn } from '../../shared/domain/reminders/reminders-on.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import { RULES_BY_POLICY } from '../../shared/policies/rules-by-policy.ts';
import type { Ports } from '../ports/index.ts';
import { StoreError } from '../ports/store-error.ts';
import type { Versioned } from '../ports/versioned.ts';
import type { TrustReading } from './read-trust-facts.ts';
import { type CardSubject, cardSubject, reminderCard } from './reminder-card.ts';
import { allSnoozes, type Snooze } from './snoozes.ts';

/** How a run ended, in counts. */
export interface RunReport {
  readonly called: number;
  readonly sent: number;
  /** Had already by an earlier run or another instance. */
  readonly already: number;
  readonly snoozed: number;
  readonly notInstalled: number;
  readonly blocked: number;
  readonly failed: number;
}

/** A claim older than this whose run left it unfinished is taken over. */
const GIVEN_UP_AFTER_MINUTES = 2;
const AT_ONCE = 6;

type Claim = Versioned<ReminderClaim>;

interface Run {
  readonly ports: Ports;
  readonly at: Instant;
  /** The arrangements as this run has read them. */
  readonly known: ReadonlyMap<ArrangementKey, Arrangement>;
  readonly snoozes: readonly Snooze[];
  readonly subjects: Map<string, Promise<CardSubject | null>>;
  readonly counts: { -readonly [count in keyof RunReport]: number };
}

/**
 * Sends the day's reminders: each claimed by its unique key, sent, and settled with its proof. Safe to run twice, in several instances at
 * once, and after a kill: a claim is had by one, and one left unfinished is taken over by the next run (D7). A person without the app, or who
 * has blocked it, is noted and not tried again for the same stage. `schools` null = all.
 */
export async function sendDueReminders(
  ports: Ports,
  trust: Pick<TrustReading, 'facts' | 'arrangements'>,
  at: Instant,
  schools: ReadonlySet<SchoolKey> | null = null,
): Promise<RunReport> {
  const day = londonDateOf(at);
  const known = new Map(trust.arrangements.map((each) => [each.value.key, each.value]));
  const counts = { called: 0, sent: 0, already: 0, snoozed: 0, notInstalled: 0, blocked: 0, failed: 0 };
  const isOurs = (reminder: Reminder) => schools === null || schools.has(reminder.school);
  const [claimed, snoozes, unfinished] = await Promise.all([
    ports.reminders.claimedKeys(),
    allSnoozes(ports),
    ports.reminders.unfinished(),
  ]);
  const run: Run = { ports, at, known, snoozes, subjects: new Map(), counts };
  const called = remindersOn(day, trust.facts, RULES_BY_POLICY).filter(isOurs);
  counts.called = called.length;
  await inTurns(
    unfinished.filter((claim) => isGivenUp(claim, at) && isOurs(claim.value)),
    (claim) => resume(run, claim),
  );
  await inTurns(called, async (reminder) => {
    if (claimed.has(reminderKey(reminder))) counts.already += 1;
    else if (isPutOff(reminder, snoozes, day)) counts.snoozed += 1;
    else await claimAndSend(run, reminder);
  });
  return counts;
}

function isGivenUp(claim: Claim, at: Instant): boolean {
  return claim.value.claimedAt.until(at).total('minutes') >= GIVEN_UP_AFTER_MINUTES;
}

function isPutOff(reminder: Reminder, snoozes: readonly Snooze[], day: Temporal.PlainDate): boolean {
  return snoozes.some(
    (snooze) =>
      snooze.arrangement === reminder.arrangement &&
      snooze.person === reminder.recipient &&
      reminder.kind === 'supervision' &&
      Temporal.PlainDate.compare(snooze.untilOn, day) > 0,
  );
}

async function inTurns<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function claimAndSend(run: Run, reminder: Reminder): Promise<void> {
  const claim = await run.ports.reminders.claim(reminder, reminder.school, run.at);
  if (claim === null) run.counts.already += 1;
  else await send(run, claim);
}

async function resume(run: Run, claim: Claim): Promise<void> {
  const mine = await run.ports.reminders.takeOver(claim, run.at);
  if (mine !== null) await send(run, mine);
}

/** Sends and settles. What fails stays claimed, so that the next run takes it over; nothing here stops the other reminders. */
async function send(run: Run, claim: Claim): Promise<void> {
  const { ports, at, counts } = run;
  try {
    const { recipient } = claim.value;
    const subject = await subjectOf(run, claim.value.arrangement ?? '', recipient);
    if (subject === null) return await settle(run, claim, 'superseded', null);
    const snooze =
      run.snoozes.find((each) => each.arrangement === claim.value.arrangement && each.person === recipient) ?? null;
    const made = reminderCard(ports, { now: at }, subject, claim.value, recipient, snooze);
    const delivery = await ports.messenger.send(recipient, made.card, made.notification);
    if (delivery.state === 'sent') return await settle(run, claim, 'sent', delivery.activityId);
    return await settle(run, claim, delivery.state, null);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    counts.failed += 1;
  }
}

async function settle(run: Run, claim: Claim, outcome: ReminderOutcome, activityId: string | null): Promise<void> {
  await run.ports.reminders.settle(claim, outcome, run.at, activityId);
  if (outcome === 'sent') run.counts.sent += 1;
  if (outcome === 'not installed') run.counts.notInstalled += 1;
  if (outcome === 'blocked') run.counts.blocked += 1;
}

/** One reading, and one look at the calendars, however many people are told about an arrangement. */
function subjectOf(run: Run, key: string, reader: PersonId): Promise<CardSubject | null> {
  const known = run.subjects.get(key);
  if (known !== undefined) return known;
  const arrangement = run.known.get(key);
  const reading = arrangement === undefined ? Promise.resolve(null) : readSubject(run, arrangement, reader);
  run.subjects.set(key, reading);
  return reading;
}

async function readSubject(run: Run, arrangement: Arrangement, reader: PersonId): Promise<CardSubject | null> {
  const person = await run.ports.register.person(reader);
  return person === null ? null : cardSubject(run.ports, { person, token: null, now: run.at }, arrangement);
}
