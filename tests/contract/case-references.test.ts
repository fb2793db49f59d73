import { beforeAll, describe, expect, it } from 'vitest';
import { readTrust } from '../../bot/use-cases/read-trust-facts.ts';
import { refreshStanding } from '../../bot/use-cases/refresh-standing.ts';
import { writeClocks } from '../../bot/use-cases/write-clocks.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import type { CaseReference } from '../../shared/domain/cases/case-reference.ts';
import { aSchool } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { aCase } from './contents.ts';
import { OID } from './local-service.ts';
import { at, freshKey, on, pair, partyOf, WORLDS, type World } from './worlds.ts';

function aChild(arrangement: string, with_: Partial<CaseReference> = {}): CaseReference {
  return {
    key: freshKey('child'),
    arrangement,
    reference: 'LB-014',
    plan: 'CIN',
    sinceOn: on('2026-06-01'),
    closedOn: null,
    lastDiscussedOn: null,
    ...with_,
  };
}

describe.each(WORLDS)('the children an arrangement follows %s', (_name, makeWorld) => {
  let world: World;
  let arrangement: Arrangement;
  const place = () => ({ school: arrangement.school, arrangement: arrangement.key });

  beforeAll(async () => {
    world = await makeWorld();
    await world.ports.register.saveSchool(aSchool({ policy: 'hscb', head: OID.lou, safeguardingLead: OID.sid }));
    arrangement = pair({ policy: 'hscb', startedOn: on('2026-06-01') });
    await world.ports.register.createArrangement(arrangement);
    for (const [person, role] of [
      [OID.sam, 'supervisor'],
      [OID.ella, 'supervisee'],
    ] as const) {
      await world.ports.register.saveParty(partyOf(arrangement, person, role));
    }
  });

  it('are read by nobody but the parties: no line manager, no lead, no bot', async () => {
    const child = aChild(arrangement.key);
    await world.ports.caseReferences.follow(place(), child);
    for (const who of ['lou', 'sid', 'stranger'] as const) {
      expect(await world.ports.caseReferences.of(await world.as(who), arrangement.key), who).toEqual([]);
      expect(await world.ports.caseReferences.one(await world.as(who), child.key), who).toBeNull();
    }
    const bot = { ...(await world.as('sam')), token: null };
    expect(await world.ports.caseReferences.of(bot, arrangement.key)).toEqual([]);
    for (const who of ['sam', 'ella'] as const) {
      expect((await world.ports.caseReferences.one(await world.as(who), child.key))?.value).toEqual(child);
    }
  });

  it('keep every field, and are followed once however often it is asked', async () => {
    const child = aChild(arrangement.key, {
      reference: 'LB-015',
      plan: 'EH',
      closedOn: on('2026-10-01'),
      lastDiscussedOn: on('2026-03-29'),
      discussedBeforeOn: on('2025-10-26'),
      isPassedOn: true,
      risk: 'escalating',
      reviewOn: on('2027-03-29'),
    });
    const first = await world.ports.caseReferences.follow(place(), child);
    expect(first.done && first.stored.value).toEqual(child);
    const again = await world.ports.caseReferences.follow(place(), { ...child, plan: 'CP' });
    expect(!again.done && again.stands.value.plan).toBe('EH');
  });

  it('change under their version only', async () => {
    const made = await world.ports.caseReferences.follow(place(), aChild(arrangement.key, { reference: 'LB-016' }));
    if (!made.done) throw new Error('refused');
    const next = { ...made.stored.value, plan: 'CP' as const };
    expect((await world.ports.caseReferences.change(made.stored, next)).done).toBe(true);
    const late = await world.ports.caseReferences.change(made.stored, { ...next, closedOn: on('2026-11-23') });
    expect(!late.done && late.stands.value).toMatchObject({ plan: 'CP', closedOn: null });
  });

  it('move their clock when they are discussed in a session that was held, in the clocks, the list and the counts', async () => {
    const { ports } = world;
    const own = pair({ policy: 'hscb', startedOn: on('2026-06-01') });
    await ports.register.createArrangement(own);
    const followed = { school: own.school, arrangement: own.key };
    await ports.caseReferences.follow(followed, aChild(own.key, { reference: 'LB-020' }));
    const session = aSession('2026-09-14T10:00:00Z', { key: freshKey('s'), arrangement: own.key, status: 'held' });
    await ports.register.createSession(session, own.school);
    const childOn = async () => {
      const { facts } = await readTrust(ports);
      return facts.arrangements.find((one) => one.key === own.key)?.children[0]?.discussedOn.map(String);
    };
    expect(await childOn()).toEqual([]);
    const said = aCase(own.key, freshKey('r'), { session: session.key, childReference: 'lb 020' });
    await ports.records.createCaseDiscussion(followed, said);
    expect(await childOn()).toEqual(['2026-09-14']);

    const now = at('2026-12-15T09:00:00Z');
    await refreshStanding(ports, own.key, now);
    const standing = (await ports.register.arrangement(own.key))?.value.standing;
    expect(standing?.children).toMatchObject({ followed: 1, dueSoon: 0, overdue: 1 });
    const [stored] = await ports.caseReferences.inArrangement(own.key);
    expect(String(stored?.value.lastDiscussedOn)).toBe('2026-09-14');

    await writeClocks(ports, await readTrust(ports), now);
    const rows = (await ports.clockLog.all()).filter(({ value }) => value.arrangement === own.key);
    const ofChildren = rows.filter(({ value }) => value.clock === 'child-in-need');
    expect(ofChildren.map(({ value }) => [value.supervisee, String(value.dueOn), value.state])).toEqual([
      ['', '2026-12-14', 'overdue'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('020');

    if (stored === undefined) throw new Error('not stored');
    await ports.caseReferences.change(stored, { ...stored.value, closedOn: on('2026-12-15') });
    await writeClocks(ports, await readTrust(ports), now);
    const settled = (await ports.clockLog.all()).find(({ value }) => value.key === ofChildren[0]?.value.key);
    expect(settled?.value).toMatchObject({ dueOn: null, state: 'ok' });
  });
});
