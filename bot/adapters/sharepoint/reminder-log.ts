import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import {
  type Reminder,
  type ReminderClaim,
  type ReminderOutcome,
  reminderKey,
} from '../../../shared/domain/reminders/reminder.ts';
import type { ReminderLog } from '../../ports/reminder-log.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { ListChanges } from './list-changes.ts';
import { itemOf, versionOf } from './list-rows.ts';
import { momentTo } from './lists/cells.ts';
import { reminders as remindersList } from './lists/reminders.ts';
import type { Store } from './store.ts';

class SharePointReminderLog implements ReminderLog {
  private readonly keys;

  constructor(private readonly store: Store) {
    this.keys = new ListChanges(store.graph, store.addresses, remindersList.title, remindersList.key);
  }

  /** One write of 2 units; the unique key decides between several services (D7). */
  async claim(reminder: Reminder, school: string, at: Instant): Promise<Versioned<ReminderClaim> | null> {
    const claim: ReminderClaim = {
      ...reminder,
      key: reminderKey(reminder),
      claimedAt: at,
      sentAt: null,
      activityId: null,
      outcome: 'claimed',
    };
    const id = await this.store.writer.claim(remindersList, claim, { folder: [school], extra: { SchoolKey: school } });
    return id === null ? null : { value: claim, version: versionOf({ id, eTag: '*' }) };
  }

  unfinished(): Promise<readonly Versioned<ReminderClaim>[]> {
    return this.store.reader.where('app', remindersList, 'Outcome', 'claimed');
  }

  /** Strictly by the ETag: when the clock stands still, two services write the same `ClaimedAt`. */
  async takeOver(claim: Versioned<ReminderClaim>, at: Instant): Promise<Versioned<ReminderClaim> | null> {
    const { id, eTag } = itemOf(claim.version);
    const isMine = await this.store.writer.patch(remindersList, id, { ClaimedAt: at.toString() }, eTag);
    return isMine ? { value: { ...claim.value, claimedAt: at }, version: versionOf({ id, eTag: '*' }) } : null;
  }

  /** 2 units. Whoever holds the claim writes how it ended, so no ETag is asked for. */
  async settle(
    claim: Versioned<ReminderClaim>,
    outcome: ReminderOutcome,
    at: Instant,
    activityId: string | null,
  ): Promise<void> {
    const cells = {
      Outcome: outcome,
      ...(outcome === 'sent' ? { SentAt: momentTo(at) } : {}),
      ...(activityId === null ? {} : { ActivityId: activityId }),
    };
    await this.store.writer.patch(remindersList, itemOf(claim.version).id, cells, '*');
  }

  async openAbout(arrangement: ArrangementKey): Promise<readonly Versioned<ReminderClaim>[]> {
    const claims = await this.store.reader.where('app', remindersList, 'ArrangementKey', arrangement);
    return claims.filter((claim) => claim.value.outcome === 'sent');
  }

  async of(person: PersonId): Promise<readonly ReminderClaim[]> {
    const claims = await this.store.reader.where('app', remindersList, 'RecipientId', person);
    return claims
      .map((claim) => claim.value)
      .reverse()
      .sort((one, other) => Number(other.claimedAt.epochMilliseconds - one.claimedAt.epochMilliseconds));
  }

  claimedKeys(): Promise<ReadonlySet<string>> {
    return this.keys.values();
  }
}

/** The proof of reminders over its list. */
export function createReminderLog(store: Store): ReminderLog {
  return new SharePointReminderLog(store);
}
