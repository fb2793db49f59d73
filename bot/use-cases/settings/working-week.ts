import type { HandedFile } from '../../../shared/contract/calendar-import.ts';
import {
  readWorkingWeek,
  type SaveWorkingWeek,
  type TimetableImport,
  type WorkingWeekView,
} from '../../../shared/contract/working-week.ts';
import { maySayWorkingWeek } from '../../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import { timetableSheetLessons } from '../../../shared/domain/schools/timetable-sheet.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { bytesIn } from '../steps/bytes-in.ts';
import { weekSettingKey } from '../steps/working-weeks.ts';

const UNKNOWN = refuse('not-found', 'There is nobody like that whose working week you may see.');

/** When somebody works and teaches, for themselves and whoever leads their school. Refuses everybody else as if there were no such person. */
export async function readWorkingWeekOf(ports: Ports, actor: Actor, id: PersonId): Promise<Result<WorkingWeekView>> {
  const person = await allowedPerson(ports, actor, id);
  return person.ok ? ok(viewOf(actor, person.value, await ports.settings.read(weekSettingKey(id)))) : person;
}

/**
 * Keeps when somebody works and teaches; from then on no time is offered on a day off or in a lesson. Clocks and reminders do not change.
 * Refusals: `not-found` as for reading, `invalid-field` for hours that end before they begin, `stale-version` when somebody else saved first.
 */
export async function saveWorkingWeekOf(
  ports: Ports,
  actor: Actor,
  id: PersonId,
  asked: SaveWorkingWeek,
): Promise<Result<WorkingWeekView>> {
  const person = await allowedPerson(ports, actor, id);
  if (!person.ok) return person;
  const wrong = fieldOf(asked);
  if (wrong !== null) return refuse('invalid-field', 'This ends before it begins.', wrong);
  const { version, ...week } = asked;
  const outcome = await ports.settings.replace(weekSettingKey(id), JSON.stringify(week), version);
  if (outcome.done) return ok(viewOf(actor, person.value, outcome.stored));
  const words = 'Somebody else changed this working week a moment ago. Please look at it again.';
  return refuse('stale-version', words, 'version');
}

/** The lessons a sheet would make; a dry run, nothing is saved or kept. Refusals: as for reading, `invalid-field` for a file that is no such sheet. */
export async function importTimetable(
  ports: Ports,
  actor: Actor,
  id: PersonId,
  { name, content }: HandedFile,
): Promise<Result<TimetableImport>> {
  const person = await allowedPerson(ports, actor, id);
  if (!person.ok) return person;
  const bytes = bytesIn(content);
  if (bytes === null) return refuse('invalid-field', 'This file did not arrive whole. Please choose it again.', 'file');
  const read = await ports.sheets.read(bytes, name);
  if (!read.ok) return read;
  const found = timetableSheetLessons(read.value);
  const words = 'No line of this sheet has the titles “Day”, “From” and “Until”. Name its columns so.';
  if (found === null) return refuse('invalid-field', words, 'file');
  return ok({ lessons: [...found.lessons], notUsed: [...found.notUsed] });
}

async function allowedPerson(ports: Ports, actor: Actor, id: PersonId): Promise<Result<Person>> {
  const person = id === actor.person.id ? actor.person : await ports.register.person(id);
  if (person === null) return UNKNOWN;
  return maySayWorkingWeek(actor.person, person, londonDateOf(actor.now)).allowed ? ok(person) : UNKNOWN;
}

function viewOf(actor: Actor, person: Person, stored: Versioned<string> | null): WorkingWeekView {
  const { settings, broken } = readWorkingWeek(stored?.value ?? null);
  const { id, name, jobTitle } = person;
  return {
    person: { id, name, jobTitle },
    isMine: id === actor.person.id,
    version: stored?.version ?? null,
    hours: settings.hours === null ? null : settings.hours.map((one) => ({ ...one })),
    lessons: settings.lessons.map((one) => ({ ...one })),
    weekAOn: settings.weekAOn?.toString() ?? null,
    isBroken: broken.length > 0,
  };
}

/** The first place where something ends before it begins. */
function fieldOf({ hours, lessons }: SaveWorkingWeek): string | null {
  const isBackwards = ({ from, until }: { readonly from: string; readonly until: string }) => from >= until;
  const day = (hours ?? []).findIndex(isBackwards);
  if (day >= 0) return `hours.${day}.until`;
  const lesson = lessons.findIndex(isBackwards);
  return lesson >= 0 ? `lessons.${lesson}.until` : null;
}
