import { type Activity, ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import type { DialogAsked, Turn } from '../../conversation/turn.ts';
import { stringsIn } from './strings-in.ts';

const executed = z.object({ action: z.object({ verb: z.string().max(60), data: stringsIn.optional() }) });
const submitted = stringsIn.pipe(z.object({ verb: z.string().max(60) }).catchall(z.string()));

const fetched = z.object({ data: stringsIn.pipe(z.object({ dialog: z.string().max(60) }).catchall(z.string())) });

/** The invoke name of an Action.Execute, manual or by refresh (platform facts E4). */
export const CARD_ACTION = 'adaptiveCard/action';
/** A button asks for a dialog, and what it ended with. */
export const TASK_FETCH = 'task/fetch';
export const TASK_SUBMIT = 'task/submit';

/** The message whose card was pressed. */
const cardOf = (activity: Activity): string | null => activity.replyToId ?? null;

function pressOf(person: string, activity: Activity): Turn | null {
  const parsed = executed.safeParse(activity.value);
  if (!parsed.success) return null;
  const { verb, data } = parsed.data.action;
  return { kind: 'press', person, verb, data: data ?? {}, card: cardOf(activity) };
}

/** The dialog an activity asks for; null when it asks for none of ours. */
export function dialogOf(activity: Activity): DialogAsked | null {
  const person = activity.from?.aadObjectId;
  const parsed = fetched.safeParse(activity.value);
  if (person === undefined || person === '' || !parsed.success) return null;
  const { dialog, ...data } = parsed.data.data;
  return { person, dialog, data };
}

function messageOf(person: string, activity: Activity): Turn {
  const press = submitted.safeParse(activity.value);
  if (press.success) return { kind: 'press', person, verb: press.data.verb, data: press.data, card: cardOf(activity) };
  return { kind: 'message', person, text: (activity.text ?? '').slice(0, 2000) };
}

/** What an activity of a person means to us; null when it is nothing we answer. The person is `from.aadObjectId`, which the connector vouches for. */
export function turnOf(activity: Activity): Turn | null {
  const person = activity.from?.aadObjectId;
  if (person === undefined || person === '') return null;
  if (activity.type === ActivityTypes.Invoke && activity.name === CARD_ACTION) return pressOf(person, activity);
  if (activity.type === ActivityTypes.Message) return messageOf(person, activity);
  if (activity.type === ActivityTypes.InstallationUpdate && activity.action !== 'remove')
    return { kind: 'installed', person };
  return null;
}

/** The Entra tenant an activity comes from; null when it does not say. */
export function tenantOf(activity: Activity): string | null {
  const data = z.object({ tenant: z.object({ id: z.string() }) }).safeParse(activity.channelData);
  return activity.conversation?.tenantId ?? (data.success ? data.data.tenant.id : null);
}
