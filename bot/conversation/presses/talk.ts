import { z } from 'zod';
import { talkAskedCard } from '../../../shared/cards/talk-cards.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { TALK_ANSWERS } from '../../../shared/domain/talks/talk-ask.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { answerTalk } from '../../use-cases/talks/answer-talk.ts';
import { askToTalk } from '../../use-cases/talks/ask-to-talk.ts';
import { answerTalkToday } from '../commands/answer-talk-today.ts';
import { contactsOf } from '../contacts-of.ts';
import { refused } from '../replies.ts';
import type { Reply } from '../turn.ts';
import { NOT_OURS, type PressData } from './press-data.ts';

const answered = z.object({ asker: z.string().min(1), on: z.iso.date(), answer: z.enum(TALK_ANSWERS) });

/** Asks somebody to talk today; answered with who can talk, as it stands then. */
export async function askTalk(ports: Ports, actor: Actor, data: PressData['data']): Promise<Reply> {
  const asked = await askToTalk(ports, actor, data.person ?? '');
  return asked.ok ? answerTalkToday(ports, actor) : refused(ports, asked.error);
}

/** What the one who was asked says; answered with their card, on which it can be changed. */
export async function sayWhenToTalk(ports: Ports, actor: Actor, data: PressData['data']): Promise<Reply> {
  const said = answered.safeParse(data);
  if (!said.success) return refused(ports, NOT_OURS);
  const { asker, on, answer } = said.data;
  const done = await answerTalk(ports, actor, asker, Temporal.PlainDate.from(on), answer);
  if (!done.ok) return refused(ports, done.error);
  const [person] = await ports.register.people([asker]);
  const card = talkAskedCard({
    asker: person?.name ?? 'Somebody',
    askedAt: done.value.askedAt,
    data: { asker, on },
    answer,
    contacts: await contactsOf(ports, actor),
    link: ports.links.to(''),
  });
  return { card, notification: 'Supervision' };
}
