import type { Instant, PlainDate } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { Reminder } from '../../shared/domain/reminders/reminder.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { PersonSettings } from '../../shared/domain/schools/school-settings.ts';
import type { Ports } from '../ports/index.ts';
import type { TrustReading } from './read-trust-facts.ts';
import { calledToday } from './reminders/called-today.ts';
import { DigestReading } from './reminders/digest-reading.ts';
import { type Claim, type PlannedDigest, planDigests } from './reminders/plan-digests.ts';
import { readReminderFacts } from './reminders/read-reminder-facts.ts';
import { type DigestEnd, sendDigest } from './reminders/send-digest.ts';
import type { SendingRun } from './reminders/sending-run.ts';
import { allSnoozes } from './snoozes.ts';
import { everyPersonSettings, everySchoolSettings } from './steps/settings-of.ts';

/** How a run ended, in counts of reminders; `cards` = messages that went out, each with one or more of them; some are put on a card of the same day. */
export interface RunReport {
  readonly called: number;
  readonly sent: number;
  readonly cards: number;
  /** Had already by an earlier run or another instance. */
  readonly already: number;
  readonly snoozed: number;
  readonly emailed: number;
  readonly notInstalled: number;
  readonly blocked: number;
  readonly failed: number;
}

/** Whose turn it is. */
export interface RunScope {
  /** Schools whose hour has come; null = everybody's turn, whatever the hour. */
  readonly schools: ReadonlySet<SchoolKey> | null;
  /** Times of their own that have come, for people who chose one. */
  readonly times: ReadonlySet<string>;
  /** The last day a school's reminders went out; null = the day before. */
  readonly lastRunOn: (school: SchoolKey) => PlainDate | null;
}

export const EVERYBODY: RunScope = { schools: null, times: new Set(), lastRunOn: () => null };

/** How many cards are made and sent at once; with the connector's own waiting this stays under its 50 requests a second. */
const AT_ONCE = 6;

/**
 * Sends the day's cards, one for each person with something new: the rows of a card are claimed by their unique keys, sent as one message, and
 * settled with its id. Safe to run twice, in several instances at once, and after a kill (D7). A person of several schools gets one card at the
 * earliest of their schools' hours, with everything of all of them. Rejects with `StoreError` when the register cannot be read.
 */
export async function sendDueReminders(
  ports: Ports,
  trust: TrustReading,
  at: Instant,
  scope: RunScope = EVERYBODY,
): Promise<RunReport> {
  const [facts, schoolSettings, personSettings, putOff, proof, unfinished, people] = await Promise.all([
    readReminderFacts(ports, trust, at),
    everySchoolSettings(ports),
    everyPersonSettings(ports),
    allSnoozes(ports),
    ports.reminders.proof(),
    ports.reminders.unfinished(),
    ports.register.allPeople(),
  ]);
  const choosing = { schoolSettings, personSettings, putOff, lastRunOn: scope.lastRunOn };
  const { reminders, snoozed } = calledToday(trust, facts, at, choosing);
  const referrals = new Set(facts.actions.filter((action) => action.isReferral).map((action) => action.key));
  const byId = new Map(people.map((person) => [person.id, person]));
  const known = {
    arrangements: new Map(trust.arrangements.map((each) => [each.value.key, each.value])),
    sessionsOf: trust.sessionsOf,
    people: byId,
  };
  const run: SendingRun = {
    ports,
    at,
    reading: new DigestReading(ports, at, known),
    people: byId,
    isReferral: (action) => referrals.has(action),
  };
  const turn = whoseTurn(reminders, unfinished, scope, personSettings);
  const ours = reminders.filter(({ recipient }) => turn.has(recipient));
  const planned = planDigests(
    ours,
    proof,
    unfinished.filter(({ value }) => turn.has(value.recipient)),
    at,
  );
  const ends = await inTurns(planned, (one) => sendDigest(run, one));
  await ports.reminders.keepPlace();
  return reportOf(ours.length, snoozed, planned, ends);
}

/** Everybody who has something at a school whose hour has come, or who chose a time that has. */
function whoseTurn(
  reminders: readonly Reminder[],
  unfinished: readonly Claim[],
  { schools, times }: RunScope,
  settingsOf: (person: PersonId) => PersonSettings,
): ReadonlySet<PersonId> {
  const rows = [...reminders, ...unfinished.map((claim) => claim.value)];
  const isTheirs = ({ recipient, school }: Reminder) => {
    const { remindAt } = settingsOf(recipient);
    if (schools === null) return true;
    return remindAt === null ? schools.has(school) : times.has(remindAt);
  };
  return new Set(rows.filter(isTheirs).map(({ recipient }) => recipient));
}

function reportOf(
  called: number,
  snoozed: number,
  planned: readonly PlannedDigest[],
  ends: readonly DigestEnd[],
): RunReport {
  const rowsIn = (state: DigestEnd['state']) =>
    ends.filter((end) => end.state === state).reduce((sum, end) => sum + end.rows, 0);
  const fresh = planned.reduce((sum, one) => sum + one.fresh.length, 0);
  return {
    called,
    sent: rowsIn('sent') + rowsIn('added'),
    cards: ends.filter((end) => end.state === 'sent').length,
    already: called - fresh + rowsIn('already'),
    snoozed,
    emailed: rowsIn('e-mailed'),
    notInstalled: rowsIn('not installed'),
    blocked: rowsIn('blocked'),
    failed: rowsIn('failed'),
  };
}

async function inTurns<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<readonly R[]> {
  const left = [...all];
  const done: R[] = [];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) done.push(await act(next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}
