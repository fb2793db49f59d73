import { z } from 'zod';
import type { Instant } from '../../../../shared/domain/dates.ts';
import { momentOrNull, momentTo, textCell } from './cells.ts';
import { key, moment, note } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

export interface StateRow {
  readonly key: string;
  readonly value: string;
  readonly expiresAt: Instant | null;
}

const row = z.object({ StateKey: z.string(), Value: textCell, ExpiresAt: momentOrNull });

/** `Service state`: conversations, delta tokens, runs and public keys; only the service reads it. */
export const serviceState: ListMapping<StateRow> = {
  title: 'Service state',
  description: 'What the service must not forget between two starts.',
  columns: [key('StateKey'), note('Value'), moment('ExpiresAt')],
  folders: 'none',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['StateKey', 'ExpiresAt'], where: null }],
  key: 'StateKey',
  wholeWhen: null,
  keyOf: (state) => state.key,
  titleOf: () => 'State',
  toFields: (state) => ({ StateKey: state.key, Value: state.value, ExpiresAt: momentTo(state.expiresAt) }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return { key: cells.StateKey, value: cells.Value, expiresAt: cells.ExpiresAt };
  },
};
