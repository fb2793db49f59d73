import { beforeAll, describe, expect, it } from 'vitest';
import { aWorld } from '../builders/memory-world.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const PATH = '/api/people/without-account';
const KIT = { key: 'kit-0001', school: 'lantern-bay', name: 'Kit Marsden', jobTitle: 'Counsellor', email: '' };
const PEOPLE = ['sam', 'ella', 'lou', 'sid', 'tess', 'otto', 'hana', 'team', 'audrey', 'adam', 'stranger'] as const;
const LEADS: readonly string[] = ['sid', 'tess', 'hana', 'adam'];

describe('the addresses of people without an account', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });

  it.each([
    ['GET', PATH],
    ['POST', PATH],
    ['PUT', `${PATH}/local:kit-0001`],
  ])('%s %s is 401 without a sign-in', async (method, path) => {
    expect((await httpClient(aWorld(), issuer).raw(method, path)).status).toBe(401);
  });

  it.each(PEOPLE)('are for those who lead the school or the trust: %s', async (who) => {
    const { ask } = httpClient(aWorld(), issuer);
    const isLead = LEADS.includes(who);
    expect((await ask(who, 'POST', PATH, KIT)).status).toBe(isLead ? 200 : 403);
    const change = await ask(who, 'PUT', `${PATH}/local:kit-0001`, { name: 'Kit', jobTitle: '', email: '' });
    expect(change.status).toBe(isLead ? 200 : 404);
  });

  it.each(PEOPLE)('let trust leads and administrators allow e-mail: %s', async (who) => {
    const { ask } = httpClient(aWorld(), issuer);
    const answer = await ask(who, 'PUT', '/api/trust/mail', { mailAllowed: true, version: null });
    expect(answer.status).toBe(who === 'tess' || who === 'adam' ? 200 : 403);
  });

  it('let whoever changed e-mail first win; the other is told, and what else the trust settled stays', async () => {
    const world = aWorld();
    world.settings.set('trust', { chair: 'chris' });
    const { ask } = httpClient(world, issuer);
    const { trustVersion: version } = (await ask('tess', 'GET', PATH)).body;
    expect((await ask('tess', 'PUT', '/api/trust/mail', { mailAllowed: true, version })).status).toBe(200);
    const late = await ask('adam', 'PUT', '/api/trust/mail', { mailAllowed: false, version });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect(JSON.parse((await world.settings.get('trust')) ?? '')).toMatchObject({ chair: 'chris', mailAllowed: true });
  });

  it('refuse an address that is none, naming the field', async () => {
    const answer = await httpClient(aWorld(), issuer).ask('sid', 'POST', PATH, { ...KIT, email: 'kit at agency' });
    expect(answer.body).toMatchObject({ code: 'invalid-field', field: 'email' });
  });
});
