import { FIRST_PAGE, type TabPage } from '../app/place.ts';
import { textIn } from './envelope.ts';

function subPageOf(context: string | null): string {
  if (context === null) return '';
  try {
    const read: unknown = JSON.parse(context);
    return textIn(read, 'subEntityId') ?? textIn(read, 'subPageId') ?? '';
  } catch {
    return '';
  }
}

/** The page of the tab a Teams deep link names (`https://teams.microsoft.com/l/entity/<app>/<page>?context=…`); null for any other link. */
export function pageOfLink(link: string, teamsAppId: string): TabPage | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  const [, l, entity, app, page] = url.pathname.split('/');
  if (url.hostname !== 'teams.microsoft.com' || l !== 'l' || entity !== 'entity' || app !== teamsAppId) return null;
  return {
    pageId: page === undefined || page === '' ? FIRST_PAGE : decodeURIComponent(page),
    subPageId: subPageOf(url.searchParams.get('context')),
  };
}

/** The chat of the message a Teams deep link names (`https://teams.microsoft.com/l/message/<chat>/<message>`); null for any other link. */
export function chatOfLink(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  const [, l, message, chat] = url.pathname.split('/');
  if (url.hostname !== 'teams.microsoft.com' || l !== 'l' || message !== 'message' || chat === undefined) return null;
  return decodeURIComponent(chat);
}

/** The deep link to a page of the tab. */
export function linkToPage(page: TabPage, teamsAppId: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: page.subPageId }));
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${encodeURIComponent(page.pageId)}?context=${context}`;
}
