import type { SaveCalendar, SchoolCalendarView } from '../../shared/contract/register.ts';
import { mayEditTrustCalendar } from '../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { calendarChanges } from '../../shared/domain/schools/calendar-changes.ts';
import { type OwnCalendar, TRUST_CALENDAR } from '../../shared/domain/schools/own-calendar.ts';
import { wrongDates } from '../../shared/domain/schools/wrong-dates.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { noteSettings } from './settings/settings-audit.ts';
import { standingsAfterDates } from './steps/standings-after-dates.ts';
import { calendarAsked, datesView } from './views/calendar-view.ts';

/** The trust's own term dates and which schools follow them, for whoever may change them; empty until they are entered. */
export async function readTrustCalendar(ports: Ports, actor: Actor): Promise<Result<SchoolCalendarView>> {
  const decision = mayEditTrustCalendar(actor.person, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  return ok(await trustView(ports, await ports.register.ownCalendarOf(TRUST_CALENDAR)));
}

/**
 * Replaces the trust's term dates; from then on they hold at each school that follows them, beside what it has of its own. Bookings they strand
 * are found at each school as after any other change. What is different goes into the trust's trail, as dates. Refusals: whoever may not, `invalid-field`, `stale-version` when somebody else saved first.
 */
export async function saveTrustCalendar(
  ports: Ports,
  actor: Actor,
  asked: SaveCalendar,
): Promise<Result<SchoolCalendarView>> {
  const decision = mayEditTrustCalendar(actor.person, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const wanted = calendarAsked(asked);
  const wrong = wrongDates(wanted);
  if (wrong !== null) return refuse('invalid-field', wrong.message, wrong.field);
  const before = await ports.register.ownCalendarOf(TRUST_CALENDAR);
  const outcome = await ports.register.saveCalendar(TRUST_CALENDAR, wanted, asked.version);
  if (!outcome.done) {
    return refuse(
      'stale-version',
      'Somebody else saved these dates a moment ago. Please look at them again.',
      'version',
    );
  }
  const changes = calendarChanges(before.value, wanted).map((one) => `trustCalendar.${one}`);
  await noteSettings(ports, actor, TRUST_CALENDAR, changes);
  if (changes.length > 0) await standingsAfterDates(ports, actor, null);
  return ok(await trustView(ports, outcome.stored));
}

async function trustView(ports: Ports, { value, version }: Versioned<OwnCalendar>): Promise<SchoolCalendarView> {
  const schools = await Promise.all(
    (await ports.register.schools()).map(async ({ key, name }) => {
      const own = await ports.register.ownCalendarOf(key);
      return { key, name, asTrust: own.value.fromTrust !== undefined };
    }),
  );
  return { version, ...datesView(value), schools };
}
