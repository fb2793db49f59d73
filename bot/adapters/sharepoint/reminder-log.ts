import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import {
  type Reminder,
  type ReminderClaim,
  type ReminderOutcome,
  reminderKey,
  UNREACHED,
} from '../../../shared/domain/reminders/reminder.ts';
import type { ReminderLog, ReminderProof } from '../../ports/reminder-log.ts';
import type { ServiceState } from '../../ports/service-state.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { Remembered } from '../remembered.ts';
import { ListChanges } from './list-changes.ts';
import { itemOf, versionOf } from './list-rows.ts';
import { momentTo } from './lists/cells.ts';
import { reminders as remindersList } from './lists/reminders.ts';
import type { Store } from './store.ts';

/** Where the place in the list is kept (design section 9: `delta|list`). */
const PLACE_KEY = 'delta|Reminders';

/** How old what is shown of people who are not reached may be. */
const SEEN_MS = 5 * 60_000;

class SharePointReminderLog implements ReminderLog {
  private readonly changes: ListChanges<ReminderClaim>;
  private keptPlace: string | null = null;
  private readonly notReached = new Remembered<ReadonlyMap<PersonId, readonly ReminderClaim[]>>(SEEN_MS);

  constructor(
    private readonly store: Store,
    private readonly state: ServiceState,
  ) {
    this.changes = new ListChanges(store.graph, store.addresses, remindersList);
  }

  /** One write of 2 units; the unique key decides between several services (D7). */
  async claim(reminder: Reminder, at: Instant): Promise<Versioned<ReminderClaim> | null> {
    const claim: ReminderClaim = {
      ...reminder,
      key: reminderKey(reminder),
      claimedAt: at,
      sentAt: null,
      activityId: null,
      outcome: 'claimed',
    };
    const id = await this.store.writer.claim(remindersList, claim, { folder: [reminder.school] });
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

  unreached(): Promise<ReadonlyMap<PersonId, readonly ReminderClaim[]>> {
    return this.notReached.get('all', async () => {
      const read = UNREACHED.map((outcome) => this.store.reader.where('app', remindersList, 'Outcome', outcome));
      const people = new Set((await Promise.all(read)).flat().map((claim) => claim.value.recipient));
      const sent = await Promise.all([...people].map(async (person) => [person, await this.of(person)] as const));
      return new Map(sent);
    });
  }

  async of(person: PersonId): Promise<readonly ReminderClaim[]> {
    const claims = await this.store.reader.where('app', remindersList, 'RecipientId', person);
    return claims
      .map((claim) => claim.value)
      .reverse()
      .sort((one, other) => Number(other.claimedAt.epochMilliseconds - one.claimedAt.epochMilliseconds));
  }

  /** After a start it goes on from the place kept last, with the rows that are still open; without one it reads the whole list once. */
  async proof(): Promise<ReminderProof> {
    if (this.changes.place === null) await this.goOn();
    const rows = await this.changes.rows();
    const keys = new Set(rows.map((row) => row.value.key));
    return {
      isClaimed: (key) => keys.has(key),
      open: rows.filter((row) => row.value.outcome === 'sent'),
      of: (person) => rows.map((row) => row.value).filter((claim) => claim.recipient === person),
    };
  }

  async keepPlace(): Promise<void> {
    const { place } = this.changes;
    if (place === null || place === this.keptPlace) return;
    const stands = await this.state.get(PLACE_KEY);
    await this.state.put(PLACE_KEY, place, stands?.version ?? null, null);
    this.keptPlace = place;
  }

  private async goOn(): Promise<void> {
    const kept = await this.state.get(PLACE_KEY);
    if (kept === null) return;
    const [sent, claimed] = await Promise.all([
      this.store.reader.where('app', remindersList, 'Outcome', 'sent'),
      this.store.reader.where('app', remindersList, 'Outcome', 'claimed'),
    ]);
    this.changes.goOnFrom(kept.value, [...sent, ...claimed]);
    this.keptPlace = kept.value;
  }
}

/** The proof of reminders over its list. */
export function createReminderLog(store: Store, state: ServiceState): ReminderLog {
  return new SharePointReminderLog(store, state);
}
