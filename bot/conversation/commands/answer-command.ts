import {
  chooseArrangementCard,
  dueCard,
  freeTextCard,
  helpCard,
  myRemindersCard,
} from '../../../shared/cards/answers.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { contactsOf } from '../contacts-of.ts';
import { linesOf } from '../lines-of.ts';
import { offerTimes } from '../presses/offer-times.ts';
import { answerLinks } from '../replies.ts';
import type { Reply } from '../turn.ts';
import { understand } from './understand.ts';

/** `due`: the person's own supervision and that of the people they supervise, dates only. */
export async function answerDue(ports: Ports, actor: Actor): Promise<Reply> {
  const lines = await linesOf(ports, actor);
  return { card: dueCard(lines, ports.links.to('')), notification: 'What is due' };
}

/** `book`: times for the one arrangement there is, or a choice of which. */
export async function answerBook(ports: Ports, actor: Actor): Promise<Reply> {
  const lines = await linesOf(ports, actor);
  const only = lines[0];
  if (lines.length === 1 && only !== undefined)
    return offerTimes(ports, actor, { arrangement: only.arrangement, supervisee: only.supervisee });
  const card =
    lines.length === 0 ? dueCard(lines, ports.links.to('')) : chooseArrangementCard(lines, ports.links.to(''));
  return { card, notification: 'Book supervision' };
}

/** Answers what was typed. Of free text nothing is kept, logged or passed on; the answer says so and shows "act and refer first" (D10). */
export async function answerCommand(ports: Ports, actor: Actor, text: string): Promise<Reply> {
  const home = ports.links.to('');
  switch (understand(text)) {
    case 'due':
      return answerDue(ports, actor);
    case 'book':
      return answerBook(ports, actor);
    case 'help':
    case 'hello':
      return { card: helpCard(await contactsOf(ports, actor), answerLinks(ports)), notification: 'What I can do' };
    case 'my reminders':
      return { card: myRemindersCard(answerLinks(ports)), notification: 'Your reminders' };
    case 'other':
      return { card: freeTextCard(await contactsOf(ports, actor), home), notification: 'Supervision' };
  }
}
