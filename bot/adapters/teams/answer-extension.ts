import { ActivityTypes, CardFactory, type TurnContext } from 'botbuilder';
import { tryAgain } from '../../conversation/extension/dialog-answers.ts';
import type { AnswerExtension, ExtensionAnswer, ExtensionAsked } from '../../conversation/extension/extension-turn.ts';
import type { Links } from '../../ports/index.ts';
import { extensionOf } from './extension-of.ts';
import { dialogAnswer } from './invoke-answers.ts';
import type { LateAnswers } from './late-answers.ts';

/** How long Teams is kept waiting for a dialog before it is shown one with the same step to take again. */
export const DIALOG_PATIENCE_MS = 4000;

const SLOW = 'This takes longer than usual. Trying again does it once, and shows what became of it.';

function bodyOf(answer: ExtensionAnswer): unknown {
  switch (answer.is) {
    case 'closed':
      return {};
    case 'page':
      return dialogAnswer(answer);
    case 'card': {
      const card = CardFactory.adaptiveCard(answer.card);
      return { task: { type: 'continue', value: { title: answer.title, width: 520, height: 480, card } } };
    }
  }
}

/** The answer, or null when it takes longer than that. */
async function inTime(work: Promise<ExtensionAnswer>, patienceMs: number): Promise<ExtensionAnswer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}

interface Parts {
  readonly answerExtension: AnswerExtension;
  readonly links: Links;
  readonly late: LateAnswers;
  readonly patienceMs: number;
}

/** Which step this is: the same again is the same step. */
function stepOf(context: TurnContext, { person, command, data, message }: ExtensionAsked): string {
  return JSON.stringify([person, context.activity.conversation.id, command, data, message]);
}

async function answerTo(parts: Parts, context: TurnContext, asked: ExtensionAsked): Promise<ExtensionAnswer> {
  const step = stepOf(context, asked);
  const work = parts.late.begin(step, () => parts.answerExtension(asked));
  const answer = await inTime(work, parts.patienceMs);
  if (answer === null) return tryAgain(parts, SLOW, asked);
  parts.late.shown(step, work);
  return answer;
}

/** Answers a command of the compose box or of a message with a dialog that only the person asking sees; nothing is put into the chat. */
export async function answerExtensionInvoke(parts: Parts, context: TurnContext): Promise<void> {
  const asked = extensionOf(context);
  const answer: ExtensionAnswer = asked === null ? { is: 'closed' } : await answerTo(parts, context, asked);
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: bodyOf(answer) } });
}
