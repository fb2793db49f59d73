import type { Answers } from './record.ts';

/** Where a record keeps the link to the Teams message a talk began with, beside the answers to its form; no form has a question of this name. */
const MESSAGE = 'teams-message';

const LONGEST = 1000;
/** An address of Teams itself that names a conversation and a message; nothing before the host, nothing after the query. */
const MESSAGE_ADDRESS =
  /^(https:\/\/(?:teams\.microsoft\.com|teams\.cloud\.microsoft)\/l\/message\/[\w:@.%-]+\/\d+)(?:\?([^#]*))?$/;
/** What Teams needs to find a message again. Names of teams and channels, which a link may also carry, are left out. */
const NEEDED = /^(?:tenantId|groupId|parentMessageId|createdTime)=[\w-]+$/;
const IN_A_CHAT = 'context=%7B%22contextType%22%3A%22chat%22%7D';

/**
 * A link to a message in Teams with nothing in it but what finds the message; null for anything else (platform facts E4, `linkToMessage`).
 */
export function messageLink(given: string): string | null {
  if (given.length > LONGEST) return null;
  const [, address, query = ''] = MESSAGE_ADDRESS.exec(given) ?? [];
  if (address === undefined) return null;
  const kept = query.split('&').filter((part) => NEEDED.test(part) || part.toLowerCase() === IN_A_CHAT.toLowerCase());
  return kept.length === 0 ? address : `${address}?${kept.join('&')}`;
}

/** The answers with the link beside them. */
export function withMessageLink(answers: Answers, link: string | null): Answers {
  return link === null ? answers : { ...answers, [MESSAGE]: link };
}

/** The answers to the form itself, and the link kept beside them; null where there is none. */
export function messageLinkIn(answers: Answers): { readonly answers: Answers; readonly link: string | null } {
  const { [MESSAGE]: kept, ...own } = answers;
  return { answers: own, link: typeof kept === 'string' ? messageLink(kept) : null };
}
