import { conversation } from '../../../bot/conversation/converse.ts';
import type { Ports } from '../../../bot/ports/index.ts';
import { readTrust } from '../../../bot/use-cases/read-trust-facts.ts';
import { claimRun, finishRun, runKey } from '../../../bot/use-cases/reminders/run-marks.ts';
import { sendDueReminders } from '../../../bot/use-cases/send-due-reminders.ts';
import { updateSentCards } from '../../../bot/use-cases/update-sent-cards.ts';
import { atLondon, type Instant, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { TrustFacts } from '../../../shared/domain/due-dates/facts.ts';
import { indexFacts } from '../../../shared/domain/due-dates/facts-index.ts';
import type { Reminder } from '../../../shared/domain/reminders/reminder.ts';
import { remindersOfIndex } from '../../../shared/domain/reminders/reminders-on.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import type { Tenant } from '../core/tenant.ts';
import { MADE_AT, type SeedTime, schoolDayBefore } from './history.ts';
import { oidOf, SEED_PEOPLE } from './people.ts';

/** Of these matters everybody finds a card, however long ago its last stage was sent. */
const SHOWN: readonly Pick<Reminder, 'arrangement' | 'kind'>[] = [
  { arrangement: 'lb-nadia-colin', kind: 'supervision' },
  { arrangement: 'lb-helen-nadia', kind: 'contract-review' },
];
const SCHOOL_DAYS_BACK = 90;

/** The last school day, and for each shown matter the latest school day that called for a reminder of it. */
function daysToRun(time: SeedTime, facts: TrustFacts): readonly PlainDate[] {
  const index = indexFacts(facts, RULES_BY_POLICY);
  const last = schoolDayBefore(time.days, time.today, 1);
  const wanted = new Map([[last.toString(), last]]);
  const missing = new Set(SHOWN);
  let day = last;
  for (let back = 0; back < SCHOOL_DAYS_BACK && missing.size > 0; back += 1) {
    const called = remindersOfIndex(day, index);
    for (const shown of missing) {
      if (!called.some(({ arrangement, kind }) => arrangement === shown.arrangement && kind === shown.kind)) continue;
      missing.delete(shown);
      wanted.set(day.toString(), day);
    }
    day = schoolDayBefore(time.days, day, 1);
  }
  return [...wanted.values()].sort(Temporal.PlainDate.compare);
}

/** The app is installed: the bot says hello to everybody in the trust. */
async function welcome(tenant: Tenant, ports: Ports, on: PlainDate): Promise<void> {
  tenant.clock.set(atLondon(on, '08:15'));
  const converse = conversation(ports, (error) => {
    throw error;
  });
  for (const person of SEED_PEOPLE) {
    const reply = await converse({ kind: 'installed', person: oidOf(person.n) });
    if (reply !== null) await ports.messenger.send(oidOf(person.n), { ...reply.card }, reply.notification);
  }
}

/** The mark of a run that ended, for every school: the reminders of that day did go out. */
async function leaveRunMarks(ports: Ports, { schools }: TrustFacts, at: Instant): Promise<void> {
  for (const { key } of schools) {
    const version = await claimRun(ports, runKey(key, at), at);
    if (version !== null) await finishRun(ports, runKey(key, at), version, at, { failed: 0 });
  }
}

/**
 * What the bot sent before today: the welcome, then the reminders of the last school day and of the days that the main matters were last
 * called for, as the cards stand this morning.
 */
export async function sendCards(tenant: Tenant, ports: Ports, time: SeedTime): Promise<void> {
  const trust = await readTrust(ports);
  const { facts } = trust;
  const days = daysToRun(time, facts);
  await welcome(tenant, ports, schoolDayBefore(time.days, days[0] ?? time.today, 1));
  for (const day of days) {
    const at = atLondon(day, '08:00');
    tenant.clock.set(at);
    const report = await sendDueReminders(ports, trust, at);
    if (report.failed > 0) throw new Error(`The seed could not send ${report.failed} reminders of ${day}.`);
  }
  const last = days.at(-1);
  if (last !== undefined) await leaveRunMarks(ports, trust.facts, atLondon(last, '08:00'));
  const now = atLondon(time.today, MADE_AT);
  tenant.clock.set(now);
  for (const { key } of facts.arrangements) await updateSentCards(ports, key, now);
}
