import type { SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { beginningOf } from '../../../shared/domain/schools/beginning.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import { isLiveOn, type ReminderSettings } from '../../../shared/domain/schools/school-settings.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { needSupervisor, readPeopleFacts } from '../people/people-facts.ts';

/** How far a school that is not live yet has come; null once it is, and for whoever may not see its people. */
export async function beginningView(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  reminders: ReminderSettings,
): Promise<SchoolSettingsView['beginning']> {
  const read = await readPeopleFacts(ports, actor);
  if (!read.ok || isLiveOn(reminders, read.value.today)) return null;
  const { people, arrangements, today } = read.value;
  const calendar = await ports.register.calendarOf(school);
  const needing = needSupervisor(read.value);
  const { datesUntilOn, ...counts } = beginningOf(school, people, arrangements, calendar.value, today);
  const needsSupervisor = people.filter(({ id, schools: [home] }) => home === school && needing.has(id)).length;
  return { ...counts, needsSupervisor, datesUntilOn: datesUntilOn?.toString() ?? null };
}
