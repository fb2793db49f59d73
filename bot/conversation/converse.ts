import { welcomeCard } from '../../shared/cards/answers.ts';
import { REFRESH_CONTRACT } from '../../shared/cards/contract-review-card.ts';
import { REFRESH_DIGEST } from '../../shared/cards/digest-card.ts';
import { REFRESH_SUPERVISION } from '../../shared/cards/supervision-card.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { StoreError } from '../ports/store-error.ts';
import { actorOf } from './actor-of.ts';
import { answerCommand } from './commands/answer-command.ts';
import { contactsOf } from './contacts-of.ts';
import { answerPress } from './presses/answer-press.ts';
import { answerLinks, unavailable, unknownPerson } from './replies.ts';
import type { Converse, Reply, Turn } from './turn.ts';

async function answer(ports: Ports, actor: Actor, turn: Turn): Promise<Reply | null> {
  switch (turn.kind) {
    case 'message':
      return answerCommand(ports, actor, turn.text);
    case 'press':
      return answerPress(ports, actor, turn.verb, { card: turn.card, data: turn.data });
    case 'installed': {
      const first = actor.person.name.split(' ')[0] ?? actor.person.name;
      return {
        card: welcomeCard(first, await contactsOf(ports, actor), answerLinks(ports)),
        notification: 'Supervision is ready',
      };
    }
  }
}

const REFRESHES: readonly string[] = [REFRESH_DIGEST, REFRESH_SUPERVISION, REFRESH_CONTRACT];

/** Welcomes once, however often the app is installed again. */
async function isWelcomed(ports: Ports, turn: Turn): Promise<boolean> {
  if (turn.kind !== 'installed') return false;
  const outcome = await ports.state.put(`welcomed|${turn.person}`, 'yes', null, null);
  return !outcome.done;
}

/** The bot's conversation over the ports: commands, buttons and the welcome. What fails outside is said in plain words. */
export function conversation(ports: Ports, onError: (error: unknown) => void): Converse {
  return async (turn) => {
    try {
      if (await isWelcomed(ports, turn)) return null;
      const actor = await actorOf(ports, turn.person);
      return actor === null ? unknownPerson(ports) : await answer(ports, actor, turn);
    } catch (error) {
      onError(error);
      // Nobody pressed anything: the card stays as it was, and is asked for again when it is next shown.
      if (turn.kind === 'press' && REFRESHES.includes(turn.verb)) return null;
      return unavailable(
        ports,
        error instanceof StoreError ? error : new StoreError('unavailable', 'answer a turn', null, { cause: error }),
        turn,
      );
    }
  };
}
