import { ActivityTypes, CardFactory, type TurnContext } from 'botbuilder';
import { tryAgain } from '../../conversation/extension/dialog-answers.ts';
import type { AnswerExtension, ExtensionAnswer, ExtensionAsked } from '../../conversation/extension/extension-turn.ts';
import type { Links } from '../../ports/index.ts';
import { extensionOf } from './extension-of.ts';
import { dialogAnswer } from './invoke-answers.ts';

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

async function inTime(work: Promise<ExtensionAnswer>, slow: () => ExtensionAnswer, patienceMs: number) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ExtensionAnswer>((resolve) => {
    timer = setTimeout(() => resolve(slow()), patienceMs);
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}

interface Parts {
  readonly answerExtension: AnswerExtension;
  readonly links: Links;
}

/** Answers a command of the compose box or of a message with a dialog that only the person asking sees; nothing is put into the chat. */
export async function answerExtensionInvoke(parts: Parts, context: TurnContext, patienceMs: number): Promise<void> {
  const asked: ExtensionAsked | null = extensionOf(context);
  const answer: ExtensionAnswer =
    asked === null
      ? { is: 'closed' }
      : await inTime(parts.answerExtension(asked), () => tryAgain(parts, SLOW, asked), patienceMs);
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: bodyOf(answer) } });
}
