import { z } from 'zod';
import type { Tenant } from '../core/tenant.ts';
import { keepActivity } from './activities.ts';
import { openConversation } from './conversations.ts';
import { say } from './say.ts';
import { type BotAnswer, deliver } from './to-bot.ts';

/** A dialog the bot asked for: a page or a card. */
export const DialogAsked = z.object({
  title: z.string().optional(),
  height: z.union([z.number(), z.string()]).optional(),
  width: z.union([z.number(), z.string()]).optional(),
  url: z.string().optional(),
  card: z.looseObject({ contentType: z.string(), content: z.unknown() }).optional(),
});
export type DialogAsked = z.infer<typeof DialogAsked>;

const TaskBody = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('continue'), value: DialogAsked }),
    z.object({ type: z.literal('message'), value: z.string() }),
  ]),
});

/** What came of a submit. Both null: the dialog closes, or nothing shows. */
export interface SubmitOutcome extends BotAnswer {
  readonly dialog: DialogAsked | null;
  readonly message: string | null;
}

const FAILED = 'Something went wrong. Please try again.';

/** What a person sees of the answer to a dialog's invoke. */
export function taskOutcome(answer: BotAnswer): SubmitOutcome {
  const body = TaskBody.safeParse(answer.body);
  const isFine = answer.status === 200;
  if (!isFine || !body.success) return { ...answer, dialog: null, message: isFine ? null : FAILED };
  const { task } = body.data;
  return task.type === 'continue'
    ? { ...answer, dialog: task.value, message: null }
    : { ...answer, dialog: null, message: task.value };
}

const Data = z.looseObject({
  msteams: z
    .looseObject({
      type: z.string().optional(),
      value: z.unknown().optional(),
      text: z.string().optional(),
      displayText: z.string().optional(),
    })
    .optional(),
});

/**
 * The person presses an Action.Submit: a `task/fetch` invoke when its data asks for a dialog, else a message with the data as value
 * (`imBack` says the value, `messageBack` carries a text). `theme` is the shell's.
 */
export async function submitAction(
  tenant: Tenant,
  oid: string,
  activityId: string,
  data: Record<string, unknown>,
  theme = 'default',
): Promise<SubmitOutcome> {
  const { msteams } = Data.parse(data);
  if (msteams?.type === 'task/fetch') {
    const value = { data, context: { theme } };
    return taskOutcome(
      await deliver(tenant, oid, { type: 'invoke', name: 'task/fetch', replyToId: activityId, value }),
    );
  }
  if (msteams?.type === 'imBack') {
    return { ...(await say(tenant, oid, String(msteams.value))), dialog: null, message: null };
  }
  const { msteams: _left, ...own } = data;
  if (msteams?.displayText !== undefined) {
    const shown = { type: 'message', text: msteams.displayText };
    keepActivity(tenant, openConversation(tenant, oid), shown, { fromBot: false });
  }
  const value = msteams?.type === 'messageBack' ? msteams.value : own;
  const text = msteams?.text === undefined ? {} : { text: msteams.text };
  const answer = await deliver(tenant, oid, { type: 'message', replyToId: activityId, value, ...text });
  return { ...answer, dialog: null, message: answer.status >= 200 && answer.status < 300 ? null : FAILED };
}

/** A dialog the bot opened is submitted: invoke `task/submit` with the page's result or the card's data. */
export async function submitTask(
  tenant: Tenant,
  oid: string,
  data: unknown,
  theme = 'default',
): Promise<SubmitOutcome> {
  return taskOutcome(
    await deliver(tenant, oid, { type: 'invoke', name: 'task/submit', value: { data, context: { theme } } }),
  );
}
