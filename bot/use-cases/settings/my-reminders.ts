import type { ChangeMyReminders, MyReminders } from '../../../shared/contract/settings.ts';
import { readPersonSettings, withSettings } from '../../../shared/contract/stored-settings.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { dutyOf, isWanted, KIND_WORDS } from '../../../shared/domain/reminders/duty.ts';
import { REMINDER_KINDS } from '../../../shared/domain/reminders/reminder.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import {
  DEFAULT_SCHOOL_SETTINGS,
  isLiveOn,
  type ReminderSettings,
} from '../../../shared/domain/schools/school-settings.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { personSettingKey, schoolSettingsOf } from '../steps/settings-of.ts';

interface Hours {
  readonly name: string;
  readonly reminders: ReminderSettings;
}

/** The hours of the person's home school; the usual ones for somebody without a school. */
async function hoursOf(ports: Ports, actor: Actor): Promise<Hours> {
  const [home] = actor.person.schools;
  if (home === undefined) return { name: 'the trust', reminders: DEFAULT_SCHOOL_SETTINGS.reminders };
  const [schools, settings] = await Promise.all([ports.register.schools(), schoolSettingsOf(ports, home)]);
  const name = schools.find((school) => school.key === home)?.name ?? home;
  return { name, reminders: settings.reminders };
}

/** How the actor wants to be reminded, with what can be switched off and why the rest cannot. Only ever one's own. */
export async function readMyReminders(ports: Ports, actor: Actor): Promise<Result<MyReminders>> {
  const [text, { name, reminders }] = await Promise.all([
    ports.settings.get(personSettingKey(actor.person.id)),
    hoursOf(ports, actor),
  ]);
  const { settings, broken } = readPersonSettings(text);
  return ok({
    remindAt: settings.remindAt,
    weeklyOn: settings.weeklyOn,
    school: {
      name,
      sendAt: reminders.sendAt,
      until: reminders.until,
      isLive: isLiveOn(reminders, londonDateOf(actor.now)),
    },
    kinds: REMINDER_KINDS.map((id) => ({
      id,
      words: KIND_WORDS[id],
      isOn: isWanted(id, settings.offKinds),
      duty: dutyOf(id),
    })),
    isBroken: broken.length > 0,
  });
}

/**
 * Keeps how the actor wants to be reminded. The last of one's own presses stands. Refusals: `invalid-field` for a time outside the school's
 * hours, and `not-allowed` for switching off a kind that is duty.
 */
export async function changeMyReminders(
  ports: Ports,
  actor: Actor,
  asked: ChangeMyReminders,
): Promise<Result<MyReminders>> {
  const { name, reminders } = await hoursOf(ports, actor);
  const { remindAt, weeklyOn, offKinds } = asked;
  if (remindAt !== null && (remindAt < reminders.sendAt || remindAt >= reminders.until)) {
    const words = `Choose a time from ${reminders.sendAt} to before ${reminders.until}: the hours of ${name}.`;
    return refuse('invalid-field', words, 'remindAt');
  }
  for (const kind of offKinds) {
    const known = REMINDER_KINDS.find((one) => one === kind);
    if (known === undefined) return refuse('invalid-field', 'There is no such kind of reminder.', 'offKinds');
    if (dutyOf(known) !== null) return refuse('not-allowed', `This always comes. ${dutyOf(known)}`, 'offKinds');
  }
  const key = personSettingKey(actor.person.id);
  const text = await ports.settings.get(key);
  await ports.settings.put(key, withSettings(text, { remindAt, weeklyOn, offKinds: [...new Set(offKinds)] }));
  return readMyReminders(ports, actor);
}
