import { inject } from 'vitest';
import { oidOf, SEED_PEOPLE } from '../tenant/seed/people.ts';

/** The invented people of the journeys, by the name they are known by. */
export function personNamed(name: string): { readonly oid: string; readonly name: string } {
  const found = SEED_PEOPLE.find((person) => person.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return { oid: oidOf(found.n), name };
}

async function local(path: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(`${inject('tenantUrl')}${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

const json = (body: unknown): RequestInit => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** The trust as it stands at a moment: seeded anew, its clock stopped there. Monday 23 Nov 2026, 09:00 unless told. */
export async function givenTheTrustAt(now = '2026-11-23T09:00:00Z'): Promise<void> {
  await local('/_local/clock', { method: 'PUT', ...json({ now }) });
  await local('/_local/reset', { method: 'POST' });
}

/** The clock moved on, with everything that has happened kept. */
export async function givenTheClockAt(now: string): Promise<void> {
  await local('/_local/clock', { method: 'PUT', ...json({ now }) });
}

/** What goes wrong from now on; an empty list ends it. */
export async function givenFaults(faults: readonly object[]): Promise<void> {
  await local('/_local/faults', { method: 'POST', ...json({ faults }) });
}

const held = new Map<string, string>();

/** A person's own delegated token, as the shell would get it; held, as a browser holds it. */
async function tokenOf(name: string, resource: 'api' | 'graph' | 'sharepoint'): Promise<string> {
  const key = `${name}|${resource}`;
  const has = held.get(key);
  if (has !== undefined) return has;
  const answer = await local('/_local/token', { method: 'POST', ...json({ oid: personNamed(name).oid, resource }) });
  const token = String(((await answer.json()) as { access_token: string }).access_token);
  held.set(key, token);
  return token;
}

/** A call as a person to any service of the tenant, or to our API. */
export async function as(
  name: string,
  resource: 'api' | 'graph' | 'sharepoint',
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const base = resource === 'api' ? inject('serviceUrl') : inject('tenantUrl');
  const headers = {
    authorization: `Bearer ${await tokenOf(name, resource)}`,
    accept: 'application/json',
    'content-type': 'application/json',
    ...(init.headers as Record<string, string> | undefined),
  };
  return fetch(`${base}${path}`, { ...init, headers });
}
