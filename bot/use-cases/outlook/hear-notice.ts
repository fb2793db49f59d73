import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import { WATCH_PREFIX, watchedBy, watchIn } from './calendar-watch.ts';
import { followOutlook } from './follow-outlook.ts';
import { catchUpWith } from './hear-outlook.ts';
import { sameSecret } from './same-secret.ts';
import { watchCalendar } from './watch-calendars.ts';

/** One thing Microsoft tells us: an event changed, or something about the subscription itself. Claims only; nothing in it is believed unchecked. */
export interface Notice {
  readonly subscription: string;
  readonly secret: string;
  /** The event that changed; null with a lifecycle notice. */
  readonly event: string | null;
  readonly lifecycle: 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed' | null;
}

/** What became of a notice; for the log. */
export type Hearing = 'followed' | 'not ours' | 'refused';

/**
 * Takes one notice to heart: checked against the secret we gave for that calendar, then the session of the event follows. A subscription that must
 * be confirmed is renewed; one that was taken away is made anew, and what was missed is read. Events that are no session are left alone. Rejects
 * with `StoreError`; the next delta finds it then.
 */
export async function hearNotice(ports: Ports, notice: Notice): Promise<Hearing> {
  const person = watchedBy(notice.secret);
  const row = person === null ? null : await ports.state.get(`${WATCH_PREFIX}${person}`);
  const watch = watchIn(row);
  if (person === null || watch === null || !sameSecret(watch.secret, notice.secret)) return 'refused';
  // While the subscription is being made its id is not known yet; the secret is.
  if (watch.state !== 'begun' && watch.id !== notice.subscription) return 'refused';
  if (notice.lifecycle !== null) return hearLifecycle(ports, person, notice.lifecycle);
  const sessions = notice.event === null ? [] : await ports.register.sessionsByEvent(notice.event);
  if (sessions.length === 0) return 'not ours';
  const now = await ports.clock.now();
  for (const stored of sessions) await followOutlook(ports, stored, now);
  return 'followed';
}

async function hearLifecycle(
  ports: Ports,
  person: PersonId,
  lifecycle: NonNullable<Notice['lifecycle']>,
): Promise<Hearing> {
  if (lifecycle !== 'missed') {
    await watchCalendar(ports, person, await ports.state.get(`${WATCH_PREFIX}${person}`));
  }
  if (lifecycle !== 'reauthorizationRequired') await catchUpWith(ports, person);
  return 'followed';
}
