import { readSchoolSettings } from '../../../shared/contract/stored-settings.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Choice } from '../../../shared/domain/schools/school-settings.ts';
import { Remembered } from '../remembered.ts';
import { settings } from './lists/settings.ts';
import type { Store } from './store.ts';

const LIFE_MS = 30_000;
const PREFIX = 'school|';

/** What schools have chosen where their policies leave the choice, from the list `Settings`: one reading of all, remembered for half a minute. */
export class SchoolChoices {
  readonly #kept = new Remembered<ReadonlyMap<string, readonly Choice[]>>(LIFE_MS);
  constructor(private readonly store: Store) {}

  async of(school: SchoolKey): Promise<readonly Choice[]> {
    return (await this.all()).get(`${PREFIX}${school}`) ?? [];
  }

  /** Every school's, by the key of its setting. */
  all(): Promise<ReadonlyMap<string, readonly Choice[]>> {
    return this.#kept.get('all', async () => {
      const rows = await this.store.reader.beginning(settings, settings.key, PREFIX);
      return new Map(rows.map(({ value }) => [value.key, readSchoolSettings(value.value).settings.choices]));
    });
  }

  /** A school's settings were written. */
  forget(): void {
    this.#kept.forget();
  }
}
