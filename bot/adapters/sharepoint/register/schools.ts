import { calendarInForce, type OwnCalendar, TRUST_CALENDAR } from '../../../../shared/domain/schools/own-calendar.ts';
import type { School } from '../../../../shared/domain/schools/school.ts';
import type { Register } from '../../../ports/register.ts';
import type { Versioned } from '../../../ports/versioned.ts';
import { Remembered } from '../../remembered.ts';
import { type SchoolYear, schoolCalendar } from '../lists/school-calendar.ts';
import { schools as schoolsList } from '../lists/schools.ts';
import type { Store } from '../store.ts';
import { saveRow } from './save-row.ts';

const LIFE_MS = 30_000;
/** The version of a calendar nobody has written yet. */
const UNWRITTEN = 'unwritten';

function calendarIn(stored: Versioned<SchoolYear>): Versioned<OwnCalendar> {
  return { value: stored.value.calendar, version: stored.version };
}

type SchoolPart = Pick<Register, 'schools' | 'calendarOf' | 'ownCalendarOf' | 'saveCalendar' | 'saveSchool'>;

/** Schools and their calendars; remembered for half a minute. Saving a school makes its folders and its leads' group. */
export function schoolRegister(store: Store): SchoolPart {
  const schools = new Remembered<readonly School[]>(LIFE_MS);
  const everyCalendar = new Remembered<ReadonlyMap<string, Versioned<OwnCalendar>>>(LIFE_MS);
  /** There is one row a school: all of them cost what one does. */
  const ownCalendarOf = async (key: string): Promise<Versioned<OwnCalendar>> => {
    const all = await everyCalendar.get('all', async () => {
      const rows = await store.reader.all(schoolCalendar);
      return new Map(rows.map((stored) => [stored.value.school, calendarIn(stored)]));
    });
    return all.get(key) ?? { value: { terms: [], closures: [] }, version: UNWRITTEN };
  };
  return {
    schools: () => schools.get('all', async () => (await store.reader.all(schoolsList)).map((stored) => stored.value)),
    calendarOf: async (school) => {
      const { value, version } = await ownCalendarOf(school);
      if (value.fromTrust === undefined) return { value, version };
      return { value: calendarInForce(value, (await ownCalendarOf(TRUST_CALENDAR)).value), version };
    },
    ownCalendarOf,
    saveCalendar: async (school, calendar, version) => {
      everyCalendar.forget();
      const year = { school, calendar };
      const outcome =
        version === UNWRITTEN
          ? await store.writer.create(schoolCalendar, year, { folder: [] })
          : await updateCalendar(store, year, version);
      everyCalendar.forget();
      return outcome.done
        ? { done: true, stored: calendarIn(outcome.stored) }
        : { done: false, stands: calendarIn(outcome.stands) };
    },
    saveSchool: async (school) => {
      await saveRow(store, schoolsList, school, { folder: [] });
      schools.forget();
      await store.schoolFolders.ensure(school);
    },
  };
}

async function updateCalendar(store: Store, year: SchoolYear, version: string) {
  const stands = await store.reader.byKey('app', schoolCalendar, year.school);
  if (stands === null) return store.writer.create(schoolCalendar, year, { folder: [] });
  if (stands.version !== version) return { done: false as const, stands };
  return store.writer.update(schoolCalendar, stands, year);
}
