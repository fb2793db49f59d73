import type { ChangeSchoolSettings, SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { withSettings } from '../../../shared/contract/stored-settings.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { isAfter } from '../../../shared/domain/day-number.ts';
import { type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Choice, ReminderSettings, SchoolSettings } from '../../../shared/domain/schools/school-settings.ts';
import { chosenAt, isOffered, openPositions } from '../../../shared/policies/choices.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { schoolSettingKey } from '../steps/settings-of.ts';
import { eachOnce } from './own-lists.ts';
import { readSchoolSettingsPage, settingsInPlace } from './school-settings-page.ts';
import { noteSettings } from './settings-audit.ts';

const SNOOZE_LIMIT = { least: 0, most: 10 };
const SNOOZE_DAYS = { least: 1, most: 42 };
/** Nothing is sent in the evening, whatever a school says (issue: never evenings). */
const EARLIEST = '07:00';
const LATEST = '18:00';

/** What is changed, field by field, as the trail names it. */
interface Change {
  readonly settings: SchoolSettings;
  readonly what: readonly string[];
}

/**
 * Changes some of a school's settings; what is left out stays, and what stood beside them is kept. A choice holds from today: sessions before it
 * keep what held on their day. Each thing really changed is written to the school's trail. The same change twice is one. Refusals: whoever may
 * not, `invalid-field` with the field's name, `stale-version` when somebody else saved first.
 */
export async function changeSchoolSettings(
  ports: Ports,
  actor: Actor,
  key: SchoolKey,
  asked: ChangeSchoolSettings,
): Promise<Result<SchoolSettingsView>> {
  const found = await settingsInPlace(ports, actor, key);
  if (!found.ok) return found;
  const { pack, text, version, read } = found.value;
  const wrong = problemWith(pack, asked, read.settings.reminders, londonDateOf(actor.now));
  if (wrong !== null) return wrong;
  const change = changed(pack, read.settings, asked, actor);
  if (change.what.length === 0) return readSchoolSettingsPage(ports, actor, key);
  if (asked.version !== version) return STALE;
  const written = await ports.settings.replace(schoolSettingKey(key), withSettings(text, change.settings), version);
  if (!written.done) return STALE;
  await noteSettings(ports, actor, key, change.what);
  return readSchoolSettingsPage(ports, actor, key);
}

const STALE = refuse(
  'stale-version',
  'Somebody else changed these settings a moment ago. Please look at them again.',
  'version',
);

function problemWith(
  pack: PolicyPack,
  asked: ChangeSchoolSettings,
  standing: ReminderSettings,
  today: PlainDate,
): ReturnType<typeof refuse> | null {
  for (const { id, value } of asked.positions ?? []) {
    const position = openPositions(pack).find((one) => one.id === id);
    if (position === undefined) return refuse('unknown-field', 'This policy leaves no such choice.', `positions.${id}`);
    if (!isOffered(position, value)) return refuse('invalid-field', outOf(position.question), `positions.${id}`);
  }
  for (const field of ['policyReviewedOn', 'actionPlansSampledOn'] as const) {
    const on = asked[field];
    if (on !== undefined && on !== null && isAfter(Temporal.PlainDate.from(on), today)) {
      return refuse('invalid-field', 'This day has not come yet.', field);
    }
  }
  return problemWithReminders(remindersAsked(standing, asked), standing, today);
}

function outOf(question: ReturnType<typeof openPositions>[number]['question']): string {
  return question !== undefined && 'from' in question
    ? `Enter a whole number from ${question.from} to ${question.to}.`
    : 'This is not one of the choices.';
}

/** What is wrong with reminder settings that are changed; what stands already is left alone. */
function problemWithReminders(
  next: ReminderSettings,
  standing: ReminderSettings,
  today: PlainDate,
): ReturnType<typeof refuse> | null {
  const isNew = (field: keyof ReminderSettings) => String(next[field]) !== String(standing[field]);
  const late = (field: 'sendAt' | 'until') => isNew(field) && (next[field] < EARLIEST || next[field] > LATEST);
  const outside = (['sendAt', 'until'] as const).find(late);
  if (outside !== undefined) {
    return refuse('invalid-field', `Choose a time between ${EARLIEST} and ${LATEST}.`, `reminders.${outside}`);
  }
  if ((isNew('sendAt') || isNew('until')) && next.sendAt >= next.until) {
    const field = isNew('until') ? 'reminders.until' : 'reminders.sendAt';
    return refuse('invalid-field', 'Reminders have to stop later than they begin.', field);
  }
  if (isNew('snoozeLimit') && !isWithin(next.snoozeLimit, SNOOZE_LIMIT)) {
    return refuse('invalid-field', 'Enter a whole number from 0 to 10.', 'reminders.snoozeLimit');
  }
  if (isNew('snoozeDays') && !isWithin(next.snoozeDays, SNOOZE_DAYS)) {
    return refuse('invalid-field', 'Enter a whole number of days from 1 to 42.', 'reminders.snoozeDays');
  }
  return isNew('goLiveOn') && next.goLiveOn !== null && isAfter(today, next.goLiveOn)
    ? refuse('invalid-field', 'Choose today or a later day.', 'reminders.goLiveOn')
    : null;
}

function isWithin(value: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

const dayOrNone = (text: string | null): PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text));

