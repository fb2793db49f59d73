import { z } from 'zod';
import { textCell } from './cells.ts';
import { key, note } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

export interface Setting {
  readonly key: string;
  readonly value: string;
}

const row = z.object({ SettingKey: z.string(), Value: textCell });

/** `Settings`: preferences of the trust, a school or a person, by key. */
export const settings: ListMapping<Setting> = {
  title: 'Settings',
  description: 'Preferences: trust, school|…, person|…',
  columns: [key('SettingKey'), note('Value')],
  folders: 'none',
  rootReaders: 'nobody',
  isContent: false,
  views: [{ title: 'All Items', fields: ['SettingKey', 'Value'], where: null }],
  key: 'SettingKey',
  wholeWhen: null,
  keyOf: (setting) => setting.key,
  titleOf: () => 'Setting',
  toFields: (setting) => ({ SettingKey: setting.key, Value: setting.value }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return { key: cells.SettingKey, value: cells.Value };
  },
};
