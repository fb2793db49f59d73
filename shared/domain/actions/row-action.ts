import { type PlainDate, Temporal } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { RecordKey } from '../records/record.ts';
import type { SessionKey } from '../sessions/session.ts';
import type { Action, ActionCategory, ActionRow } from './action.ts';
import { changedAction } from './changed-action.ts';
import { dueOnOf } from './due-on-of.ts';

/** A row of a printed table of actions, taken as it stands. */
export interface RowWords extends Pick<ActionRow, 'field' | 'row' | 'text' | 'byWhom' | 'byWhen'> {
  readonly ownerIs: 'supervisor' | 'supervisee' | null;
  readonly category: ActionCategory;
}

/** Who can own an action from a row: the people of the session with their names, and who sorts out what cannot be matched. */
export interface RowOwners {
  readonly supervisors: readonly PersonId[];
  readonly supervisees: readonly PersonId[];
  readonly names: { readonly [person: PersonId]: string };
  readonly sortsOut: PersonId;
}

/** The key of the action of a row; taking it over twice is taking it over once. */
export function rowActionKey(record: RecordKey, { field, row }: Pick<RowWords, 'field' | 'row'>): string {
  return `${record}|${field}|${row}`;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join(' ');
}

/** Whether two texts say the same action, capitals, spaces and full stops aside. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) !== '' && plain(one) === plain(other);
}

/**
 * Whose action it is: whose column it stands in, or the one person meant by id, whole name, first name or role. null when nobody of them is, or
 * several could be.
 */
export function ownerOf({ byWhom, ownerIs }: Pick<RowWords, 'byWhom' | 'ownerIs'>, owners: RowOwners): PersonId | null {
  const { supervisors, supervisees, names } = owners;
  const only = (people: readonly PersonId[]) => (people.length === 1 ? (people[0] ?? null) : null);
  if (ownerIs !== null) return only(ownerIs === 'supervisor' ? supervisors : supervisees);
  const said = plain(byWhom);
  const all = [...supervisors, ...supervisees];
  if (all.includes(byWhom)) return byWhom;
  if (said === 'supervisor' || said === 'supervisee') return only(said === 'supervisor' ? supervisors : supervisees);
  const called = (of: (name: string) => string) =>
    all.filter((id) => said !== '' && of(plain(names[id] ?? '')) === said);
  return only(called((name) => name)) ?? only(called((name) => name.split(' ')[0] ?? ''));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day a row names: `2026-11-23`, `23/11/2026`, `23 Nov 2026`; null for words such as "by half term" and for days that do not exist. */
export function dayIn(words: string): PlainDate | null {
  const text = words.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(text);
  const [year, month, day] = iso
    ? [iso[1], Number(iso[2]), iso[3]]
    : british
      ? [british[3], Number(british[2]), british[1]]
      : [named?.[3], MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '') + 1, named?.[1]];
  if (year === undefined || day === undefined || month < 1) return null;
  try {
    return Temporal.PlainDate.from({ year: Number(year), month, day: Number(day) }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** Whether an action is a referral by its words: it is due the same day and asks whether it is made (design D10, C-150). */
export function isReferral(text: string): boolean {
  return /\breferrals?\b|\brefer\b(?!\s+back)/i.test(text);
}

function wordsOf(record: RecordKey, { field, row, text, byWhom, byWhen }: RowWords): ActionRow {
  return { record, field, row, text, byWhom, byWhen };
}

/** The action of a row that has none yet: open, owned by whom the row means or else by whoever sorts it out, due on the day it names. */
export function actionOfRow(
  row: RowWords,
  origin: { readonly record: RecordKey; readonly session: SessionKey; readonly arrangement: string },
  owners: RowOwners,
  today: PlainDate,
): Action {
  const category = isReferral(row.text) ? 'refer' : row.category;
  return {
    key: rowActionKey(origin.record, row),
    arrangement: origin.arrangement,
    originSession: origin.session,
    text: row.text,
    category,
    owner: ownerOf(row, owners) ?? owners.sortsOut,
    dueOn: dueOnOf(category, dayIn(row.byWhen), today),
    status: 'open',
    slippedCount: 0,
    closedOn: null,
    evidence: null,
    referral: category === 'refer' ? { isMade: false, feedbackDueOn: null } : null,
    row: wordsOf(origin.record, row),
  };
}

/**
 * The action after its row was changed: what the row says otherwise than it did is taken over, what somebody changed in the list since stays. A row
 * that came back opens what was withdrawn with it. The same action when nothing changes.
 */
export function afterRowChange(action: Action, row: RowWords, owners: RowOwners, today: PlainDate): Action {
  const before = action.row;
  if (before === undefined) return action;
  const isBack = before.isWithdrawn === true;
  const isSame = before.text === row.text && before.byWhom === row.byWhom && before.byWhen === row.byWhen;
  if (isSame && !isBack) return action;
  const dueOn = before.byWhen === row.byWhen ? action.dueOn : dueOnOf(action.category, dayIn(row.byWhen), today);
  const owner = before.byWhom === row.byWhom ? action.owner : (ownerOf(row, owners) ?? owners.sortsOut);
  const text = before.text === row.text ? action.text : row.text;
  const next = { ...action, text, owner, dueOn, row: wordsOf(before.record, row) };
  return isBack ? { ...next, status: 'open', closedOn: null, evidence: null } : next;
}

/** What an action whose row was taken out of the record is closed with. */
const WITHDRAWN = 'Withdrawn: it was taken out of the record.';

/** The action after its row was taken out: withdrawn while it is open; what was done or closed otherwise stays. */
export function afterRowRemoved(action: Action, today: PlainDate): Action {
  if (action.row === undefined || action.status !== 'open') return action;
  const closed = changedAction(action, { status: 'dropped', evidence: WITHDRAWN }, today);
  return { ...closed, row: { ...action.row, isWithdrawn: true } };
}
