import {
  type AwaitingSignatureItemView,
  awaitingSignatureItem,
} from '../../../../shared/cards/digest/awaiting-signature-item.ts';
import { capital } from '../../../../shared/cards/digest/item.ts';
import { contentReaders } from '../../../../shared/domain/access/content-readers.ts';
import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../../shared/domain/dates.ts';
import { recordKeyOf } from '../../../../shared/domain/records/record-keys.ts';
import type { Session } from '../../../../shared/domain/sessions/session.ts';
import { contractFormOf, recordFormOf } from '../../records/forms-of.ts';
import { policyOf } from '../../steps/policy-of.ts';
import { arrangementOf, type ItemAsk, type ItemMaker, sessionOf, whoseFor } from './item-maker.ts';

const CLOSED: readonly Session['recordState'][] = ['signed', 'signed on paper'];

/** The record's key: what the reminder is about, or the record of the session it is about. */
function recordOf({ reminder }: ItemAsk, session: Session | null): string {
  return session !== null && reminder.about === session.key ? recordKeyOf(session.key) : (reminder.about ?? '');
}

function formTitle(arrangement: Arrangement, session: Session, record: string): string | null {
  const forms = policyOf(arrangement)?.forms ?? [];
  return forms.find((form) => record.startsWith(`${session.key}-f-${form.id}-`))?.title ?? null;
}

function titleFor(arrangement: Arrangement, session: Session | null, record: string): string {
  if (session === null) return contractFormOf(arrangement)?.title ?? 'contract';
  return formTitle(arrangement, session, record) ?? recordFormOf(arrangement, session)?.title ?? 'record';
}

/** What is signed. Somebody outside the pair, such as a line manager who takes note, is shown the one form and no page of the supervision. */
function ofWhat(
  arrangement: Arrangement,
  session: Session | null,
  record: string,
  isInside: boolean,
): AwaitingSignatureItemView['of'] {
  if (!isInside) return { is: 'form', session: null, record, title: titleFor(arrangement, session, record) };
  if (session === null) return { is: 'contract', arrangement: arrangement.key };
  const title = formTitle(arrangement, session, record);
  if (title !== null) return { is: 'form', session: session.key, record, title };
  return { is: 'record', session: session.key, heldOn: londonDateOf(session.startsAt) };
}

/** A form to sign. Whether this reader has signed is in the audit trail, so nothing is opened to know it. */
export const awaitingSignature: ItemMaker = async (ask) => {
  const { reading, reader, reminder } = ask;
  const arrangement = await arrangementOf(ask);
  if (arrangement === null) return null;
  const session = await sessionOf(ask);
  const record = recordOf(ask, session);
  const isWhole = session !== null && record === recordKeyOf(session.key) && CLOSED.includes(session.recordState);
  const trail = isWhole ? [] : await reading.trailOf(arrangement.key);
  const hasAnswered = trail.some(
    ({ event, about, by }) =>
      about === record && by === reader.id && (event === 'record signed' || event === 'signing refused'),
  );
  const isInside = contentReaders(arrangement).includes(reader.id);
  const own = session === null ? `arrangements/${arrangement.key}/contract` : `sessions/${session.key}`;
  const place = isInside ? own : `records/${record}`;
  const view = {
    whose: capital(await whoseFor(ask, arrangement)),
    of: ofWhat(arrangement, session, record, isInside),
    isSigned: isWhole || hasAnswered || trail.some((one) => one.about === record && one.event === 'record sealed'),
    sinceOn: reminder.dueOn,
    rule: policyOf(arrangement)?.signing.source[0] ?? null,
    link: reading.ports.links.to(place),
  };
  return awaitingSignatureItem(view, ask.place);
};
