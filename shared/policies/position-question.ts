/** One answer a school can give, in plain words. */
export interface PositionOption {
  readonly value: string | boolean;
  readonly label: string;
  /** What choosing it does. */
  readonly means: string;
}

/** How a school is asked about a position: one of some answers, or a whole number within bounds. */
export type PositionQuestion =
  | { readonly asks: string; readonly options: readonly PositionOption[] }
  | {
      readonly asks: string;
      readonly from: number;
      readonly to: number;
      readonly unit: string;
      readonly means: string;
    };

/** Which sessions satisfy the clock (contradiction 4); the policy's own answer is the position's default. */
export const countingSessionsQuestion: PositionQuestion = {
  asks: 'Which held sessions count towards the policy’s frequency?',
  options: [
    {
      value: 'one-to-one',
      label: 'One-to-one sessions only',
      means: 'A group session is recorded and does not move the date by which the next one is due.',
    },
    {
      value: 'one-to-one, group',
      label: 'One-to-one and group sessions',
      means: 'Somebody who attended a group session has had supervision for that period.',
    },
  ],
};

/** Whether a record that its policy leaves unsigned is signed (contradiction 13). */
export const recordSignedQuestion: PositionQuestion = {
  asks: 'Is the record of a session signed?',
  options: [
    {
      value: false,
      label: 'Nobody signs it',
      means: 'As the policy prints it. The record is complete once it is shared.',
    },
    {
      value: true,
      label: 'Supervisor and supervisee sign it',
      means: 'Signature lines, marked as ours, are added; the record is sealed once everybody has signed.',
    },
  ],
};
