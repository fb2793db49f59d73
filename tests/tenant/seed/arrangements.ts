import type { ArrangementKind, Interval } from '../../../shared/domain/arrangements/arrangement.ts';

/** How an arrangement should stand on the day of the seed, so that there is always something of each kind to see. */
export type Scenario =
  /** Held in every period up to the one before this; nothing held in this one yet. */
  | 'to be held this period'
  /** Held in this period; the next session booked. */
  | 'booked'
  /** Somebody has proposed a time that waits to be accepted. */
  | 'proposed'
  /** The last two periods went by without a session. */
  | 'overdue'
  /** Held last week; its record is shared and the supervisee has not signed. */
  | 'awaiting signature'
  /** Held last week; nothing written yet. */
  | 'record unwritten'
  /** Just begun; no session yet and no contract. */
  | 'new'
  /** Up to date, but the contract's review date has passed. */
  | 'review overdue'
  /** Up to date, and the contract's review is due within a month. */
  | 'review due soon'
  /** The supervisee did not come to the last two. */
  | 'missed twice';

/** One arrangement of the invented trust; people by their `n` in people.ts. */
export interface SeedArrangement {
  readonly key: string;
  readonly school: string;
  readonly kind: ArrangementKind;
  readonly supervisors: readonly number[];
  readonly supervisees: readonly number[];
  readonly lineManager: number | null;
  readonly scenario: Scenario;
  /** How many school years ago it began; 0 = this term. */
  readonly yearsAgo: 0 | 1 | 2;
  readonly interval?: Interval;
  readonly minutes?: number;
}

const one = (
  key: string,
  school: string,
  supervisor: number,
  supervisee: number,
  lineManager: number,
  scenario: Scenario,
  more: Partial<SeedArrangement> = {},
): SeedArrangement => ({
  key,
  school,
  kind: 'one-to-one',
  supervisors: [supervisor],
  supervisees: [supervisee],
  lineManager,
  scenario,
  yearsAgo: scenario === 'new' ? 0 : 2,
  ...more,
});

/** Every arrangement of Harbour Learning Trust. */
export const SEED_ARRANGEMENTS: readonly SeedArrangement[] = [
  one('lb-nadia-colin', 'lantern-bay', 11, 12, 10, 'overdue'),
  one('lb-nadia-siobhan', 'lantern-bay', 11, 13, 11, 'proposed', { yearsAgo: 1 }),
  one('lb-nadia-grace', 'lantern-bay', 11, 15, 11, 'awaiting signature'),
  one('lb-nadia-owen', 'lantern-bay', 11, 14, 10, 'new'),
  one('lb-helen-nadia', 'lantern-bay', 1, 11, 10, 'review overdue', { yearsAgo: 1 }),
  one('lb-helen-tom', 'lantern-bay', 1, 10, 2, 'booked', { kind: 'external' }),

  one('bh-margaret-ben', 'beacon-hill', 20, 21, 20, 'booked', { yearsAgo: 1 }),
  one('bh-ben-anjali', 'beacon-hill', 21, 22, 20, 'to be held this period', { yearsAgo: 1 }),
  one('bh-margaret-peter', 'beacon-hill', 20, 23, 20, 'overdue', { yearsAgo: 1 }),
  one('bh-ben-yusuf', 'beacon-hill', 21, 25, 21, 'awaiting signature', { yearsAgo: 1 }),
  one('bh-peter-chloe', 'beacon-hill', 21, 24, 23, 'new'),

  one('ma-helen-kwame', 'marlowe', 1, 31, 30, 'booked', { kind: 'external' }),
  one('ma-kwame-rachel', 'marlowe', 31, 32, 30, 'record unwritten', { yearsAgo: 1 }),
  one('ma-rachel-dylan', 'marlowe', 32, 33, 30, 'overdue', { yearsAgo: 1 }),
  one('ma-rachel-sofia', 'marlowe', 32, 34, 30, 'review due soon', { yearsAgo: 1 }),
  one('ma-rachel-kit', 'marlowe', 32, 90, 30, 'new'),
  one('ma-kwame-aled', 'marlowe', 31, 35, 30, 'proposed', { yearsAgo: 1 }),

  one('as-helen-priya', 'ashgrove', 1, 41, 40, 'booked', { kind: 'external' }),
  one('as-priya-simon', 'ashgrove', 41, 42, 40, 'to be held this period', { yearsAgo: 1 }),
  one('as-priya-hannah', 'ashgrove', 41, 43, 40, 'review overdue', { yearsAgo: 1 }),
  one('as-priya-tariq', 'ashgrove', 41, 44, 41, 'overdue', { yearsAgo: 1 }),
  {
    key: 'as-priya-group',
    school: 'ashgrove',
    kind: 'group',
    supervisors: [41],
    supervisees: [42, 43, 45],
    lineManager: 40,
    scenario: 'booked',
    yearsAgo: 1,
    minutes: 90,
  },

  one('km-joanna-michael', 'kingsmead', 6, 51, 50, 'to be held this period', { interval: { weeks: 8 }, yearsAgo: 1 }),
  one('km-michael-leanne', 'kingsmead', 51, 52, 50, 'to be held this period', { interval: { weeks: 6 }, yearsAgo: 1 }),
  one('km-leanne-ibrahim', 'kingsmead', 52, 53, 51, 'missed twice', { interval: { weeks: 6 }, yearsAgo: 1 }),
  one('km-leanne-jess', 'kingsmead', 52, 54, 51, 'new'),
  one('km-michael-paul', 'kingsmead', 51, 55, 50, 'record unwritten', { interval: { weeks: 6 }, yearsAgo: 1 }),
  one('km-joanna-amara', 'kingsmead', 6, 56, 50, 'booked', { kind: 'clinical', interval: { weeks: 4 }, yearsAgo: 1 }),
];
