import type { AdaptiveCard } from '../../shared/cards/card.ts';
import { contractReviewCard, contractReviewNotification } from '../../shared/cards/contract-review-card.ts';
import { supervisionCard, supervisionNotification } from '../../shared/cards/supervision-card.ts';
import type { FreeTimes } from '../../shared/contract/sessions.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import type { Person, PersonId } from '../../shared/domain/people/person.ts';
import type { Reminder } from '../../shared/domain/reminders/reminder.ts';
import type { School } from '../../shared/domain/schools/school.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { freeTimesOf } from './find-free-times.ts';
import type { SnoozeLimits } from './snooze-reminder.ts';
import type { Snooze } from './snoozes.ts';
import { schoolSettingsOf } from './steps/settings-of.ts';
import { contractCardView } from './views/contract-card-view.ts';
import { supervisionCardView } from './views/supervision-card-view.ts';

/** A card with its lock-screen line. `isOpen` = something is still to be done on it. */
export interface ReminderCard {
  readonly card: AdaptiveCard;
  readonly notification: string;
  readonly isOpen: boolean;
}

/** An arrangement with what every card about it needs, read once however many people are told. */
export interface CardSubject {
  readonly arrangement: Arrangement;
  readonly school: School;
  readonly people: readonly Person[];
  readonly next: Session | null;
  /** Looked for once, as one of the parties; null when nothing is to be booked. */
  readonly times: FreeTimes | null;
  readonly limits: SnoozeLimits;
}

/** What cards about an arrangement need besides it, with free times when something is to be booked; null when its school is gone. */
export async function cardSubject(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<CardSubject | null> {
  const schools = await ports.register.schools();
  const school = schools.find((each) => each.key === arrangement.school);
  if (school === undefined) return null;
  const { nextSession, dueState } = arrangement.standing;
  const [people, next] = await Promise.all([
    ports.register.people([...arrangement.supervisors, ...arrangement.supervisees]),
    nextSession === null ? null : ports.register.session(nextSession),
  ]);
  const isToBook = next === null && (dueState === 'overdue' || dueState === 'due soon');
  const times = isToBook ? await freeTimesOf(ports, actor, arrangement) : null;
  const limits = (await schoolSettingsOf(ports, arrangement.school)).reminders;
  return { arrangement, school, people, next: next?.value ?? null, times, limits };
}

/** The card for one reader of a matter, as it stands now; `snooze` is that reader's. */
export function reminderCard(
  ports: Ports,
  actor: Pick<Actor, 'now'>,
  subject: CardSubject,
  matter: Pick<Reminder, 'kind' | 'supervisee'>,
  reader: PersonId,
  snooze: Snooze | null,
): ReminderCard {
  const { arrangement } = subject;
  const link = ports.links.to(`arrangements/${arrangement.key}`);
  if (matter.kind === 'contract-review') {
    const view = contractCardView(
      arrangement,
      reader,
      subject.people,
      subject.school,
      ports.links.to(`arrangements/${arrangement.key}/contract`),
    );
    return {
      card: contractReviewCard(view),
      notification: contractReviewNotification(view),
      isOpen: view.reviewState === 'due soon' || view.reviewState === 'overdue',
    };
  }
  const supervisee = matter.supervisee ?? arrangement.supervisees[0] ?? '';
  const view = supervisionCardView({
    ...subject,
    supervisee,
    reader,
    snooze,
    link: linkTo(ports, subject, link),
    now: actor.now,
  });
  return {
    card: supervisionCard(view),
    notification: supervisionNotification(view),
    isOpen: view.matter.is !== 'done' && view.matter.is !== 'booked',
  };
}

function linkTo(ports: Ports, subject: CardSubject, otherwise: string): string {
  return subject.next === null ? otherwise : ports.links.to(`sessions/${subject.next.key}`);
}
