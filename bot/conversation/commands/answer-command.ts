import { childFirstCard, dueCard, freeTextCard, helpCard, myRemindersCard } from '../../../shared/cards/answers.ts';
import { type SmallAnswer, smallAnswerCard } from '../../../shared/cards/small-answers.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { contactsOf } from '../contacts-of.ts';
import { linesOf } from '../lines-of.ts';
import { liveArrangements } from '../live-arrangements.ts';
import { answerLinks } from '../replies.ts';
import type { Reply } from '../turn.ts';
import { answerActions } from './answer-actions.ts';
import { answerLog } from './answer-log.ts';
import { answerOverdue } from './answer-overdue.ts';
import { answerTalkToday } from './answer-talk-today.ts';
import { bookAmong, bookInWords, bookYearInWords, whenSaid } from './book-in-words.ts';
import { changeInWords } from './change-in-words.ts';
import { plainWords, understand } from './understand.ts';

/** `due`: the person's own supervision and that of the people they supervise, dates only. */
export async function answerDue(ports: Ports, actor: Actor): Promise<Reply> {
  const lines = await linesOf(ports, actor, await liveArrangements(ports, actor));
  return { card: dueCard(lines, ports.links.to('')), notification: 'What is due' };
}

/** `book`: times for the one arrangement there is, or a choice of which. */
export function answerBook(ports: Ports, actor: Actor): Promise<Reply> {
  return bookInWords(ports, actor, '');
}

async function answerFreeText(ports: Ports, actor: Actor): Promise<Reply> {
  return { card: freeTextCard(await contactsOf(ports, actor), ports.links.to('')), notification: 'Supervision' };
}

async function answerSmallTalk(ports: Ports, actor: Actor, answer: SmallAnswer): Promise<Reply> {
  const card = smallAnswerCard(answer, await contactsOf(ports, actor), answerLinks(ports));
  return { card, notification: 'Supervision' };
}

/** Words that may be a day and nothing else: then they ask for a booking. */
async function answerDay(ports: Ports, actor: Actor, text: string): Promise<Reply> {
  const live = await liveArrangements(ports, actor);
  const said = plainWords(text);
  const when = await whenSaid(ports, actor, live[0]?.school, said);
  const isAsked = when.is !== 'nothing' || /\bsupervision\b/.test(said);
  return isAsked ? bookAmong(ports, actor, live, text) : answerFreeText(ports, actor);
}

/** Answers what was typed. Of free text nothing is kept, logged or passed on; the answer says so and shows "act and refer first" (D10). */
export async function answerCommand(ports: Ports, actor: Actor, text: string): Promise<Reply> {
  const command = understand(text);
  switch (command) {
    case 'due':
      return answerDue(ports, actor);
    case 'who is overdue':
      return (await answerOverdue(ports, actor)) ?? answerDue(ports, actor);
    case 'actions':
      return answerActions(ports, actor);
    case 'log':
      return answerLog(ports, actor);
    case 'talk today':
      return answerTalkToday(ports, actor);
    case 'book':
      return bookInWords(ports, actor, text);
    case 'book my year':
      return bookYearInWords(ports, actor, text);
    case 'move':
    case 'cancel':
      return changeInWords(ports, actor, command, text);
    case 'day':
      return answerDay(ports, actor, text);
    case 'help':
    case 'hello':
      return { card: helpCard(await contactsOf(ports, actor), answerLinks(ports)), notification: 'What I can do' };
    case 'my reminders':
      return { card: myRemindersCard(answerLinks(ports)), notification: 'Your reminders' };
    case 'child':
      return {
        card: childFirstCard(await contactsOf(ports, actor), ports.links.to('')),
        notification: 'Act and refer first',
      };
    case 'other':
      return answerFreeText(ports, actor);
    case 'thanks':
    case 'all right':
    case 'yes or no':
    case 'fewer messages':
    case 'annoyed':
    case 'about me':
    case 'in the tab':
    case 'concern':
    case 'low':
      return answerSmallTalk(ports, actor, command);
  }
}
