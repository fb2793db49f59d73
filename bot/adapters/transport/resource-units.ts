/** What a request asks of SharePoint's budget; Outlook, directory and sign-in have budgets of their own and cost nothing here. */
export type UnitPrice = 0 | 1 | 2 | 5;

const PERMISSION =
  /\/(breakroleinheritance|resetroleinheritance|roleassignments|permissions)\b|\$expand=[^&]*(permissions|roleassignments)/i;
const ELSEWHERE = /\/v1\.0\/(users|me|groups|subscriptions|communications)\b/i;
const SINGLE_ITEM = /\/items(\/\d+|\(\d+\))(\/fields)?$/i;

/** The price of one Graph or SharePoint request: 1 single item or delta with a token, 2 query or write, 5 permissions (platform C1). */
export function unitsOf(method: string, url: string): UnitPrice {
  const { pathname, search } = new URL(url, 'https://graph.microsoft.com');
  const query = decodeURIComponent(search.replaceAll('+', ' '));
  const isSharePoint = pathname.toLowerCase().includes('/_api/');
  if (!isSharePoint && (ELSEWHERE.test(pathname) || !/\/sites\b/.test(pathname))) return 0;
  if (PERMISSION.test(pathname) || PERMISSION.test(query)) return 5;
  if (method !== 'GET') return 2;
  if (SINGLE_ITEM.test(pathname)) return 1;
  if (/\/delta(\(|$)/.test(pathname) && /token=/.test(query)) return 1;
  return 2;
}

interface InnerRequest {
  readonly method: string;
  readonly url: string;
}

function innerRequests(body: unknown): readonly InnerRequest[] {
  if (typeof body !== 'string') return [];
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || !('requests' in parsed)) return [];
    return Array.isArray(parsed.requests) ? parsed.requests : [];
  } catch {
    return [];
  }
}

/** The price of a request; a Graph `$batch` costs what its members cost. */
export function unitsOfRequest(method: string, url: string, body: unknown): number {
  if (!/\/v1\.0\/\$batch$/.test(new URL(url).pathname)) return unitsOf(method, url);
  return innerRequests(body).reduce((sum, each) => sum + unitsOf(each.method, `/v1.0${each.url}`), 0);
}
