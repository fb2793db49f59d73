import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { ExtensionAsked, MessageAsked } from '../../conversation/extension/extension-turn.ts';
import { chatPeople } from './chat-people.ts';
import { stringsIn } from './strings-in.ts';

/** A command of the compose box or of a message is opened; a button of its dialog is pressed, or its page has ended. */
export const EXTENSION_FETCH = 'composeExtension/fetchTask';
export const EXTENSION_SUBMIT = 'composeExtension/submitAction';

/** Of a message only where it is and who wrote it: what it says is dropped here and goes no further. */
const message = z
  .object({
    linkToMessage: z.string().max(2000).nullish().catch(null),
    from: z
      .object({ user: z.object({ id: z.string().max(100) }).nullish() })
      .nullish()
      .catch(null),
  })
  .transform(
    ({ linkToMessage, from }): MessageAsked => ({ link: linkToMessage ?? null, author: from?.user?.id ?? null }),
  );

const asked = z.object({
  commandId: z.string().max(60),
  data: stringsIn.nullish(),
  messagePayload: message.nullish(),
});

/** The command an activity asks for; null when it is none. The person is `from.aadObjectId`, which the connector vouches for. */
export function extensionOf(context: TurnContext): ExtensionAsked | null {
  const { from, name, value } = context.activity;
  const person = from?.aadObjectId ?? '';
  const parsed = asked.safeParse(value);
  if (person === '' || !parsed.success) return null;
  const { commandId, data, messagePayload } = parsed.data;
  return {
    person,
    command: commandId,
    data: name === EXTENSION_SUBMIT ? (data ?? {}) : {},
    chat: () => chatPeople(context),
    message: messagePayload ?? null,
  };
}
