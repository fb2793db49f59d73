import { z } from 'zod';
import { POLICY_IDS } from '../domain/schools/school.ts';
import { dateOn, momentAt } from './parts.ts';
import { timeOfDay } from './stored-settings.ts';

const chosenValue = z.union([z.string(), z.number(), z.boolean()]);

/** One thing the policy leaves to the school: how it is asked, what each answer does, and what stands. */
const settingPosition = z.object({
  id: z.string(),
  /** What is settled, in a few words. */
  about: z.string(),
  asks: z.string(),
  rules: z.array(z.string()),
  options: z.array(z.object({ value: z.union([z.string(), z.boolean()]), label: z.string(), means: z.string() })),
  number: z.object({ from: z.number(), to: z.number(), unit: z.string(), means: z.string() }).nullable(),
  /** What holds now; null = the policy gives nothing to go by and the school has not said. */
  value: chosenValue.nullable(),
  /** What the product does while a school says nothing. */
  usual: chosenValue.nullable(),
  /** Since when the school's own choice holds, and whose it was; null = it has made none. */
  since: z.object({ on: dateOn, by: z.string() }).nullable(),
});
export type SettingPosition = z.infer<typeof settingPosition>;

/** GET /api/schools/:key/settings, and the answer to a change. */
export const schoolSettingsView = z.object({
  school: z.object({ key: z.string(), name: z.string() }),
  policy: z.object({ id: z.enum(POLICY_IDS), name: z.string() }),
  today: dateOn,
  /** null = nothing was ever set. */
  version: z.string().nullable(),
  positions: z.array(settingPosition),
  reminders: z.object({
    sendAt: timeOfDay,
    until: timeOfDay,
    goLiveOn: dateOn.nullable(),
    snoozeLimit: z.number(),
    snoozeDays: z.number(),
  }),
  /** Dates that something is counted from; null where the policy asks for nothing of the kind. */
  reviews: z.array(
    z.object({
      id: z.enum(['policyReviewedOn', 'actionPlansSampledOn']),
      asks: z.string(),
      lastOn: dateOn.nullable(),
      nextOn: dateOn.nullable(),
    }),
  ),
  /** What a school adds to its policy in lists of its own. */
  lists: z.array(
    z.object({
      id: z.enum(['alsoEntitled', 'competencies']),
      title: z.string(),
      says: z.string(),
      /** What the policy has already, in words. */
      byPolicy: z.array(z.string()),
      /** Further ones to choose from. */
      offered: z.array(z.string()),
      own: z.array(z.string()),
    }),
  ),
  /** What is there, and what is not, before the first reminders go out; null once they do. */
  beginning: z
    .object({
      people: z.number(),
      arrangements: z.number(),
      needsSupervisor: z.number(),
      withoutSession: z.number(),
      withoutContract: z.number(),
      /** The last day of the last term entered; null = no term that runs or begins soon. */
      datesUntilOn: dateOn.nullable(),
    })
    .nullable(),
  /** Stored values that could not be understood, so that the defaults stand for them. */
  broken: z.array(z.string()),
  /** Who changed what, latest first. */
  changes: z.array(z.object({ at: momentAt, by: z.string(), what: z.string() })),
});
export type SchoolSettingsView = z.infer<typeof schoolSettingsView>;

const ownList = z.array(z.string().trim().min(2, 'Too short to mean anything.').max(80)).max(40);

/** PATCH /api/schools/:key/settings — some of it; what is left out stays. A choice holds from today. */
export const changeSchoolSettings = z.strictObject({
  version: z.string().nullable(),
  positions: z
    .array(z.strictObject({ id: z.string(), value: chosenValue }))
    .max(30)
    .optional(),
  reminders: z
    .strictObject({
      sendAt: timeOfDay,
      until: timeOfDay,
      goLiveOn: dateOn.nullable(),
      snoozeLimit: z.number(),
      snoozeDays: z.number(),
    })
    .partial()
    .optional(),
  policyReviewedOn: dateOn.nullable().optional(),
  actionPlansSampledOn: dateOn.nullable().optional(),
  alsoEntitled: ownList.optional(),
  competencies: ownList.optional(),
});
export type ChangeSchoolSettings = z.input<typeof changeSchoolSettings>;

/** GET /api/schools/:key/settings/preview?on= — what would go out on a day: kinds and people, never what about. */
export const reminderPreview = z.object({
  on: dateOn,
  isSchoolDay: z.boolean(),
  /** The next school day, where this is none. */
  nextSchoolDayOn: dateOn.nullable(),
  kinds: z.array(z.object({ kind: z.string(), words: z.string(), count: z.number() })),
  people: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
});
export type ReminderPreview = z.infer<typeof reminderPreview>;

/** GET /api/me/reminders, and the answer to a change. */
export const myReminders = z.object({
  /** Left to the school's hour when null. */
  remindAt: timeOfDay.nullable(),
  weeklyOn: z.number().nullable(),
  /** The school's own hours, between which anything is sent. */
  school: z.object({ name: z.string(), sendAt: timeOfDay, until: timeOfDay, isLive: z.boolean() }),
  kinds: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      isOn: z.boolean(),
      /** Why it cannot be switched off; null = it can. */
      duty: z.string().nullable(),
    }),
  ),
  isBroken: z.boolean(),
});
export type MyReminders = z.infer<typeof myReminders>;

/** PUT /api/me/reminders */
export const changeMyReminders = z.strictObject({
  remindAt: timeOfDay.nullable(),
  /** ISO weekday, Monday to Friday; null = each day. */
  weeklyOn: z.number().int().min(1).max(5).nullable(),
  offKinds: z.array(z.string()).max(40),
});
export type ChangeMyReminders = z.input<typeof changeMyReminders>;
