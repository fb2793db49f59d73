import { beforeAll, describe, expect, it } from 'vitest';
import { verifyEverything } from '../../bot/commands/verify-everything.ts';
import { aSession } from '../builders/a-session.ts';
import { type LocalService, OID, type Who } from './local-service.ts';
import { mondayService } from './monday-service.ts';
import { askerOf } from './service-app.ts';
import { at, pair } from './worlds.ts';

let service: LocalService;
let ask: ReturnType<typeof askerOf>;

async function sign(who: Who, record: string) {
  const { body } = await ask(who, 'GET', `/records/${record}/page`);
  const { version, contentHash } = body.record;
  return ask(who, 'POST', `/records/${record}/sign`, { version, contentHash });
}

beforeAll(async () => {
  service = await mondayService();
  ask = askerOf(service);
});

describe('who signs, in the local tenant', () => {
  it('line managers take note of a clinical contract by consent, read it and nothing else', {
    timeout: 60_000,
  }, async () => {
    const arrangement = pair({ kind: 'clinical', policy: 'river-tees', lineManager: null });
    await service.ports.register.createArrangement(arrangement);
    const begun = (await ask('sam', 'POST', `/arrangements/${arrangement.key}/contract`, {})).body;
    const answers = { 'supervisee-line-manager': OID.stranger, 'line-managers-read': 'Yes' };
    const saved = (await ask('sam', 'PATCH', `/records/${begun.key}`, { version: begun.version, answers })).body;
    expect((await ask('stranger', 'GET', `/records/${begun.key}/page`)).status).toBe(404);
    await ask('sam', 'POST', `/records/${begun.key}/share`, { version: saved.version });
    await sign('sam', begun.key);
    expect((await sign('ella', begun.key)).body.status).toBe('signed');
    expect((await ask('lou', 'GET', `/records/${begun.key}/page`)).status).toBe(404);
    expect((await ask('stranger', 'GET', `/arrangements/${arrangement.key}`)).status).toBe(404);
    const home = (await ask('stranger', 'GET', '/home')).body;
    expect(home.owed.map((one: { link: string }) => one.link)).toContain(`records/${begun.key}`);
    expect((await sign('stranger', begun.key)).body.signatures).toHaveLength(3);
    const sealed = service.ports.sealed;
    expect((await verifyEverything({ ...service.ports, sealed })).failures).toEqual([]);
  });
  it('a session keeps who was absent, when it was called off and what became of two missed in a row', async () => {
    const { register } = service.ports;
    const arrangement = pair({ policy: 'river-tees' });
    await register.createArrangement(arrangement);
    const session = aSession('2026-11-20T10:00:00Z', {
      key: `${arrangement.key}-s1`,
      arrangement: arrangement.key,
      absent: [OID.ella],
      cancelledAt: at('2026-11-19T10:00:00Z'),
      missedTwice: [
        {
          supervisee: OID.ella,
          state: 'sent',
          by: OID.sam,
          at: at('2026-11-20T12:00:00Z'),
          reason: null,
          copies: [{ person: OID.lou, state: 'sent', at: at('2026-11-20T12:00:01Z') }],
        },
      ],
    });
    await register.createSession(session, arrangement.school);
    expect((await service.another().register.session(session.key))?.value).toEqual(session);
  });
});
