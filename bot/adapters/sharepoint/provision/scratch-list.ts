import { z } from 'zod';
import type { Instant, PlainDate } from '../../../../shared/domain/dates.ts';
import { booleanCell, countCell, dateCell, dateTo, momentCell, momentTo, textCell } from '../lists/cells.ts';
import { choice, date, key, moment, note, number, yesNo } from '../lists/columns.ts';
import type { ListMapping } from '../lists/list-definition.ts';

/** A row of every kind of column there is. */
export interface Scratch {
  readonly key: string;
  readonly text: string;
  readonly inSummerOn: PlainDate;
  readonly inWinterOn: PlainDate;
  readonly at: Instant;
  readonly count: number;
  readonly isSo: boolean;
  readonly word: string;
}

const WORDS = ['one', 'two'] as const;
const row = z.object({
  ScratchKey: z.string(),
  LongText: textCell,
  InSummerOn: dateCell,
  InWinterOn: dateCell,
  DoneAt: momentCell,
  HowMany: countCell,
  IsSo: booleanCell,
  OneWord: textCell,
});

/** A list made and removed by the self-check, shaped as content is; holds nothing of anybody's. */
export const scratchList: ListMapping<Scratch> = {
  title: 'Self-check (may be deleted)',
  description: 'Made by the self-check to try out what the service relies on; removed at its end.',
  columns: [
    key('ScratchKey'),
    note('LongText'),
    date('InSummerOn'),
    date('InWinterOn'),
    moment('DoneAt'),
    number('HowMany'),
    yesNo('IsSo'),
    choice('OneWord', WORDS),
  ],
  folders: 'none',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['ScratchKey', 'LongText'], where: null }],
  key: 'ScratchKey',
  wholeWhen: null,
  keyOf: (scratch) => scratch.key,
  titleOf: () => 'Self-check',
  toFields: (scratch) => ({
    ScratchKey: scratch.key,
    LongText: scratch.text,
    InSummerOn: dateTo(scratch.inSummerOn),
    InWinterOn: dateTo(scratch.inWinterOn),
    DoneAt: momentTo(scratch.at),
    HowMany: scratch.count,
    IsSo: scratch.isSo,
    OneWord: scratch.word,
  }),
  fromFields: (fields) => {
    const cells = row.parse(fields);
    return {
      key: cells.ScratchKey,
      text: cells.LongText,
      inSummerOn: cells.InSummerOn,
      inWinterOn: cells.InWinterOn,
      at: cells.DoneAt,
      count: cells.HowMany,
      isSo: cells.IsSo,
      word: cells.OneWord,
    };
  },
};
