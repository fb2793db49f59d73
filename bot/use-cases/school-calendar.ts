import type { SaveCalendar, SchoolCalendarView } from '../../shared/contract/register.ts';
import { mayEditCalendar, mayReadCalendar } from '../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { calendarChanges } from '../../shared/domain/schools/calendar-changes.ts';
import {
  calendarInForce,
  differenceFromTrust,
  type OwnCalendar,
  TRUST_CALENDAR,
  termsLeftOut,
} from '../../shared/domain/schools/own-calendar.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { SchoolCalendar } from '../../shared/domain/schools/school-calendar.ts';
import { wrongDates } from '../../shared/domain/schools/wrong-dates.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';
import { noteSettings } from './settings/settings-audit.ts';
import { standingsAfterDates } from './steps/standings-after-dates.ts';
import { calendarAsked, datesView } from './views/calendar-view.ts';

/** The dates that hold at a school, for its staff and those who may change them; with the trust's, where the trust has any. */
export async function readSchoolCalendar(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
): Promise<Result<SchoolCalendarView>> {
  const decision = mayReadCalendar(actor.person, school, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  if (!(await isSchool(ports, school))) return refuse('not-found', 'There is no such school.');
  const [own, trust] = await Promise.all([
    ports.register.ownCalendarOf(school),
    ports.register.ownCalendarOf(TRUST_CALENDAR),
  ]);
  return ok(calendarView(own, trust));
}

/**
 * Replaces a school's dates. Where it follows the trust only what differs from the trust's is kept, so that an INSET day of its own outlasts a
 * change of the trust's. What is different goes into the school's trail, as dates, and
 * what is due follows at once. Refusals: whoever may not, `invalid-field` with the place of what is wrong (terms that overlap or end before they
 * begin, half a break, a term of the trust left out), `stale-version` when somebody else saved first, here or for the trust.
 */
export async function saveSchoolCalendar(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  asked: SaveCalendar,
): Promise<Result<SchoolCalendarView>> {
  const decision = mayEditCalendar(actor.person, school, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  if (!(await isSchool(ports, school))) return refuse('not-found', 'There is no such school.');
  const trust = await ports.register.ownCalendarOf(TRUST_CALENDAR);
  const own = ownAsked(asked, trust);
  if (!own.ok) return own;
  const before = await ports.register.ownCalendarOf(school);
  const outcome = await ports.register.saveCalendar(school, own.value, asked.version);
  if (!outcome.done) return STALE;
  const changes = calendarChanges(before.value, own.value).map((one) => `calendar.${one}`);
  await noteSettings(ports, actor, school, changes);
  if (changes.length > 0) await standingsAfterDates(ports, actor, school);
  return ok(calendarView(outcome.stored, trust));
}

const STALE = refuse(
  'stale-version',
  'Somebody else saved these dates a moment ago. Please look at them again.',
  'version',
);

function ownAsked(asked: SaveCalendar, trust: Versioned<OwnCalendar>): Result<OwnCalendar> {
  const wanted = calendarAsked(asked);
  const wrong = wrongDates(wanted);
  if (wrong !== null) return refuse('invalid-field', wrong.message, wrong.field);
  if (asked.asTrust !== true) return ok(wanted);
  if (!isEntered(trust.value)) return refuse('invalid-field', 'The trust has not entered any term dates.', 'asTrust');
  if (asked.trustVersion !== trust.version) {
    return refuse(
      'stale-version',
      'The trust’s dates were changed a moment ago. Please look at them again.',
      'version',
    );
  }
  const [missing] = termsLeftOut(wanted, trust.value);
  if (missing === undefined) return ok(differenceFromTrust(wanted, trust.value));
  const words = `${missing.name} is one of the trust’s terms: give other dates for it, or keep dates of your own.`;
  return refuse('invalid-field', words, 'terms');
}

async function isSchool(ports: Ports, key: SchoolKey): Promise<boolean> {
  return (await ports.register.schools()).some((school) => school.key === key);
}

function isEntered({ terms, closures }: SchoolCalendar): boolean {
  return terms.length + closures.length > 0;
}

function calendarView(own: Versioned<OwnCalendar>, trust: Versioned<OwnCalendar>): SchoolCalendarView {
  return {
    version: own.version,
    ...datesView(calendarInForce(own.value, trust.value)),
    asTrust: own.value.fromTrust !== undefined,
    ...(isEntered(trust.value) ? { trust: { version: trust.version, ...datesView(trust.value) } } : {}),
  };
}
