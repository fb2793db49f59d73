import { Temporal } from '../../../shared/domain/dates.ts';
import { indexFacts } from '../../../shared/domain/due-dates/facts-index.ts';
import { everyReminder } from '../../../shared/domain/reminders/every-reminder.ts';
import type { ReminderKind } from '../../../shared/domain/reminders/reminder.ts';
import { indexMatters } from '../../../shared/domain/reminders/reminder-day.ts';
import { NO_REMINDER_FACTS, type ReminderFacts } from '../../../shared/domain/reminders/reminder-facts.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import { factsFor, held, type Invented } from '../due-dates/invented-trust.ts';

/** A date. */
export const on = (text: string) => Temporal.PlainDate.from(text);
/** Who is told because of what they are, at the one school. */
export const ROLES: ReminderFacts['roles'] = {
  schoolLeads: new Map([['s1', ['lead']]]),
  trustLeads: ['tess'],
  safeguardingTeam: ['team'],
  homeSchool: new Map([['tess', 's1']]),
};

/** A quiet arrangement: signed, booked for nothing, held in September; its school's own supervision reminders are looked at elsewhere. */
export const quiet: Invented = {
  policy: 'jmat',
  closures: ['2026-11-27'],
  arrangement: {
    lineManager: 'lou',
    contract: { signedOn: '2026-09-02', lastReviewedOn: null, reviewOn: null },
    sessions: [held('2026-09-09')],
  },
};

/** `day stage → recipients` of one kind on every day between. */
export function sent(
  kind: ReminderKind,
  from: string,
  to: string,
  matters: Partial<ReminderFacts>,
  invented: Invented = quiet,
): string[] {
  const facts = factsFor(invented);
  const index = indexFacts(facts, RULES_BY_POLICY);
  const ready = indexMatters({ ...NO_REMINDER_FACTS, roles: ROLES, ...matters }, facts.schools);
  const found: string[] = [];
  for (let day = on(from); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    const rows = everyReminder(day, index, ready).filter((reminder) => reminder.kind === kind);
    const byStage = new Map<number, string[]>();
    for (const { stage, recipient } of rows) byStage.set(stage, [...(byStage.get(stage) ?? []), recipient]);
    for (const [stage, people] of byStage) found.push(`${day} ${stage} → ${people.join(' ')}`);
  }
  return found;
}

/** One session somebody has something to do about. */
export const session = (is: 'booked' | 'unwritten' | 'unconfirmed', day: string, more: object = {}) => ({
  sessions: [{ key: 's-1', arrangement: 'a1', on: on(day), is, saidOn: null, asked: null, ...more }],
});
