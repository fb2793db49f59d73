import type { Answers } from './record.ts';

/** Where a record keeps the link to the Teams message a talk began with, beside the answers to its form; no form has a question of this name. */
const MESSAGE = 'teams-message';

const HOSTS: readonly string[] = ['teams.microsoft.com', 'teams.cloud.microsoft'];
const LONGEST = 1000;
/** What Teams needs to find a message again. Names of teams and channels, which a link may also carry, are left out. */
const NEEDED: readonly string[] = ['tenantId', 'groupId', 'parentMessageId', 'createdTime'];
const IN_A_CHAT = '{"contextType":"chat"}';

/**
 * A link to a message in Teams with nothing in it but what finds the message; null for anything else. Only `https` addresses of Teams itself
 * that name a conversation and a message are links to one (platform facts E4, `linkToMessage`).
 */
export function messageLink(given: string): string | null {
  if (given.length > LONGEST || !URL.canParse(given)) return null;
  const { protocol, host, username, password, pathname, searchParams } = new URL(given);
  const isTeams = protocol === 'https:' && HOSTS.includes(host) && username === '' && password === '';
  if (!isTeams || !/^\/l\/message\/[\w:@.%-]+\/\d+$/.test(pathname)) return null;
  const query = new URLSearchParams();
  for (const name of NEEDED) {
    const value = searchParams.get(name) ?? '';
    if (/^[\w-]+$/.test(value)) query.set(name, value);
  }
  if (searchParams.get('context') === IN_A_CHAT) query.set('context', IN_A_CHAT);
  return `https://${host}${pathname}${query.size === 0 ? '' : `?${query}`}`;
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
