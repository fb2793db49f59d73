import { type AnswerLinks, againCard, noteCard } from '../../shared/cards/answers.ts';
import type { DomainError } from '../../shared/domain/result.ts';
import type { Ports } from '../ports/index.ts';
import type { StoreError } from '../ports/store-error.ts';
import type { Reply, Turn } from './turn.ts';

const HOME = '';

/** Where the bot's own cards lead. */
export function answerLinks(ports: Ports): AnswerLinks {
  return { home: ports.links.to(HOME), myReminders: ports.links.to('my/reminders') };
}

/** A refusal in the user's words. */
export function refused(ports: Ports, error: DomainError): Reply {
  return { card: noteCard('That did not happen', error.message, ports.links.to(HOME)), notification: 'Supervision' };
}

/** Microsoft 365 could not be reached: nothing was changed, or it says plainly that it is not known. */
export function unavailable(ports: Ports, error: StoreError, turn: Turn): Reply {
  const words =
    error.kind === 'throttled'
      ? 'Microsoft 365 is very busy just now. Please try again in a minute.'
      : 'Microsoft 365 could not be reached just now, so I can’t say whether that was done. Please look in the tab, or try again: pressing twice does it once.';
  const title = 'Something is in the way';
  const card =
    turn.kind === 'press'
      ? againCard(title, words, { verb: turn.verb, data: turn.data }, ports.links.to(HOME))
      : noteCard(title, words, ports.links.to(HOME));
  return { card, notification: 'Supervision' };
}

/** Somebody the trust's register does not know, or who has left. */
export function unknownPerson(ports: Ports): Reply {
  const words =
    'You are not in your trust’s supervision register, so I can’t show or book anything. Your school’s safeguarding lead can add you.';
  return { card: noteCard('I don’t know you yet', words, ports.links.to(HOME)), notification: 'Supervision' };
}