function changed(pack: PolicyPack, standing: SchoolSettings, asked: ChangeSchoolSettings, actor: Actor): Change {
  const what: string[] = [];
  const choices = newChoices(pack, standing, asked, actor);
  for (const { position, value } of choices) what.push(`positions.${position}=${value}`);
  const reminders = remindersAsked(standing.reminders, asked);
  what.push(...reminderChanges(standing.reminders, reminders));
  const dates = { policyReviewedOn: standing.policyReviewedOn, actionPlansSampledOn: standing.actionPlansSampledOn };
  for (const field of ['policyReviewedOn', 'actionPlansSampledOn'] as const) {
    const on = asked[field];
    if (on === undefined || on === (standing[field]?.toString() ?? null)) continue;
    dates[field] = dayOrNone(on);
    what.push(`${field}=${on}`);
  }
  const lists = { alsoEntitled: standing.alsoEntitled, competencies: standing.competencies };
  for (const field of ['alsoEntitled', 'competencies'] as const) {
    const own = eachOnce(asked[field] ?? standing[field]);
    if (own.join('; ') === standing[field].join('; ')) continue;
    lists[field] = own;
    what.push(`${field}=${own.join('; ') || 'none'}`);
  }
  return { settings: { ...standing, ...dates, ...lists, reminders, choices: [...standing.choices, ...choices] }, what };
}

/** What is really chosen anew; what holds already is not chosen again. */
function newChoices(
  pack: PolicyPack,
  standing: SchoolSettings,
  asked: ChangeSchoolSettings,
  actor: Actor,
): readonly Choice[] {
  const fromOn = londonDateOf(actor.now);
  return (asked.positions ?? []).flatMap(({ id, value }): readonly Choice[] => {
    const position = openPositions(pack).find((one) => one.id === id);
    if (position === undefined) return [];
    const stands = chosenAt(position, pack.id, standing.choices, null)?.value ?? position.value;
    return stands === value ? [] : [{ policy: pack.id, position: id, value, fromOn, by: actor.person.id }];
  });
}

/** The reminder settings as they would stand. */
function remindersAsked(standing: ReminderSettings, { reminders = {} }: ChangeSchoolSettings): ReminderSettings {
  const { sendAt, until, goLiveOn, snoozeLimit, snoozeDays } = reminders;
  return {
    sendAt: sendAt ?? standing.sendAt,
    until: until ?? standing.until,
    goLiveOn: goLiveOn === undefined ? standing.goLiveOn : dayOrNone(goLiveOn),
    snoozeLimit: snoozeLimit ?? standing.snoozeLimit,
    snoozeDays: snoozeDays ?? standing.snoozeDays,
  };
}

const REMINDER_FIELDS = ['sendAt', 'until', 'goLiveOn', 'snoozeLimit', 'snoozeDays'] as const;

function reminderChanges(before: ReminderSettings, next: ReminderSettings): readonly string[] {
  return REMINDER_FIELDS.filter((field) => String(before[field]) !== String(next[field])).map(
    (field) => `reminders.${field}=${next[field]}`,
  );
}
