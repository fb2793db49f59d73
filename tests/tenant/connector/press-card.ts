import { z } from 'zod';
import type { Tenant } from '../core/tenant.ts';
import { CARD_TYPE, cardSeenBy, findActivity, replaceCardFor } from './activities.ts';
import { conversationWith } from './conversations.ts';
import { mriOf } from './identity.ts';
import { type BotAnswer, deliver, type Forgery } from './to-bot.ts';

/** The Action.Execute that was pressed; `data` has the card's inputs merged in. */
export interface PressedAction {
  readonly verb: string;
  readonly data?: Record<string, unknown>;
  readonly id?: string;
}

const InvokeBody = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

/** What came of a pressed card button, as the person sees it. */
export interface PressOutcome extends BotAnswer {
  /** The card that now stands in the chat for this person; null when it was left as it was. */
  readonly card: unknown;
  /** What Teams would show under the card: the bot's words, or its error; null when nothing. */
  readonly message: string | null;
}

const NO_ANSWER = 'Something went wrong. Please try again.';

interface Seen {
  readonly oid: string;
  readonly activityId: string;
  /** Whether the card may still be replaced by this answer. */
  isStillSo(): boolean;
}

function outcome(tenant: Tenant, { oid, activityId, isStillSo }: Seen, answer: BotAnswer): PressOutcome {
  const body = InvokeBody.safeParse(answer.body);
  if (answer.status !== 200 || !body.success) return { ...answer, card: null, message: NO_ANSWER };
  const { type, value } = body.data;
  if (type === CARD_TYPE) {
    if (!isStillSo()) return { ...answer, card: null, message: null };
    replaceCardFor(tenant, oid, activityId, value);
    return { ...answer, card: value, message: null };
  }
  if (type === 'application/vnd.microsoft.activity.message') return { ...answer, card: null, message: String(value) };
  const error = z.object({ message: z.string() }).safeParse(value);
  return { ...answer, card: null, message: error.success ? error.data.message : NO_ANSWER };
}

function seen(tenant: Tenant, oid: string, activityId: string): unknown {
  const row = findActivity(tenant.db, activityId);
  if (row === null || row.conversation_id !== conversationWith(tenant.db, oid)?.id) {
    throw new Error(`No message ${activityId} in this person's chat`);
  }
  return cardSeenBy(tenant.db, oid, row);
}

/**
 * The person presses an Action.Execute of a card in their chat: invoke `adaptiveCard/action`. A card answered replaces it for that person,
 * except that the answer to a refresh, which nobody waits for, gives way to whatever came meanwhile.
 * Throws when the message is not in their chat. What is pressed is not compared with the card: a client can send anything.
 */
export async function pressCard(
  tenant: Tenant,
  oid: string,
  activityId: string,
  action: PressedAction,
  options: { readonly trigger?: 'manual' | 'automatic'; readonly forgery?: Forgery } = {},
): Promise<PressOutcome> {
  const before = JSON.stringify(seen(tenant, oid, activityId));
  const isStillSo = () => {
    if (options.trigger !== 'automatic') return true;
    const row = findActivity(tenant.db, activityId);
    return row !== null && JSON.stringify(cardSeenBy(tenant.db, oid, row)) === before;
  };
  const activity = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: activityId,
    value: {
      action: { type: 'Action.Execute', id: action.id, verb: action.verb, data: action.data ?? {} },
      trigger: options.trigger ?? 'manual',
    },
  };
  return outcome(tenant, { oid, activityId, isStillSo }, await deliver(tenant, oid, activity, options.forgery));
}

const Refreshable = z.looseObject({
  refresh: z.looseObject({
    action: z.looseObject({
      verb: z.string(),
      id: z.string().optional(),
      data: z.record(z.string(), z.unknown()).optional(),
    }),
    userIds: z.array(z.string()).optional(),
  }),
});

/** The card comes into view: its `refresh` runs when it names this person, or names nobody. null = nothing to refresh. */
export async function refreshCard(tenant: Tenant, oid: string, activityId: string): Promise<PressOutcome | null> {
  const card = Refreshable.safeParse(seen(tenant, oid, activityId));
  if (!card.success) return null;
  const { action, userIds } = card.data.refresh;
  if (userIds !== undefined && !userIds.includes(mriOf(oid))) return null;
  const pressed = { verb: action.verb, data: action.data ?? {}, ...(action.id === undefined ? {} : { id: action.id }) };
  return pressCard(tenant, oid, activityId, pressed, { trigger: 'automatic' });
}
