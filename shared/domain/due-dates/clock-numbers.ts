/** The days, from the due date, on which a kind of reminder goes out. */
export interface Stages {
  /** Negative, ascending. */
  readonly before: readonly number[];
  /** Positive, ascending; after the last it repeats every `thenEvery` days. */
  readonly after: readonly number[];
  readonly thenEvery: number;
}

/** Every number of clocks.md that a policy pack or a school may change. Days are calendar days unless the name says school days. */
export interface ClockNumbers {
  readonly dueSoonDays: number;
  readonly reviewDueSoonDays: number;
  /** More days than this between two terms mean that one is missing. */
  readonly missingTermDays: number;
  /** With fewer school days left of a period than this, a start counts from the next. */
  readonly newStartSchoolDays: number;
  /** Supervisors away for more school days than this need cover. */
  readonly coverSchoolDays: number;
  /** A contract due at the beginning is overdue after this many school days at the latest. */
  readonly contractSchoolDays: number;
  /** A contract due by the end of the n-th held session. */
  readonly contractSessions: number;
  /** Once overdue, a session planned within this many days answers the reminder. */
  readonly bookingDays: number;
  readonly supervisionStages: Stages;
  readonly contractReviewStages: Stages;
}

/** What the shipped packs use (clocks.md). */
export const DEFAULT_NUMBERS: ClockNumbers = {
  dueSoonDays: 14,
  reviewDueSoonDays: 30,
  missingTermDays: 70,
  newStartSchoolDays: 10,
  coverSchoolDays: 10,
  contractSchoolDays: 10,
  contractSessions: 3,
  bookingDays: 21,
  supervisionStages: { before: [-14, -3], after: [1, 8, 15], thenEvery: 28 },
  contractReviewStages: { before: [-30, -7], after: [1], thenEvery: 28 },
};
