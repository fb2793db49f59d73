import type { Instant } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Ports } from '../../ports/index.ts';
import { schoolSettingKey } from '../steps/settings-of.ts';

/** One change of a school's settings. */
export interface SettingsChange {
  readonly at: Instant;
  readonly by: PersonId | 'service';
  /** What was set to what, e.g. `reminders.sendAt=09:00`. */
  readonly what: string;
}

/** Writes down who set what, in a trail of the school's own, chained like every arrangement's (design section 4). */
export async function noteSettings(
  ports: Ports,
  by: { readonly person: { readonly id: PersonId }; readonly now: Instant },
  school: SchoolKey,
  changes: readonly string[],
): Promise<void> {
  for (const about of changes) {
    const entry = { arrangement: schoolSettingKey(school), at: by.now, by: by.person.id, about };
    await ports.audit.append({ ...entry, event: 'setting changed' });
  }
}

/** Who set what at a school, latest first. */
export async function settingsChanges(ports: Ports, school: SchoolKey): Promise<readonly SettingsChange[]> {
  const trail = await ports.audit.of(schoolSettingKey(school));
  return trail.map(({ at, by, about }) => ({ at, by, what: about })).reverse();
}
