import type { SupervisionCardView } from '../../../shared/cards/supervision-card.ts';
import type { FreeTimes } from '../../../shared/contract/sessions.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { sessionDue } from '../../../shared/domain/oversight/standing.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { packOf } from '../../../shared/policies/index.ts';
import { type SnoozeLimits, snoozeDates } from '../snooze-reminder.ts';
import type { Snooze } from '../snoozes.ts';
import { whoseSupervision } from './whose-supervision.ts';

/** What a supervision card is made of, already read. */
export interface SupervisionCardFacts {
  readonly arrangement: Arrangement;
  readonly supervisee: PersonId;
  readonly reader: PersonId;
  readonly people: readonly Person[];
  readonly school: School;
  /** The session standing in the register's `nextSession`; null when nothing is planned. */
  readonly next: Session | null;
  readonly snooze: Snooze | null;
  /** What the school allows of putting off. */
  readonly limits: SnoozeLimits;
  /** null when no times were looked for. */
  readonly times: FreeTimes | null;
  readonly link: string;
  readonly now: Instant;
  /** The reader asked for times, so they are shown though nothing is due. */
  readonly isAsked?: boolean;
}

type Matter = SupervisionCardView['matter'];

function planned(facts: SupervisionCardFacts, next: Session): Matter {
  if (next.status === 'booked') return { is: 'booked', startsAt: next.startsAt, session: next.key };
  const byReader = next.acceptedBy.includes(facts.reader);
  const side = facts.arrangement.supervisees.includes(next.proposedBy)
    ? facts.arrangement.supervisors
    : facts.arrangement.supervisees;
  const names = facts.people.filter((person) => side.includes(person.id)).map((person) => person.name);
  return { is: 'proposed', startsAt: next.startsAt, session: next.key, byReader, waitingFor: names.join(' or ') };
}

function slotsOf(times: FreeTimes | null): readonly { readonly startsAt: Instant; readonly endsAt: Instant }[] {
  return (times?.times ?? []).map((time) => ({
    startsAt: Temporal.Instant.from(time.startsAt),
    endsAt: Temporal.Instant.from(time.endsAt),
  }));
}

function isPutOff(facts: SupervisionCardFacts, today: PlainDate): boolean {
  return facts.snooze !== null && Temporal.PlainDate.compare(facts.snooze.untilOn, today) > 0;
}

function matterOf(facts: SupervisionCardFacts): Matter {
  const { arrangement, next, times } = facts;
  const standing = { ...arrangement.standing, ...sessionDue(arrangement.standing) };
  if (next !== null && (next.status === 'proposed' || next.status === 'booked')) return planned(facts, next);
  if (facts.isAsked !== true && (standing.dueState === 'ok' || standing.dueState === 'paused'))
    return { is: 'done', heldOn: standing.lastHeldOn };
  if (facts.isAsked !== true && facts.snooze !== null && isPutOff(facts, londonDateOf(facts.now)))
    return { is: 'snoozed', untilOn: facts.snooze.untilOn, times: slotsOf(times) };
  if (times?.state === 'unreadable')
    return { is: 'to book', times: [], found: { state: 'unreadable', names: times.unreadable } };
  return { is: 'to book', times: slotsOf(times), found: { state: times?.state ?? 'none' } };
}

/** A supervision card for one reader, as the register stands now. The rule named is the first clock's of the arrangement's policy. */
export function supervisionCardView(facts: SupervisionCardFacts): SupervisionCardView {
  const { arrangement } = facts;
  const pack = packOf(arrangement.policy, arrangement.policyVersion);
  const due = sessionDue(arrangement.standing);
  return {
    arrangement: arrangement.key,
    supervisee: facts.supervisee,
    whose: whoseSupervision(arrangement, facts.reader, facts.people),
    school: facts.school.name,
    dueState: due.dueState,
    dueOn: due.nextDueOn,
    lastHeldOn: arrangement.standing.lastHeldOn,
    rule: pack?.clocks.session[0]?.source ?? null,
    matter: matterOf(facts),
    snoozeUntil: snoozeDates(londonDateOf(facts.now), facts.snooze, facts.limits),
    link: facts.link,
  };
}
