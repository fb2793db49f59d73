import { beforeAll, describe, expect, it } from 'vitest';
import { verifyEverything } from '../../bot/commands/verify-everything.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import type { PolicyId } from '../../shared/domain/schools/school.ts';
import { aSession } from '../builders/a-session.ts';
import { type LocalService, OID, personOf } from './local-service.ts';
import { mondayService } from './monday-service.ts';
import { askerOf } from './service-app.ts';
import { pair } from './worlds.ts';

let service: LocalService;
let ask: ReturnType<typeof askerOf>;

/** Sam's and Ella's session under a policy, held this morning, with its record shared. */
async function sharedUnder(policy: PolicyId, with_: Partial<Arrangement> = {}) {
  const { register } = service.ports;
  const arrangement = pair({ policy, ...with_ });
  await register.createArrangement(arrangement);
  const session = `${arrangement.key}-s1`;
  const held = { key: session, arrangement: arrangement.key, status: 'held', organiser: OID.sam } as const;
  await register.createSession(aSession('2026-11-23T07:00:00Z', held), arrangement.school);
  const begun = (await ask('sam', 'POST', `/sessions/${session}/record`, {})).body;
  const record = `/records/${begun.key}`;
  const shared = (await ask('sam', 'POST', `${record}/share`, { version: begun.version })).body;
  return { arrangement, record, shared };
}

const press = (version: string, contentHash: string) => ({ version, contentHash });

beforeAll(async () => {
  service = await mondayService();
  ask = askerOf(service);
});

