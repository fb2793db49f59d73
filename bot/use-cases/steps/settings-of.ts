import { readPersonSettings, readSchoolSettings, readTrustSettings } from '../../../shared/contract/stored-settings.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import {
  DEFAULT_PERSON_SETTINGS,
  DEFAULT_SCHOOL_SETTINGS,
  type PersonSettings,
  type SchoolSettings,
  type TrustSettings,
} from '../../../shared/domain/schools/school-settings.ts';
import type { Ports } from '../../ports/index.ts';

type Reading = Pick<Ports, 'settings'>;

/** The key of a school's settings in the list `Settings` (design section 9). */
export const schoolSettingKey = (school: SchoolKey): string => `school|${school}`;
/** The key of a person's preferences in the list `Settings`. */
export const personSettingKey = (person: PersonId): string => `person|${person}`;

/** What a school has settled; defaults where it has said nothing or what stands cannot be read. Rejects with `StoreError`. */
export async function schoolSettingsOf({ settings }: Reading, school: SchoolKey): Promise<SchoolSettings> {
  return readSchoolSettings(await settings.get(schoolSettingKey(school))).settings;
}

/** What the trust has settled for all its schools. Rejects with `StoreError`. */
export async function trustSettingsOf({ settings }: Reading): Promise<TrustSettings> {
  return readTrustSettings(await settings.get('trust')).settings;
}

/** Every school's settings by one keyed reading, for a run; a school that has said nothing has the defaults. */
export async function everySchoolSettings({ settings }: Reading): Promise<(school: SchoolKey) => SchoolSettings> {
  const stored = await settings.beginningWith('school|');
  const read = new Map([...stored].map(([key, text]) => [key, readSchoolSettings(text).settings]));
  return (school) => read.get(schoolSettingKey(school)) ?? DEFAULT_SCHOOL_SETTINGS;
}

/** Every person's preferences by one keyed reading, for a run; who has said nothing has the defaults. */
export async function everyPersonSettings({ settings }: Reading): Promise<(person: PersonId) => PersonSettings> {
  const stored = await settings.beginningWith('person|');
  const read = new Map([...stored].map(([key, text]) => [key, readPersonSettings(text).settings]));
  return (person) => read.get(personSettingKey(person)) ?? DEFAULT_PERSON_SETTINGS;
}
