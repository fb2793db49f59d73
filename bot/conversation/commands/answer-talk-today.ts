import { type TalkLine, talkCard } from '../../../shared/cards/talk-cards.ts';
import { type Instant, londonDateOf, londonTimeOf } from '../../../shared/domain/dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { talkAsksOf } from '../../use-cases/talks/talk-asks.ts';
import { type CanTalk, whoCanTalk } from '../../use-cases/talks/who-can-talk.ts';
import { contactsOf } from '../contacts-of.ts';
import type { Reply } from '../turn.ts';

const clock = (at: Instant): string => londonTimeOf(at).toString().slice(0, 5);

function whenOf({ free }: CanTalk): string {
  switch (free.is) {
    case 'now':
      return `is free now, until ${clock(free.until)}`;
    case 'from':
      return `is free from ${clock(free.at)}`;
    case 'not today':
      return 'has no free time left today; you can still ask';
    case 'unreadable':
      return 'may be free: their calendar could not be read';
  }
}

/** `I need to talk today`: who of those who may supervise the person is free, and what became of asking them. Nothing is said of why. */
export async function answerTalkToday(ports: Ports, actor: Actor): Promise<Reply> {
  const today = londonDateOf(actor.now);
  const [can, asks, contacts] = await Promise.all([
    whoCanTalk(ports, actor),
    talkAsksOf(ports, actor.person.id, today),
    contactsOf(ports, actor),
  ]);
  const lines = can.map((one): TalkLine => {
    const ask = asks.find(
      ({ asker, asked, on, state }) =>
        asker === actor.person.id && asked === one.person.id && on.equals(today) && state !== 'not reached',
    );
    return {
      person: one.person.id,
      name: one.person.name,
      when: whenOf(one),
      asked: ask === undefined ? null : { at: clock(ask.askedAt), answer: ask.answer?.is ?? null },
    };
  });
  return { card: talkCard(lines, contacts, ports.links.to('')), notification: 'Who you can talk to today' };
}