describe('signing in the local tenant, over HTTP', () => {
  it('by both on screen, refused once with its reason kept, and corrected afterwards', {
    timeout: 60_000,
  }, async () => {
    const { record, shared } = await sharedUnder('cradley');
    expect(shared.signing.style).toBe('on screen');
    const refused = await ask('ella', 'POST', `${record}/refuse`, { reason: 'The date is wrong.' });
    expect(refused.body.refusals).toHaveLength(1);
    const seen = (await ask('sam', 'GET', record)).body;
    expect(seen.refusals).toEqual([expect.objectContaining({ name: 'Ella Test', reason: 'The date is wrong.' })]);
    const asked = press(seen.version, seen.contentHash);
    await ask('sam', 'POST', `${record}/sign`, asked);
    expect((await ask('ella', 'POST', `${record}/sign`, asked)).body.status).toBe('signed');
    const field = seen.form.sections
      .flatMap((one: { questions: { id: string; type: string; child?: string }[] }) => one.questions)
      .find((one: { type: string; child?: string }) => one.type === 'longText' && one.child === undefined).id;
    const addition = { key: 'press-0001', reason: 'A word was missing.', changes: [{ field, answer: 'The word.' }] };
    expect((await ask('tess', 'POST', `${record}/addenda`, addition)).status).toBe(404);
    const corrected = (await ask('ella', 'POST', `${record}/addenda`, addition)).body;
    const [addendum] = corrected.corrections.addenda;
    expect([corrected.status, addendum.status]).toEqual(['signed', 'shared']);
    for (const who of ['ella', 'sam'] as const) {
      await ask(who, 'POST', `/records/${addendum.key}/sign`, press(addendum.version, addendum.contentHash));
    }
    const after = (await ask('sam', 'GET', record)).body;
    expect(after.corrections.addenda.map((one: { status: string }) => one.status)).toEqual(['signed']);
  });

  it('with one date for both', { timeout: 60_000 }, async () => {
    const { arrangement } = await sharedUnder('hscb');
    const begun = (await ask('sam', 'POST', `/arrangements/${arrangement.key}/contract`, {})).body;
    const contract = `/records/${begun.key}`;
    const shared = (await ask('sam', 'POST', `${contract}/share`, { version: begun.version })).body;
    const asked = press(shared.version, shared.contentHash);
    await ask('sam', 'POST', `${contract}/sign`, asked);
    const signed = (await ask('ella', 'POST', `${contract}/sign`, asked)).body;
    const [date] = signed.form.signers.map((one: { dateQuestion: string }) => one.dateQuestion);
    expect([signed.status, signed.signing.hasSharedDate, signed.answers[date]]).toEqual(['signed', true, '2026-11-23']);
  });

  it('by every member of a group', { timeout: 60_000 }, async () => {
    const arrangement = pair({ policy: 'river-tees', kind: 'group', supervisees: [OID.ella, OID.lou] });
    await service.ports.register.createArrangement(arrangement);
    const begun = (await ask('sam', 'POST', `/arrangements/${arrangement.key}/contract`, {})).body;
    const contract = `/records/${begun.key}`;
    const shared = (await ask('sam', 'POST', `${contract}/share`, { version: begun.version })).body;
    const asked = press(shared.version, shared.contentHash);
    for (const who of ['sam', 'ella'] as const) await ask(who, 'POST', `${contract}/sign`, asked);
    const most = (await ask('sam', 'GET', contract)).body;
    expect([most.status, most.waitingFor.length]).toEqual(['awaiting signatures', 1]);
    expect((await ask('lou', 'POST', `${contract}/sign`, asked)).body.status).toBe('signed');
  });

  it('by nobody, agreed by the supervisee', { timeout: 60_000 }, async () => {
    const { record, shared } = await sharedUnder('river-tees');
    const asked = { contentHash: shared.contentHash };
    expect((await ask('sam', 'POST', `${record}/sign`, press(shared.version, shared.contentHash))).status).toBe(403);
    expect((await ask('sam', 'POST', `${record}/agree`, asked)).status).toBe(403);
    const agreed = (await ask('ella', 'POST', `${record}/agree`, asked)).body;
    expect([agreed.status, agreed.signatures, agreed.signing.agreements.length]).toEqual(['shared', [], 1]);
  });

  it('on paper, where the policy wants paper, and read by nobody else', { timeout: 60_000 }, async () => {
    const { record, shared, arrangement } = await sharedUnder('temple');
    expect((await ask('sam', 'POST', `${record}/sign`, press(shared.version, shared.contentHash))).status).toBe(403);
    const note = { contentHash: shared.contentHash, signedOn: '2026-11-23', keptWhere: 'Locked cabinet' };
    expect((await ask('sam', 'POST', `${record}/paper`, { ...note, keptWhere: ' ' })).status).toBe(400);
    expect((await ask('tess', 'POST', `${record}/paper`, note)).status).toBe(404);
    const noted = (await ask('sam', 'POST', `${record}/paper`, note)).body;
    expect([noted.status, noted.signatures, noted.signing.paper[0].notedBy]).toEqual([
      'signed on paper',
      [],
      'Sam Test',
    ]);
    const page = (await ask('ella', 'GET', `/arrangements/${arrangement.key}`)).body;
    expect(page.sessions[0].recordState).toBe('signed on paper');
  });

  it('leaves seals, signatures and the trail as they were made', { timeout: 60_000 }, async () => {
    const { ports } = service;
    const { failures, checked } = await verifyEverything({ ...ports, sealed: ports.sealed });
    expect(failures).toEqual([]);
    expect(checked.records).toBeGreaterThan(4);
  });
});

describe('a concern in the local tenant, over HTTP', () => {
  it('is agreed to, read by its stage and closed', { timeout: 60_000 }, async () => {
    const { register } = service.ports;
    await register.savePerson({ ...personOf('tess'), jobTitle: 'Deputy Chief Executive' });
    const arrangement = pair();
    await register.createArrangement(arrangement);
    const concerns = `/arrangements/${arrangement.key}/concerns`;
    const raised = { key: 'concern-http-1', kind: 'dispute', text: 'We cannot agree.' };
    expect((await ask('tess', 'POST', concerns, raised)).status).toBe(403);
    const list = (await ask('ella', 'POST', concerns, raised)).body;
    expect([list.concerns[0].isAsking, list.notTold]).toEqual([true, ['Sam Test']]);
    const steps = '/concerns/concern-http-1/steps';
    const agree = { key: 'press-0001', step: 'agree' };
    expect((await ask('tess', 'POST', steps, agree)).status).toBe(404);
    expect((await ask('sam', 'POST', steps, agree)).body.concerns[0].addressee.name).toBe('Tess Test');
    expect((await ask('tess', 'GET', concerns)).body.concerns[0].text).toBe('We cannot agree.');
    expect((await ask('lou', 'GET', concerns)).status).toBe(403);
    const close = { key: 'press-0002', step: 'close', note: 'Agreed on Monday.' };
    expect((await ask('tess', 'POST', steps, close)).body.concerns[0].isClosed).toBe(true);
  });
});
