import { noticeCard } from '../../../shared/cards/notice-card.ts';
import { agendaNotice } from '../../../shared/cards/notices.ts';
import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import { isWithoutAccount } from '../../../shared/domain/people/without-account.ts';
import { isPlanned } from '../../../shared/domain/sessions/same-need.ts';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { type SharedInPlace, sessionIn } from '../records/record-in-place.ts';
import { peopleOfSession } from './people-of-session.ts';
import { policyOf } from './policy-of.ts';

const KEPT_DAYS = 400;
/** What of a preparation is for the session to come. */
const FOR_THE_AGENDA = ['agenda', 'case'] as const;

function hasSomething({ form, record }: SharedInPlace): boolean {
  if (form.kind !== 'agenda' || form.designedByUs !== true) return false;
  const typeOf = new Map(form.sections.flatMap(({ questions }) => questions).map(({ id, type }) => [id, type]));
  return FOR_THE_AGENDA.some((id) => {
    const type = typeOf.get(id);
    return type !== undefined && !kindOf(type).isEmpty(record.value.answers[id] ?? null);
  });
}

/**
 * Tells the other of the two, once, that something was put on the agenda of a session to come, where the policy wants them to alert each other
 * (C-105): who and for when, never what (D11). Nothing for groups. A messenger that is down is noted and costs nobody what they shared.
 */
export async function tellAgenda(ports: Ports, actor: Actor, shared: SharedInPlace): Promise<void> {
  const { arrangement } = shared;
  const session = sessionIn(shared)?.value;
  if (session === undefined || policyOf(arrangement)?.agendaIsTold === undefined || isGroup(arrangement)) return;
  const isToCome = isPlanned(session) && session.startsAt.epochMilliseconds > actor.now.epochMilliseconds;
  if (!isToCome || !hasSomething(shared)) return;
  const told = `told|agenda|${shared.record.value.key}`;
  if ((await ports.state.get(told)) !== null) return;
  const notice = agendaNotice(actor.person.name, session.startsAt, ports.links.to(`sessions/${session.key}`));
  const others = peopleOfSession(arrangement, session).filter(
    (person) => person !== actor.person.id && !isWithoutAccount(person),
  );
  const sending = others.map((person) => ports.messenger.send(person, noticeCard(notice), notice.title));
  for (const outcome of await Promise.allSettled(sending)) {
    if (outcome.status === 'fulfilled') continue;
    if (!(outcome.reason instanceof StoreError)) throw outcome.reason;
    return ports.trouble.note('tell of the agenda', outcome.reason);
  }
  await ports.state.put(told, actor.now.toString(), null, actor.now.add({ hours: 24 * KEPT_DAYS }));
}
