import type { ArrangementKey } from '../arrangements/arrangement.ts';
import type { SessionKey } from '../sessions/session.ts';
import type { RecordKey } from './record.ts';

/** The one record of a session; beginning it twice is beginning it once. */
export function recordKeyOf(session: SessionKey): RecordKey {
  return `${session}-r`;
}

/** The first, second… copy of a further form in a session. */
export function formKeyOf(session: SessionKey, formId: string, number: number): RecordKey {
  return `${session}-f-${formId}-${number}`;
}

/** Which copy of a further form this is; null for the session's record and anything else. */
export function formNumberOf(session: SessionKey, formId: string, key: RecordKey): number | null {
  const start = `${session}-f-${formId}-`;
  const number = key.startsWith(start) ? Number(key.slice(start.length)) : Number.NaN;
  return Number.isInteger(number) && number > 0 ? number : null;
}

/** The first, second… contract of an arrangement. */
export function contractKeyOf(arrangement: ArrangementKey, number: number): RecordKey {
  return `${arrangement}-c${number}`;
}

/** The first, second… copy of a further form of an arrangement that is about no session. */
export function furtherKeyOf(arrangement: ArrangementKey, formId: string, number: number): RecordKey {
  return `${arrangement}-x-${formId}-${number}`;
}

/** Which copy of a further form of an arrangement this is; null for anything else. */
export function furtherNumberOf(arrangement: ArrangementKey, formId: string, key: RecordKey): number | null {
  const start = `${arrangement}-x-${formId}-`;
  const number = key.startsWith(start) ? Number(key.slice(start.length)) : Number.NaN;
  return Number.isInteger(number) && number > 0 ? number : null;
}

/** The discussion of one case within a record; `group` is the case's name within the form (`case-1`, `family#2`…). */
export function caseKeyOf(record: RecordKey, group: string): string {
  return `${record}.${group.replace('#', '~')}`;
}

/** The case's name within the form, from a discussion's key. */
export function caseGroupOf(record: RecordKey, key: string): string {
  return key.slice(record.length + 1).replace('~', '#');
}

/** A correction of a record; adding it twice under one press is adding it once. */
export function addendumKeyOf(record: RecordKey, press: string): RecordKey {
  return `${record}-a-${press}`;
}

/** A session's record, a contract or a further form, behind the arrangement's own key, and after it the press that added a correction of it. */
const CORRECTION = /^(c\d+|x-.+-\d+|.+-r|.+-f-.+-\d+)-a-[a-z0-9-]+$/;

/** The record that the correction of this key puts right; null for anything but a correction. */
export function correctedIn(arrangement: ArrangementKey, key: RecordKey): RecordKey | null {
  const own = `${arrangement}-`;
  const corrected = key.startsWith(own) ? CORRECTION.exec(key.slice(own.length))?.[1] : undefined;
  return corrected === undefined ? null : `${own}${corrected}`;
}
