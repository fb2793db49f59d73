import { errorResponse, type Route } from '../../core/route.ts';
import type { Tenant } from '../../core/tenant.ts';
import { BadBatch, type Member, readBatch } from './read-batch.ts';

export const SCHEMA = '';

interface MemberAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const KEPT = [
  'content-type',
  'etag',
  'location',
  'retry-after',
  'cache-control',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
];

/** The official client reads a body only under `Content-Type`, cased exactly so (clients.md G13). */
function cased(name: string): string {
  if (name === 'etag') return 'ETag';
  return name
    .replace('ratelimit', 'RateLimit')
    .replaceAll(/(^|-)([a-z])/g, (_all, dash: string, letter: string) => dash + letter.toUpperCase());
}

function headersOf(response: Response): Record<string, string> {
  const kept = KEPT.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[cased(name), value] as const];
  });
  return Object.fromEntries(kept);
}

async function bodyOf(response: Response): Promise<{ body?: unknown }> {
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength === 0) return {};
  const text = new TextDecoder().decode(bytes);
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { body: isJson ? (JSON.parse(text) as unknown) : btoa(String.fromCharCode(...new Uint8Array(bytes))) };
}

function failure(id: string, status: number, code: string, message: string): MemberAnswer {
  return { id, status, headers: { 'Content-Type': 'application/json' }, body: { error: { code, message } } };
}

async function ask(tenant: Tenant, member: Member, authorization: string): Promise<MemberAnswer> {
  if (/^\/v1\.0\/\$batch/i.test(member.path)) return failure(member.id, 400, 'badRequest', 'A batch holds no batch.');
  const headers = { ...member.headers, authorization, 'x-in-batch': '1' };
  const init: RequestInit = { method: member.method, headers, ...(member.body === null ? {} : { body: member.body }) };
  const response = await tenant.app().request(member.path, init);
  return { id: member.id, status: response.status, headers: headersOf(response), ...(await bodyOf(response)) };
}

/** Runs every member as soon as those it depends on are done; what depends on a failure is not run (424). */
async function runAll(
  tenant: Tenant,
  members: readonly Member[],
  authorization: string,
): Promise<readonly MemberAnswer[]> {
  const running = new Map<string, Promise<MemberAnswer>>();
  for (const member of members) {
    const before = member.dependsOn.flatMap((id) => running.get(id.toLowerCase()) ?? []);
    const start = async (): Promise<MemberAnswer> => {
      const answers = await Promise.all(before);
      if (answers.some((each) => each.status >= 400))
        return failure(member.id, 424, 'failedDependency', 'A request this one depends on has failed.');
      return ask(tenant, member, authorization);
    };
    running.set(member.id.toLowerCase(), start());
  }
  return Promise.all(running.values());
}

/** JSON batching (platform facts C2): 200 as a whole, each member with its own status, priced and logged by itself. */
export function routes(tenant: Tenant): readonly Route[] {
  return [
    {
      name: 'POST /v1.0/$batch',
      service: 'graph',
      method: 'POST',
      path: '/v1.0/$batch',
      audience: 'graph',
      units: 0,
      handle: async (context) => {
        try {
          const members = readBatch(await context.req.json().catch(() => null));
          const responses = await runAll(tenant, members, context.req.header('authorization') ?? '');
          return Response.json({ responses });
        } catch (cause) {
          if (cause instanceof BadBatch) return errorResponse('graph', 400, 'BadRequest', cause.message);
          throw cause;
        }
      },
    },
  ];
}
