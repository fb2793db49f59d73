import {
  type AwaitingSignatureItemView,
  awaitingSignatureItem,
} from '../../../../shared/cards/digest/awaiting-signature-item.ts';
import { contentReaders } from '../../../../shared/domain/access/content-readers.ts';
import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEntry } from '../../../../shared/domain/audit/audit-entry.ts';
import { capital } from '../../../../shared/domain/capital.ts';
import { londonDateOf, writtenDate } from '../../../../shared/domain/dates.ts';
import { isAfter } from '../../../../shared/domain/day-number.ts';
import { correctedIn, recordKeyOf } from '../../../../shared/domain/records/record-keys.ts';
import type { Session } from '../../../../shared/domain/sessions/session.ts';
import { contractFormOf, furtherFormIn, recordFormOf } from '../../records/forms-of.ts';
import { policyOf } from '../../steps/policy-of.ts';
import { arrangementOf, type ItemAsk, type ItemMaker, sessionOf, whoseFor } from './item-maker.ts';

const CLOSED: readonly Session['recordState'][] = ['signed', 'signed on paper'];

/** The record's key: what the reminder is about, or the record of the session it is about. */
function recordOf({ reminder }: ItemAsk, session: Session | null): string {
  return session !== null && reminder.about === session.key ? recordKeyOf(session.key) : (reminder.about ?? '');
}

function formTitle(arrangement: Arrangement, session: Session | null, record: string): string | null {
  return furtherFormIn(arrangement, session === null ? [] : [session], record)?.title ?? null;
}

function titleFor(arrangement: Arrangement, session: Session | null, record: string): string {
  const title = formTitle(arrangement, session, record);
  if (title !== null) return title;
  if (session === null) return contractFormOf(arrangement)?.title ?? 'contract';
  return recordFormOf(arrangement, session)?.title ?? 'record';
}

/** What a correction puts right, as a sentence has it; null for any other form. */
function correctedWords(arrangement: Arrangement, session: Session | null, record: string): string | null {
  const corrected = correctedIn(arrangement.key, record);
  if (corrected === null) return null;
  const title = formTitle(arrangement, session, corrected);
  if (title !== null) return `“${title}”`;
  return session === null ? 'the contract' : `the record of ${writtenDate(londonDateOf(session.startsAt))}`;
}

/** What is signed. Somebody outside the pair, such as a line manager who takes note, is shown the one form and no page of the supervision. */
function ofWhat(
  arrangement: Arrangement,
  session: Session | null,
  record: string,
  isInside: boolean,
): AwaitingSignatureItemView['of'] {
  const corrected = correctedWords(arrangement, session, record);
  if (corrected !== null) return { is: 'correction', record, what: corrected };
  if (!isInside) return { is: 'form', session: null, record, title: titleFor(arrangement, session, record) };
  const title = formTitle(arrangement, session, record);
  if (title !== null) return { is: 'form', session: session?.key ?? null, record, title };
  if (session === null) return { is: 'contract', arrangement: arrangement.key };
  return { is: 'record', session: session.key, heldOn: londonDateOf(session.startsAt) };
}

/** The page of the tab with the form on it, for somebody who reads the supervision; a correction is read beside what it puts right. */
function pageOf(arrangement: Arrangement, session: Session | null, record: string): string {
  if (session !== null) return `sessions/${session.key}`;
  const main = correctedIn(arrangement.key, record) ?? record;
  const isFurther = formTitle(arrangement, session, main) !== null;
  return isFurther ? `records/${main}` : `arrangements/${arrangement.key}/contract`;
}

/** What the trail says of the form since it was last sent back; `sentBack` is null where it never was. */
function answersTo(trail: readonly AuditEntry[], record: string, reader: string) {
  const own = trail.filter(({ about }) => about === record);
  const sentBack = own.findLast(({ event }) => event === 'signing refused') ?? null;
  const since = own.filter(({ sequence }) => sentBack === null || sequence > sentBack.sequence);
  return {
    sentBack,
    isSigned: since.some(({ event, by }) => event === 'record signed' && by === reader),
    isSealed: own.some(({ event }) => event === 'record sealed'),
  };
}

/** How the reader stands to its being sent back: what was asked before is settled for whoever sent it back, a correction for everybody. */
function sentBackFor(
  { reader, reminder }: ItemAsk,
  sentBack: AuditEntry | null,
  isCorrection: boolean,
): AwaitingSignatureItemView['sentBack'] {
  if (sentBack === null) return undefined;
  const on = londonDateOf(sentBack.at);
  const byReader = sentBack.by === reader.id;
  return { on, byReader, isSettled: isCorrection || (byReader && isAfter(on, reminder.dueOn)) };
}

/** The arrangement, for a reader who has no part in it and is asked for their name under this one form (R-67, J-21). */
async function askedIn({ reading, reader, reminder }: ItemAsk, record: string): Promise<Arrangement | null> {
  if (reminder.arrangement === null) return null;
  const rows = await reading.partiesOf(reader.id);
  const row = rows.find(({ role, key }) => role === 'signer' && key === `${record}|${reader.id}`);
  if (row === undefined) return null;
  const answers = answersTo(await reading.trailOf(reminder.arrangement), record, reader.id);
  const isAnswered = answers.isSigned || answers.sentBack?.by === reader.id;
  return row.untilOn === null || isAnswered ? reading.arrangement(reminder.arrangement) : null;
}

/** A form to sign. Whether this reader has signed is in the audit trail, so nothing is opened to know it. */
export const awaitingSignature: ItemMaker = async (ask) => {
  const { reading, reader, reminder } = ask;
  const session = await sessionOf(ask);
  const record = recordOf(ask, session);
  const arrangement = (await arrangementOf(ask)) ?? (await askedIn(ask, record));
  if (arrangement === null) return null;
  const isWhole = session !== null && record === recordKeyOf(session.key) && CLOSED.includes(session.recordState);
  const trail = isWhole ? [] : await reading.trailOf(arrangement.key);
  const { sentBack, isSigned, isSealed } = answersTo(trail, record, reader.id);
  const isInside = contentReaders(arrangement).includes(reader.id);
  const of = ofWhat(arrangement, session, record, isInside);
  const back = sentBackFor(ask, sentBack, of.is === 'correction');
  const view = {
    whose: capital(await whoseFor(ask, arrangement)),
    of,
    // A sealed contract still waits for the name of who joined later.
    isSigned: isWhole || isSigned || (isSealed && arrangement.contractAwaits?.includes(reader.id) !== true),
    ...(back === undefined ? {} : { sentBack: back }),
    sinceOn: reminder.dueOn,
    rule: policyOf(arrangement)?.signing.source[0] ?? null,
    link: reading.ports.links.to(isInside ? pageOf(arrangement, session, record) : `records/${record}`),
  };
  return awaitingSignatureItem(view, ask.place);
};
