import type { SessionForms } from '../../shared/contract/forms.ts';
import { mayWithSession } from '../../shared/domain/access/session-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import { formNumberOf } from '../../shared/domain/records/record-keys.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { SessionKey } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { actOfBeginning, type OfferedForm, offeredForms } from './records/session-forms.ts';
import { allowedSession } from './steps/allowed-session.ts';

/** What stands under a key: a shared record, or the reader's own draft. */
interface Standing {
  readonly key: string;
  readonly formId: string;
  readonly status: string;
  readonly author: PersonId;
}

type Offer = Omit<SessionForms['forms'][number], 'begun'> & {
  readonly begun: readonly { key: string; number: number; status: string; author: PersonId }[];
};

/** The forms a session can hold beside its record, with those this reader may see and who began them: what is shared, and their own drafts. Two reads, and one for the names. */
export async function readSessionForms(ports: Ports, actor: Actor, key: SessionKey): Promise<Result<SessionForms>> {
  const found = await allowedSession(ports, actor, 'read content', key);
  if (!found.ok) return found;
  const arrangement = found.value.arrangement.value;
  const session = found.value.session.value;
  const offered = offeredForms(arrangement, session);
  if (offered.length === 0) return ok({ forms: [] });
  const [records, drafts] = await Promise.all([
    ports.records.recordsOf(actor, arrangement.key),
    ports.records.preparationsOf(actor, arrangement.key),
  ]);
  const standing: readonly Standing[] = [
    ...records.map(({ value }) => ({
      key: value.key,
      formId: value.formId,
      status: value.status,
      author: value.author,
    })),
    ...drafts
      .filter(({ value }) => value.sharedAt === null)
      .map(({ value }) => ({ key: value.key, formId: value.formId, status: 'draft', author: value.author })),
  ];
  const on = londonDateOf(actor.now);
  const mayBegin = ({ rule }: OfferedForm) =>
    session.status !== 'cancelled' &&
    mayWithSession(actor.person, actOfBeginning(rule), arrangement, session, on).allowed;
  const offer = offered.map((one) => viewOf(one, key, standing, mayBegin(one)));
  const authors = [...new Set(offer.flatMap((form) => form.begun.map((one) => one.author)))];
  const names = new Map(
    (authors.length === 0 ? [] : await ports.register.people(authors)).map((one) => [one.id, one.name]),
  );
  return ok({
    forms: offer.map((form) => ({
      ...form,
      begun: form.begun.map(({ author, ...one }) => ({ ...one, by: names.get(author) })),
    })),
  });
}

function viewOf(
  { form, rule }: OfferedForm,
  session: SessionKey,
  standing: readonly Standing[],
  mayBegin: boolean,
): Offer {
  const begun = standing
    .flatMap(({ key, formId, status, author }) => {
      const number = formId === form.id ? formNumberOf(session, form.id, key) : null;
      return number === null ? [] : [{ key, number, status, author }];
    })
    .sort((a, b) => a.number - b.number);
  return {
    formId: form.id,
    title: form.title,
    mayBegin: mayBegin && (rule.isRepeated || begun.length === 0),
    nextNumber: (begun.at(-1)?.number ?? 0) + 1,
    begun,
  };
}
