import type { PlainDate } from '../dates.ts';

/** One term; the half-term break is inclusive, null where the term has none (clocks.md section 1). */
export interface Term {
  readonly name: string;
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
  readonly halfTermStartOn: PlainDate | null;
  readonly halfTermEndOn: PlainDate | null;
}

export interface SchoolCalendar {
  /** In order of `startOn`, not overlapping. */
  readonly terms: readonly Term[];
  /** INSET days, bank holidays and other closures. */
  readonly closures: readonly PlainDate[];
}
