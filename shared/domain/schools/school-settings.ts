import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { PolicyId } from './school.ts';

/** What a school has chosen where its policy leaves the choice, from the day it said so. Old sessions keep what held on their day. */
export interface Choice {
  readonly policy: PolicyId;
  /** The name of the pack's position, e.g. `record-signed`. */
  readonly position: string;
  readonly value: string | number | boolean;
  readonly fromOn: PlainDate;
  readonly by: PersonId;
}

/** When and how far a school's reminders go out; times are London wall-clock `HH:MM`. */
export interface ReminderSettings {
  readonly sendAt: string;
  /** No reminder is sent from this time on; what is left waits for the next school day. */
  readonly until: string;
  /** The first day on which anything is sent; null = the school is silent. */
  readonly goLiveOn: PlainDate | null;
  /** How often in a row one person can put the same reminder off. */
  readonly snoozeLimit: number;
  /** The furthest, in calendar days, that a reminder can be put off. */
  readonly snoozeDays: number;
}

/** Everything a school may settle for itself besides its term dates. */
export interface SchoolSettings {
  /** Latest last. */
  readonly choices: readonly Choice[];
  readonly reminders: ReminderSettings;
  /** When the school last reviewed its policy; null = not said. */
  readonly policyReviewedOn: PlainDate | null;
  /** When action plans were last sampled; null = not said. */
  readonly actionPlansSampledOn: PlainDate | null;
  /** Roles and job titles that need supervision here though the policy does not name them (C-75). */
  readonly alsoEntitled: readonly string[];
  /** What supervisors here are to bring, besides what the policy asks (H-60). */
  readonly competencies: readonly string[];
}

/** Everything the trust settles for all its schools. */
export interface TrustSettings {
  /** Whether the service may send e-mail to people without an account. */
  readonly mailAllowed: boolean;
  /** Whether reading content by inspection needs a second person's approval. */
  readonly secondApprover: boolean;
}

/** How one person wants to be reminded. */
export interface PersonSettings {
  /** London wall-clock `HH:MM`; null = when the school sends. */
  readonly remindAt: string | null;
  /** ISO weekday (1 = Monday) on which everything comes in one weekly message; null = on each day that has something. */
  readonly weeklyOn: number | null;
  /** Kinds of reminder this person has switched off; only kinds that are not duty count. */
  readonly offKinds: readonly string[];
}

/** Settings as read, with the names of those whose stored value could not be understood and so fell back to the default. */
export interface ReadSettings<T> {
  readonly settings: T;
  readonly broken: readonly string[];
}

/** The hours of clocks.md section 7 and the limits the product began with; silent until somebody picks a day. */
export const DEFAULT_SCHOOL_SETTINGS: SchoolSettings = {
  choices: [],
  reminders: { sendAt: '08:00', until: '17:30', goLiveOn: null, snoozeLimit: 3, snoozeDays: 21 },
  policyReviewedOn: null,
  actionPlansSampledOn: null,
  alsoEntitled: [],
  competencies: [],
};

export const DEFAULT_TRUST_SETTINGS: TrustSettings = { mailAllowed: false, secondApprover: false };

export const DEFAULT_PERSON_SETTINGS: PersonSettings = { remindAt: null, weeklyOn: null, offKinds: [] };

/** Whether a school's reminders have begun on a day: its go-live day has come. */
export function isLiveOn({ goLiveOn }: Pick<ReminderSettings, 'goLiveOn'>, on: PlainDate): boolean {
  return goLiveOn !== null && goLiveOn.since(on).sign <= 0;
}
