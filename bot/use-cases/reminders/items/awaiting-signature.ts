import {
  type AwaitingSignatureItemView,
  awaitingSignatureItem,
} from '../../../../shared/cards/digest/awaiting-signature-item.ts';
import { capital } from '../../../../shared/cards/digest/item.ts';
import { contentReaders } from '../../../../shared/domain/access/content-readers.ts';
import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEntry } from '../../../../shared/domain/audit/audit-entry.ts';
import { londonDateOf } from '../../../../shared/domain/dates.ts';
import { recordKeyOf } from '../../../../shared/domain/records/record-keys.ts';
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

/** What is signed. Somebody outside the pair, such as a line manager who takes note, is shown the one form and no page of the supervision. */
function ofWhat(
  arrangement: Arrangement,
  session: Session | null,
  record: string,
  isInside: boolean,
): AwaitingSignatureItemView['of'] {
  if (!isInside) return { is: 'form', session: null, record, title: titleFor(arrangement, session, record) };
  const title = formTitle(arrangement, session, record);
  if (title !== null) return { is: 'form', session: session?.key ?? null, record, title };
  if (session === null) return { is: 'contract', arrangement: arrangement.key };
  return { is: 'record', session: session.key, heldOn: londonDateOf(session.startsAt) };
}

/** What this reader last said of the form; null when it waits for them, also because somebody else has sent it back since. */
function answerOf(trail: readonly AuditEntry[], record: string, reader: string): 'signed' | 'sent back' | null {
  const last = trail.findLast(
    ({ about, by, event }) =>
      about === record && (event === 'signing refused' || (event === 'record signed' && by === reader)),
  );
  if (last?.by !== reader) return null;
  return last.event === 'record signed' ? 'signed' : 'sent back';
}

/** The arrangement, for a reader who has no part in it and is asked for their name under this one form (R-67, J-21). */
async function askedIn({ reading, reader, reminder }: ItemAsk, record: string): Promise<Arrangement | null> {
  if (reminder.arrangement === null) return null;
  const rows = await reading.partiesOf(reader.id);
  const row = rows.find(({ role, key }) => role === 'signer' && key === `${record}|${reader.id}`);
  if (row === undefined) return null;
  const isAnswered = answerOf(await reading.trailOf(reminder.arrangement), record, reader.id) !== null;
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
  const answer = answerOf(trail, record, reader.id);
  const isSealed = trail.some((one) => one.about === record && one.event === 'record sealed');
  const isInside = contentReaders(arrangement).includes(reader.id);
  const isFurther = formTitle(arrangement, session, record) !== null && session === null;
  const own = session === null ? `arrangements/${arrangement.key}/contract` : `sessions/${session.key}`;
  const place = isInside && !isFurther ? own : `records/${record}`;
  const view = {
    whose: capital(await whoseFor(ask, arrangement)),
    of: ofWhat(arrangement, session, record, isInside),
    isSigned: isWhole || isSealed || answer === 'signed',
    isSentBack: answer === 'sent back',
    sinceOn: reminder.dueOn,
    rule: policyOf(arrangement)?.signing.source[0] ?? null,
    link: reading.ports.links.to(place),
  };
  return awaitingSignatureItem(view, ask.place);
};
