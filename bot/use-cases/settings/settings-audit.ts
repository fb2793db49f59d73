import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { TRUST_CALENDAR } from '../../../shared/domain/schools/own-calendar.ts';
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

/** Who set what at a school, and changed the trust's term dates, latest first. */
export async function settingsChanges(ports: Ports, school: SchoolKey): Promise<readonly SettingsChange[]> {
  const trails = await Promise.all([TRUST_CALENDAR, school].map((key) => ports.audit.of(schoolSettingKey(key))));
  return (
    trails
      .flat()
      .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
      // A sample of action plans stands in the same trail with its day alone.
      .map(({ at, by, about, event }) => ({
        at,
        by,
        what: event === 'action plans sampled' ? `actionPlansSampledOn=${about}` : about,
      }))
      .reverse()
  );
}
