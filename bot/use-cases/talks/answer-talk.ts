import { talkAnsweredCard, talkAnsweredNotification } from '../../../shared/cards/talk-cards.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { TalkAnswer, TalkAsk } from '../../../shared/domain/talks/talk-ask.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { keepTalkAsk, talkAsk } from './talk-asks.ts';

/**
 * Whoever was asked to talk says when; the asker is told at once. The same answer again changes nothing, another one takes its place. Refusals:
 * `not-found` for somebody who was not asked. That Teams does not reach the asker holds nothing up: it stands where they asked.
 */
export async function answerTalk(
  ports: Ports,
  actor: Actor,
  asker: PersonId,
  on: PlainDate,
  is: TalkAnswer,
): Promise<Result<TalkAsk>> {
  const stands = await talkAsk(ports, { asker, asked: actor.person.id, on });
  if (stands === null) return refuse('not-found', 'Nobody has asked you to talk on that day.');
  if (stands.ask.answer?.is === is) return ok(stands.ask);
  const ask: TalkAsk = { ...stands.ask, answer: { is, at: actor.now } };
  if (!(await keepTalkAsk(ports, ask, stands.version)))
    return refuse('stale-version', 'This was answered just now. Please look again.');
  const card = talkAnsweredCard(actor.person.name, is, ports.links.to(''));
  const [sent] = await Promise.allSettled([ports.messenger.send(asker, card, talkAnsweredNotification)]);
  if (sent.status === 'rejected') {
    if (!(sent.reason instanceof StoreError)) throw sent.reason;
    ports.trouble.note('tell of an answer', sent.reason);
  }
  return ok(ask);
}
