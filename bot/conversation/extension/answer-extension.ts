import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { actorOf } from '../actor-of.ts';
import { adHocFromMessage } from './ad-hoc-from-message.ts';
import { bookFromChat } from './book-from-chat.ts';
import { hindered, tryAgain } from './dialog-answers.ts';
import {
  AD_HOC_COMMAND,
  type AnswerExtension,
  BOOK_COMMAND,
  type ExtensionAnswer,
  type ExtensionAsked,
} from './extension-turn.ts';

async function answer(ports: Ports, asked: ExtensionAsked): Promise<ExtensionAnswer> {
  const actor = await actorOf(ports, asked.person);
  if (actor === null) {
    return hindered(
      ports,
      'I don’t know you yet',
      'You are not in your trust’s supervision register. Your school’s safeguarding lead can add you.',
    );
  }
  switch (asked.command) {
    case BOOK_COMMAND:
      return bookFromChat(ports, actor, asked);
    case AD_HOC_COMMAND:
      return adHocFromMessage(ports, actor, asked);
    default:
      return hindered(ports, 'I don’t know that', 'That is not one of mine. Open Supervision instead.');
  }
}

/** The app's commands in the compose box and under messages, over the ports: refused in words before anything is shown. */
export function extensions(ports: Ports, onError: (error: unknown) => void): AnswerExtension {
  return async (asked) => {
    try {
      return await answer(ports, asked);
    } catch (error) {
      onError(error);
      const isBusy = error instanceof StoreError && error.kind === 'throttled';
      return tryAgain(
        ports,
        isBusy
          ? 'Microsoft 365 is very busy just now. Please try again in a minute.'
          : 'Microsoft 365 could not be reached just now, so I can’t say whether that was done. Trying again does it once.',
        asked,
      );
    }
  };
}
