/** One request of a JSON batch. */
export interface Member {
  readonly id: string;
  readonly method: string;
  /** Path and query below the host, version included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly dependsOn: readonly string[];
}

/** A batch that cannot be run at all. */
export class BadBatch extends Error {}

const MOST_MEMBERS = 20;
const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathOf(url: unknown, id: string): string {
  if (typeof url !== 'string' || url === '') throw new BadBatch(`Request ${id} has no url.`);
  const path = url.replace(/^https:\/\/graph\.microsoft\.com/i, '');
  if (/^\w+:\/\//.test(path)) throw new BadBatch(`Request ${id} leaves Microsoft Graph.`);
  const rooted = path.startsWith('/') ? path : `/${path}`;
  return /^\/v1\.0(?=[/?])/.test(rooted) ? rooted : `/v1.0${rooted}`;
}

function headersOf(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toLowerCase(), String(each)]));
}

function bodyOf(body: unknown, headers: Readonly<Record<string, string>>, id: string): string | null {
  if (body === undefined || body === null) return null;
  const type = headers['content-type'];
  if (type === undefined) throw new BadBatch(`Write request id : ${id} does not contain Content-Type header or body.`);
  if (type.includes('json')) return JSON.stringify(body);
  return typeof body === 'string' ? atob(body) : JSON.stringify(body);
}

function memberOf(value: unknown): Member {
  if (!isObject(value)) throw new BadBatch('A request of the batch is not an object.');
  const id = typeof value.id === 'string' ? value.id : '';
  if (id === '') throw new BadBatch('Every request of a batch needs an id.');
  const method = typeof value.method === 'string' ? value.method.toUpperCase() : '';
  if (!METHODS.includes(method)) throw new BadBatch(`Request ${id} has no usable method.`);
  const headers = headersOf(value.headers);
  const dependsOn = Array.isArray(value.dependsOn) ? value.dependsOn.map(String) : [];
  return { id, method, path: pathOf(value.url, id), headers, body: bodyOf(value.body, headers, id), dependsOn };
}

/** The requests of a batch. Throws BadBatch for more than 20, ids that repeat (whatever their case), or a dependency on what does not come earlier. */
export function readBatch(body: unknown): readonly Member[] {
  if (!isObject(body) || !Array.isArray(body.requests)) throw new BadBatch('The batch has no requests.');
  if (body.requests.length === 0) throw new BadBatch('The batch is empty.');
  if (body.requests.length > MOST_MEMBERS)
    throw new BadBatch(`The number of requests exceeds the maximum of ${MOST_MEMBERS}.`);
  const members = body.requests.map(memberOf);
  const seen = new Set<string>();
  for (const member of members) {
    for (const id of member.dependsOn)
      if (!seen.has(id.toLowerCase()))
        throw new BadBatch(`Request ${member.id} depends on ${id}, which does not come before it.`);
    if (seen.has(member.id.toLowerCase())) throw new BadBatch(`The request id ${member.id} is used twice.`);
    seen.add(member.id.toLowerCase());
  }
  return members;
}
