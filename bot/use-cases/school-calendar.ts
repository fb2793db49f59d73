import type { SchoolCalendarView } from '../../shared/contract/register.ts';
import { mayEditCalendar, mayReadCalendar } from '../../shared/domain/access/school-access.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { checkCalendar } from '../../shared/domain/schools/check-calendar.ts';
import type { SchoolKey } from '../../shared/domain/schools/school.ts';
import type { SchoolCalendar } from '../../shared/domain/schools/school-calendar.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { Versioned } from '../ports/versioned.ts';

/** A school's terms and closures, for its staff and those who may change them. */
export async function readSchoolCalendar(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
): Promise<Result<SchoolCalendarView>> {
  const decision = mayReadCalendar(actor.person, school, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  if (!(await isSchool(ports, school))) return refuse('not-found', 'There is no such school.');
  return ok(calendarView(await ports.register.calendarOf(school)));
}

/**
 * Replaces a school's terms and closures. Refusals: whoever may not, `invalid-field` with the place of what is wrong (terms that overlap or end
 * before they begin, half a break), `stale-version` when somebody else saved first.
 */
export async function saveSchoolCalendar(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  asked: SchoolCalendarView,
): Promise<Result<SchoolCalendarView>> {
  const decision = mayEditCalendar(actor.person, school, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  if (!(await isSchool(ports, school))) return refuse('not-found', 'There is no such school.');
  const calendar = calendarAsked(asked);
  const wrong = checkCalendar(calendar).find((finding) => finding.severity === 'error');
  if (wrong !== undefined) return refuse('invalid-field', wrong.message, wrong.field);
  const outcome = await ports.register.saveCalendar(school, calendar, asked.version);
  if (outcome.done) return ok(calendarView(outcome.stored));
  return refuse('stale-version', 'Somebody else saved these dates a moment ago. Please look at them again.', 'version');
}

async function isSchool(ports: Ports, key: SchoolKey): Promise<boolean> {
  return (await ports.register.schools()).some((school) => school.key === key);
}

const day = (text: string): PlainDate => Temporal.PlainDate.from(text);
const dayOrNone = (text: string | null): PlainDate | null => (text === null ? null : day(text));

function calendarAsked(asked: SchoolCalendarView): SchoolCalendar {
  return {
    terms: asked.terms.map((term) => ({
      name: term.name,
      startOn: day(term.startOn),
      endOn: day(term.endOn),
      halfTermStartOn: dayOrNone(term.halfTermStartOn),
      halfTermEndOn: dayOrNone(term.halfTermEndOn),
    })),
    closures: asked.closures.map(day),
  };
}

function calendarView({ value, version }: Versioned<SchoolCalendar>): SchoolCalendarView {
  return {
    version,
    terms: value.terms.map((term) => ({
      name: term.name,
      startOn: term.startOn.toString(),
      endOn: term.endOn.toString(),
      halfTermStartOn: term.halfTermStartOn?.toString() ?? null,
      halfTermEndOn: term.halfTermEndOn?.toString() ?? null,
    })),
    closures: value.closures.map((on) => on.toString()),
  };
}
