import { messageLink } from '../../../shared/domain/records/message-link.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { liveArrangements } from '../live-arrangements.ts';
import { hindered } from './dialog-answers.ts';
import type { ExtensionAnswer, ExtensionAsked } from './extension-turn.ts';
import { sharedWith } from './shared-with.ts';

/**
 * A message becomes ad hoc supervision: the tab's own page over the chat, where the person writes with their own sign-in. It is told with whom,
 * where the message's author or the chat's people leave no doubt, and the link to the message; of what the message says it is told nothing.
 */
export async function adHocFromMessage(ports: Ports, actor: Actor, asked: ExtensionAsked): Promise<ExtensionAnswer> {
  if (asked.data.done !== undefined) return { is: 'closed' };
  const live = await liveArrangements(ports, actor);
  if (live.length === 0) {
    return hindered(
      ports,
      'There is nowhere to keep this',
      'You are not in a supervision arrangement. Your school’s safeguarding lead can set one up. If a child is at risk now, act and refer first.',
    );
  }
  const { author = null, link = null } = asked.message ?? {};
  const isOthers = author !== null && author !== actor.person.id;
  const chat = isOthers ? null : await asked.chat();
  const people = isOthers ? [author] : chat?.is === 'known' ? chat.people : [];
  const meant = sharedWith(live, actor.person.id, people);
  const [one] = meant.length === 0 && live.length === 1 ? live : meant;
  const isClear = one !== undefined && (meant.length === 1 || live.length === 1);
  const kept = link === null ? null : messageLink(link);
  return {
    is: 'page',
    title: 'Ad hoc supervision',
    url: ports.links.dialog('ad-hoc', {
      ...(isClear ? { arrangement: one.key } : {}),
      ...(kept === null ? {} : { message: kept }),
    }),
    fallbackUrl: ports.links.to(isClear ? `arrangements/${one.key}/ad-hoc` : ''),
  };
}
