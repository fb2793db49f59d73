import { ApiError, type FailureCode } from './api-error.ts';

/** What a failure means for the person looking at the screen. */
export interface FailureWords {
  readonly title: string;
  readonly text: string;
  readonly canRetry: boolean;
}

const asServiceSays = (title: string, canRetry = false) => ({ title, text: null, canRetry });

/** One row per code; a null text means that the service's own sentence is shown. */
const WORDS: Readonly<Record<FailureCode, { title: string; text: string | null; canRetry: boolean }>> = {
  'not-found': {
    title: 'We can’t find that',
    text: 'It may have been moved, or you may not have access to it.',
    canRetry: false,
  },
  'not-allowed': asServiceSays('You don’t have access to this'),
  'not-a-party': {
    title: 'This belongs to other people',
    text: 'Supervision is private to the people in it.',
    canRetry: false,
  },
  'invalid-field': asServiceSays('Something needs another look'),
  'unknown-field': asServiceSays('Something needs another look'),
  'too-long': asServiceSays('That is too long'),
  'stale-version': {
    title: 'Somebody changed this a moment ago',
    text: 'Have a look at the newest version, then try again.',
    canRetry: true,
  },
  'already-done': asServiceSays('That has been done already', true),
  clash: asServiceSays('That clashes with something', true),
  'time-taken': {
    title: 'That time has just been taken',
    text: 'Choose another time.',
    canRetry: true,
  },
  'calendar-unreadable': asServiceSays('A calendar could not be read', true),
  'no-common-time': asServiceSays('There is no time when everybody is free', true),
  throttled: {
    title: 'Microsoft 365 is busy',
    text: 'It asked us to wait a little. Nothing is lost; try again in half a minute.',
    canRetry: true,
  },
  unavailable: {
    title: 'We can’t reach your records just now',
    text: 'Nothing is lost. Try again in a moment.',
    canRetry: true,
  },
  'signed-already': asServiceSays('This is signed already', true),
  'unsigned-changes': {
    title: 'The record has changed since you opened it',
    text: 'Read it once more before you sign.',
    canRetry: true,
  },
  offline: {
    title: 'You seem to be offline',
    text: 'Check your connection, then try again.',
    canRetry: true,
  },
  'signed-out': {
    title: 'You have been signed out',
    text: 'Close Supervision and open it again to sign in.',
    canRetry: true,
  },
  unexpected: {
    title: 'Something went wrong on our side',
    text: 'Nothing is lost. Try again in a moment.',
    canRetry: true,
  },
};

/** The words for a failure of any kind. */
export function failureWords(error: unknown): FailureWords {
  if (!(error instanceof ApiError)) return { ...WORDS.unexpected, text: WORDS.unexpected.text ?? '' };
  const words = WORDS[error.code];
  return { ...words, text: words.text ?? error.message };
}
