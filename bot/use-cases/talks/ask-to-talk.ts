import { talkAskedCard, talkAskedNotification } from '../../../shared/cards/talk-cards.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { TalkAsk } from '../../../shared/domain/talks/talk-ask.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { contactsOfPerson } from './contacts-of-person.ts';
import { keepTalkAsk, talkAsk } from './talk-asks.ts';
import { permittedToTalk } from './who-can-talk.ts';

/** A message under way for longer died with its process. */
const SENDING_MINUTES = 2;

/**
 * Asks one of those who may supervise the actor to talk today: a message with three answers, kept in view until it is answered. Asking again the
 * same day changes nothing, unless the message did not arrive; then it is sent once more. Refusals: `not-allowed` for anybody who may not
 * supervise them or is away, `unavailable` when Teams does not reach them.
 */
export async function askToTalk(ports: Ports, actor: Actor, asked: PersonId): Promise<Result<TalkAsk>> {
  const person = (await permittedToTalk(ports, actor)).find(({ id }) => id === asked);
  if (person === undefined) {
    return refuse(
      'not-allowed',
      'You can ask those who supervise you and whoever stands in for them, while they are there.',
    );
  }
  const of = { asker: actor.person.id, asked, on: londonDateOf(actor.now) };
  const stands = await talkAsk(ports, of);
  if (stands !== null && !isToSend(stands.ask, actor)) return ok(stands.ask);
  const ask: TalkAsk = { ...of, askedAt: actor.now, state: 'sending', answer: null };
  // Kept before it is sent: whoever keeps it sends it, so that two presses at once are one message.
  if (!(await keepTalkAsk(ports, ask, stands?.version ?? null))) return ok((await talkAsk(ports, of))?.ask ?? ask);
  const card = talkAskedCard({
    asker: actor.person.name,
    askedAt: actor.now,
    data: { asker: actor.person.id, on: of.on.toString() },
    answer: null,
    contacts: await contactsOfPerson(ports, person),
    link: ports.links.to(''),
  });
  const [sent] = await Promise.allSettled([ports.messenger.send(asked, card, talkAskedNotification)]);
  const isSent = sent.status === 'fulfilled' && sent.value.state === 'sent';
  const ended: TalkAsk = { ...ask, state: isSent ? 'sent' : 'not reached' };
  const kept = await talkAsk(ports, of);
  if (kept !== null) await keepTalkAsk(ports, { ...ended, answer: kept.ask.answer }, kept.version);
  return isSent
    ? ok(ended)
    : refuse('unavailable', `Teams could not reach ${person.name} just now. Please ring, or go and find them.`);
}

/** Not one that arrived, nor one that somebody is sending this moment. */
function isToSend({ state, askedAt }: TalkAsk, { now }: Actor): boolean {
  return state === 'not reached' || (state === 'sending' && now.since(askedAt).total('minutes') >= SENDING_MINUTES);
}
