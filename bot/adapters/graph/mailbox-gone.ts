import { z } from 'zod';
import type { GraphAnswer } from './graph-client.ts';

const refusal = z.object({ error: z.object({ code: z.string() }) });

/** What Graph calls an item that is not in a mailbox that can be opened. */
const NO_ITEM: ReadonlySet<string> = new Set(['erroritemnotfound', 'errorinvalididmalformed']);

/**
 * Whether a refusal is about the mailbox and not about something in it: nobody of that name, no licence, on other premises, or outside the
 * mailboxes the app may open. Only an answer that names the item counts as the item's absence (platform D1, D4).
 */
export function isMailboxGone(answer: GraphAnswer): boolean {
  if (answer.status === 403) return true;
  if (answer.status !== 404) return false;
  const read = refusal.safeParse(answer.body);
  return !read.success || !NO_ITEM.has(read.data.error.code.toLowerCase());
}
