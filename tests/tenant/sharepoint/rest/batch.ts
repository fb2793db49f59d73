import { SITE_PATH } from '../../core/ids.ts';
import type { Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { invalid, Refusal } from '../engine/refusal.ts';
import { respondRefusal } from './respond.ts';

const MOST_MEMBERS = 100;

interface Member {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The parts between the boundary lines of a multipart text. */
function partsOf(text: string, boundary: string): readonly string[] {
  return text
    .split(`--${boundary}`)
    .slice(1)
    .filter((each) => !each.startsWith('--'));
}

function headerEnd(part: string): number {
  return part.indexOf('\n\n');
}

function memberOf(part: string): Member {
  const inner = part.slice(headerEnd(part) + 2).replace(/^\n+/, '');
  const end = headerEnd(inner);
  const [line = '', ...rest] = (end < 0 ? inner : inner.slice(0, end)).split('\n');
  const request = /^(\w+) (\S.*) HTTP\/1\.1$/.exec(line.trim());
  if (request?.[1] === undefined || request[2] === undefined) throw invalid('A part of the batch is no request.');
  const headers = rest.flatMap((each) => {
    const pair = /^([\w-]+):\s*(.*)$/.exec(each.trim());
    return pair?.[1] === undefined ? [] : [[pair[1].toLowerCase(), pair[2] ?? '']];
  });
  const body = end < 0 ? '' : inner.slice(end + 2).trim();
  return { method: request[1], url: request[2], headers: Object.fromEntries(headers), body };
}

function membersOf(text: string, boundary: string): readonly Member[] {
  return partsOf(text.replaceAll('\r\n', '\n'), boundary).flatMap((part) => {
    const changeset = /content-type:\s*multipart\/mixed;\s*boundary="?([^"\s;]+)"?/i.exec(
      part.slice(0, headerEnd(part)),
    );
    return changeset?.[1] === undefined ? [memberOf(part)] : partsOf(part, changeset[1]).map(memberOf);
  });
}

async function answerOf(tenant: Tenant, member: Member, authorization: string): Promise<string> {
  const url = new URL(member.url);
  if (!url.pathname.toLowerCase().startsWith(`${SITE_PATH}/_api/`))
    throw invalid('A part of the batch leaves the site.');
  const isTunnelled = member.method === 'MERGE' || member.method === 'DELETE' || member.method === 'PATCH';
  const headers = {
    ...member.headers,
    authorization,
    'x-in-batch': '1',
    ...(isTunnelled ? { 'x-http-method': member.method } : {}),
  };
  const method = isTunnelled ? 'POST' : member.method;
  const init: RequestInit = member.body === '' ? { method, headers } : { method, headers, body: member.body };
  const response = await tenant.app().request(url.pathname + url.search, init);
  const body = await response.text();
  const type = response.headers.get('content-type') ?? 'application/json';
  const tag = response.headers.get('etag');
  const lines = [`HTTP/1.1 ${response.status} ${response.statusText || 'Status'}`, `CONTENT-TYPE: ${type}`];
  if (tag !== null) lines.push(`ETAG: ${tag}`);
  return `${lines.join('\r\n')}\r\n\r\n${body}\r\n`;
}

/** SharePoint's multipart `$batch`, as clients.md section 2 describes it: each part is asked, priced and logged by itself, in order. */
export function serveBatch(tenant: Tenant): Route['handle'] {
  return async (context) => {
    try {
      const boundary = /boundary="?([^"\s;]+)"?/.exec(context.req.header('content-type') ?? '')?.[1];
      if (boundary === undefined) throw invalid('The batch names no boundary.');
      const members = membersOf(await context.req.text(), boundary);
      if (members.length > MOST_MEMBERS) throw invalid(`A batch holds at most ${MOST_MEMBERS} requests.`);
      const mark = `batchresponse_${crypto.randomUUID()}`;
      let text = '';
      for (const member of members) {
        const answer = await answerOf(tenant, member, context.req.header('authorization') ?? '');
        text += `--${mark}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${answer}`;
      }
      return new Response(`${text}--${mark}--\r\n`, {
        headers: { 'Content-Type': `multipart/mixed; boundary=${mark}` },
      });
    } catch (cause) {
      if (cause instanceof Refusal) return respondRefusal(cause, 'minimal');
      throw cause;
    }
  };
}
