import type { Hono } from 'hono';
import { type DemoPerson, demoPeople } from '../../control/people.ts';
import { addUsers, type NewUser } from '../../core/directory-table.ts';
import { API_APP_ID } from '../../core/ids.ts';
import { registrationOf } from '../../core/registration.ts';
import type { Tenant } from '../../core/tenant.ts';
import { createTenant } from '../../create.ts';
import { mintAppToken, mintUserToken } from '../../entra/mint.ts';

/** An answer, read: JSON when it is JSON, text otherwise. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface Asking {
  readonly tenant: Tenant;
  readonly app: Hono;
  readonly people: readonly DemoPerson[];
  /** Asks Graph as the service (`'app'`), as a person by object id, or with no token (`null`). */
  graph(
    as: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

async function tokenFor(tenant: Tenant, as: string, scopes?: readonly string[]): Promise<string> {
  if (as !== 'app') return (await mintUserToken(tenant, as, 'graph', scopes === undefined ? {} : { scopes })) ?? '';
  const registration = registrationOf(API_APP_ID);
  return registration === null ? '' : mintAppToken(tenant, registration, 'graph', 'certificate');
}

/** A tenant in memory with a few people, asked without a network. */
export async function askingTenant(people: readonly NewUser[], scopes?: readonly string[]): Promise<Asking> {
  const { tenant, app } = await createTenant({
    databasePath: ':memory:',
    origin: 'http://localhost:4100',
    serviceOrigin: 'http://localhost:3978',
  });
  addUsers(tenant.db, people);
  const graph: Asking['graph'] = async (as, method, path, body, headers = {}) => {
    const authorization: Record<string, string> =
      as === null ? {} : { authorization: `Bearer ${await tokenFor(tenant, as, scopes)}` };
    const answer = await app.request(`http://localhost:4100/v1.0${path}`, {
      method,
      headers: { ...authorization, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : { text } };
  };
  return { tenant, app, people: demoPeople(tenant), graph };
}
