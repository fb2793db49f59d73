import { readWorkingWeek, type WorkingWeeks } from '../../../shared/contract/working-week.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { mayChangeSettings } from '../../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { weekSettingKey } from '../steps/working-weeks.ts';

/**
 * The people of a school by name, with how many days and lessons they have said, for whoever answers for the school. People without an account
 * are among them: it is for them that somebody else says it. Refusals: whoever may not, `not-found`.
 */
export async function readWorkingWeeks(ports: Ports, actor: Actor, key: SchoolKey): Promise<Result<WorkingWeeks>> {
  const on = londonDateOf(actor.now);
  const decision = mayChangeSettings(actor.person, key, on);
  if (!decision.allowed) return { ok: false, error: decision.error };
  const school = (await ports.register.schools()).find((one) => one.key === key);
  if (school === undefined) return refuse('not-found', 'There is no such school.');
  const [everybody, stored] = await Promise.all([ports.register.allPeople(), ports.settings.beginningWith('week|')]);
  const people = everybody.filter((person) => person.schools.includes(key) && !hasLeft(person, on));
  return ok({
    school: { key, name: school.name },
    people: people
      .map(({ id, name, jobTitle }) => {
        const { settings } = readWorkingWeek(stored.get(weekSettingKey(id)) ?? null);
        const days = settings.hours === null ? null : new Set(settings.hours.map(({ weekday }) => weekday)).size;
        return {
          id,
          name,
          jobTitle: isWithoutAccount(id) ? `${jobTitle} (no account)` : jobTitle,
          days,
          lessons: settings.lessons.length,
        };
      })
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
  });
}
