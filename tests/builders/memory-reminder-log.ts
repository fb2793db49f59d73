import type { ReminderLog } from '../../bot/ports/reminder-log.ts';
import type { Versioned } from '../../bot/ports/versioned.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import {
  type Reminder,
  type ReminderClaim,
  type ReminderOutcome,
  reminderKey,
  UNREACHED,
} from '../../shared/domain/reminders/reminder.ts';
import { MemoryShelf, type MemoryWeather } from './memory-shelf.ts';

/** The proof of reminders in memory. */
export class MemoryReminderLog implements ReminderLog {
  readonly shelf = new MemoryShelf<ReminderClaim>((claim) => claim.key);
  constructor(private readonly weather: MemoryWeather) {}

  async claim(reminder: Reminder, at: Instant) {
    await this.weather.pass('write Reminders');
    const claim: ReminderClaim = {
      ...reminder,
      key: reminderKey(reminder),
      claimedAt: at,
      sentAt: null,
      activityId: null,
      outcome: 'claimed',
    };
    const outcome = this.shelf.create(claim);
    return outcome.done ? outcome.stored : null;
  }
  async unfinished() {
    await this.weather.pass('read Reminders');
    return this.shelf.all().filter(({ value }) => value.outcome === 'claimed');
  }
  async takeOver(claim: Versioned<ReminderClaim>, at: Instant) {
    await this.weather.pass('write Reminders');
    const outcome = this.shelf.update(claim, { ...claim.value, claimedAt: at });
    return outcome.done ? outcome.stored : null;
  }
  async settle(claim: Versioned<ReminderClaim>, outcome: ReminderOutcome, at: Instant, activityId: string | null) {
    await this.weather.pass('write Reminders');
    const sentAt = outcome === 'sent' ? at : claim.value.sentAt;
    this.shelf.set({ ...claim.value, outcome, sentAt, activityId: activityId ?? claim.value.activityId });
  }
  async openAbout(arrangement: string) {
    await this.weather.pass('read Reminders');
    return this.shelf.all().filter(({ value }) => value.arrangement === arrangement && value.outcome === 'sent');
  }
  async unreached() {
    await this.weather.pass('read Reminders');
    const isIt = ({ outcome }: ReminderClaim) => UNREACHED.some((one) => one === outcome);
    const claims = this.shelf.all().map(({ value }) => value);
    const people = new Set(claims.filter(isIt).map(({ recipient }) => recipient));
    const of = (person: string) => claims.filter(({ recipient }) => recipient === person).reverse();
    return new Map([...people].map((person) => [person, of(person)]));
  }
  async of(person: string) {
    await this.weather.pass('read Reminders');
    return this.shelf
      .all()
      .map(({ value }) => value)
      .filter((claim) => claim.recipient === person)
      .reverse();
  }
  async proof() {
    await this.weather.pass('read Reminders');
    const all = this.shelf.all();
    const keys = new Set(all.map(({ value }) => value.key));
    return {
      isClaimed: (key: string) => keys.has(key),
      open: all.filter(({ value }) => value.outcome === 'sent'),
      of: (person: string) => all.map(({ value }) => value).filter((claim) => claim.recipient === person),
    };
  }
  async keepPlace() {
    await this.weather.pass('write Service state');
  }
}
