import { beforeAll, describe, expect, it } from 'vitest';
import { permissionComparer } from '../../bot/use-cases/self-check/compare-permissions.ts';
import { selfCheckPage } from '../../shared/contract/self-check.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';
import { PEOPLE } from './access-matrix.ts';
import { httpClient, type TestIssuer, testIssuer } from './http-client.ts';

const PATH = '/api/self-check';
const COMPARISON = '/api/self-check/comparison';

/** Somebody was put among an arrangement's readers by hand. */
function meddledWith(): MemoryWorld {
  const world = aWorld();
  const member = { who: 'person:x@else.example', alias: null, name: 'X Else', ref: 1 };
  const group = { title: 'Readers of lantern-bay-ella', ref: 4, members: [member], isSelfServed: false };
  world.sitePermissions.asIs = { ...world.sitePermissions.asIs, groups: [group] };
  return world;
}

const taken = (world: MemoryWorld) => world.sitePermissions.mended.filter((one) => one.kind === 'stranger in group');

describe('How the service fares, over HTTP', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });

  it('is 401 without a sign-in', async () => {
    expect((await httpClient(aWorld(), issuer).raw('GET', PATH)).status).toBe(401);
    expect((await httpClient(aWorld(), issuer).raw('POST', COMPARISON)).status).toBe(401);
  });

  it.each(PEOPLE)('is for trust leads and administrators: %s', async (who) => {
    const { status, body } = await httpClient(aWorld(), issuer).ask(who, 'GET', PATH);
    expect(status).toBe(who === 'tess' || who === 'adam' ? 200 : 403);
    if (status === 200) expect(selfCheckPage.parse(body).checks.length).toBeGreaterThan(10);
  });

  it.each(PEOPLE)('is compared anew by trust leads and administrators only: %s', async (who) => {
    const world = meddledWith();
    const { status } = await httpClient(world, issuer).ask(who, 'POST', COMPARISON, {});
    const isAllowed = who === 'tess' || who === 'adam';
    expect(status).toBe(isAllowed ? 200 : 403);
    expect(taken(world)).toHaveLength(isAllowed ? 1 : 0);
  });

  it('says what was put right and when, and says it again to whoever looks afterwards', async () => {
    const { ask } = httpClient(meddledWith(), issuer);
    const compared = selfCheckPage.parse((await ask('adam', 'POST', COMPARISON, {})).body).permissions;
    expect(compared.comparedAt).toBe('2026-11-23T09:00:00Z');
    expect(compared.mended.map((one) => one.who)).toContain('X Else');
    expect(selfCheckPage.parse((await ask('tess', 'GET', PATH)).body).permissions).toEqual(compared);
  });

  it('is compared once for two who ask at the same time, and anew for whoever asks later', async () => {
    const world = meddledWith();
    const compare = permissionComparer(world);
    const both = await Promise.all([compare(world.as('tess')), compare(world.as('adam'))]);
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    expect(taken(world)).toHaveLength(1);
    await compare(world.as('tess'));
    expect(taken(world)).toHaveLength(2);
  });

  it('says to try again when SharePoint cannot be reached, and can then be compared', async () => {
    const world = meddledWith();
    const { ask } = httpClient(world, issuer);
    world.weather.fail('unavailable', 'look at permissions');
    expect((await ask('adam', 'POST', COMPARISON, {})).status).toBe(503);
    world.weather.clear();
    expect((await ask('adam', 'POST', COMPARISON, {})).status).toBe(200);
  });
});
