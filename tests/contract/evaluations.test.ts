import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationRound } from '../../shared/domain/evaluations/evaluation-round.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import { type LocalService, OID, provisionedService } from './local-service.ts';
import { freshKey, on, WORLDS, type World } from './worlds.ts';

const roundOf = (with_: Partial<EvaluationRound> = {}): EvaluationRound => ({
  key: freshKey('round'),
  school: 'lantern-bay',
  formId: 'river-tees-audit-tool',
  formVersion: 1,
  opensOn: on('2026-11-23'),
  closesOn: on('2026-12-04'),
  openedBy: OID.sid,
  ...with_,
});
const PEOPLE = ['person-1', 'person-2', 'person-3', 'person-4', 'person-5', 'person-6'] as const;
const TODAY = on('2026-11-24');
const said = (words: string): Answers => ({ q1: 5, q10: words });

describe.each(WORLDS)('anonymous evaluation %s', (_where, makeWorld) => {
  let world: World;
  let round: EvaluationRound;
  beforeAll(async () => {
    world = await makeWorld();
  });
  beforeEach(async () => {
    round = roundOf();
    await world.ports.evaluations.openRound(round);
    for (const person of PEOPLE) await world.ports.evaluations.invite(round.key, person);
  });
  const handIn = (person: string, answers: Answers = said(person)) =>
    world.ports.evaluations.handIn(round, person, answers, TODAY);

  it('opens a round once', async () => {
    const again = await world.ports.evaluations.openRound({ ...round, closesOn: on('2026-12-11') });
    expect(again.done).toBe(false);
    expect(await world.ports.evaluations.round(round.key)).toEqual(round);
    expect(await world.ports.evaluations.round('none')).toBeNull();
  });

  it('knows a school’s rounds, latest first, and those open on a day', async () => {
    const school = freshKey('school');
    const [old, next] = [
      roundOf({ school, opensOn: on('2025-11-03'), closesOn: on('2025-11-14') }),
      roundOf({ school, opensOn: on('2026-11-24'), closesOn: on('2026-12-04') }),
    ];
    for (const each of [old, next]) await world.ports.evaluations.openRound(each);
    expect((await world.ports.evaluations.roundsOf(school)).map((each) => each.key)).toEqual([next.key, old.key]);
    const openOn = async (day: string) =>
      (await world.ports.evaluations.campaignsOpenOn(on(day))).filter((each) => each.school === school).length;
    expect([
      await openOn('2026-11-23'),
      await openOn('2026-11-24'),
      await openOn('2026-12-04'),
      await openOn('2026-12-05'),
    ]).toEqual([0, 1, 1, 0]);
  });

  it('invites once, and knows who has not answered', async () => {
    await world.ports.evaluations.invite(round.key, 'person-1');
    await handIn('person-1');
    expect([...(await world.ports.evaluations.unanswered(round.key))].sort()).toEqual(PEOPLE.slice(1));
    expect(await world.ports.evaluations.invitation(round.key, 'person-1')).toEqual({
      round: round.key,
      person: 'person-1',
      answeredOn: TODAY,
      isKept: true,
    });
    expect(await world.ports.evaluations.invitation(round.key, 'stranger')).toBeNull();
  });

  it('takes answers from who is asked only, and once', async () => {
    expect(await handIn('stranger')).toBe(false);
    expect(await handIn('person-1')).toBe(true);
    expect(await handIn('person-1')).toBe(false);
  });

  it('writes nothing until five are in, then all five', async () => {
    for (const person of PEOPLE.slice(0, 4)) await handIn(person);
    expect(await world.ports.evaluations.answersOf(round.key)).toEqual([]);
    await handIn('person-5');
    const written = await world.ports.evaluations.answersOf(round.key);
    expect(written.map((each) => each.q10).sort()).toEqual(PEOPLE.slice(0, 5));
    await handIn('person-6');
    expect(await world.ports.evaluations.answersOf(round.key)).toHaveLength(5);
  });

  it('writes what still waits when it is over, once', async () => {
    await handIn('person-1');
    await handIn('person-2');
    expect(await world.ports.evaluations.settle(round)).toEqual({ written: 2, unreadable: 0 });
    expect(await world.ports.evaluations.settle(round)).toEqual({ written: 0, unreadable: 0 });
    expect(await world.ports.evaluations.answersOf(round.key)).toHaveLength(2);
  });

  it('loses and doubles nothing when everybody answers at once', async () => {
    await Promise.all(PEOPLE.flatMap((person) => [handIn(person), handIn(person)]));
    await world.ports.evaluations.settle(round);
    const written = await world.ports.evaluations.answersOf(round.key);
    expect(written.map((each) => each.q10).sort()).toEqual([...PEOPLE]);
  });
});

describe('what lies in SharePoint', () => {
  let service: LocalService;
  let round: EvaluationRound;
  beforeEach(async () => {
    service = await provisionedService();
    round = roundOf();
    await service.ports.evaluations.openRound(round);
    for (const person of PEOPLE) await service.ports.evaluations.invite(round.key, person);
  });
  const rowsOf = async (list: string): Promise<readonly Record<string, unknown>[]> => {
    const { graphPath } = await service.ports.store.addresses.of(list);
    const answer = await service.ports.graph.request({
      caller: 'app',
      method: 'GET',
      path: `${graphPath}/items`,
      query: { $expand: 'fields' },
    });
    return (answer.body as { value: { fields: Record<string, unknown> }[] }).value.map((item) => item.fields);
  };
  const answer = (person: string) => service.ports.evaluations.handIn(round, person, said(`words of ${person}`), TODAY);

  it('cannot be read while it waits, whoever looks, and is as long whatever was said', async () => {
    await answer('person-1');
    await service.ports.evaluations.handIn(round, 'person-2', said('much longer words, '.repeat(20)), TODAY);
    const waiting = await rowsOf('Evaluations');
    expect(JSON.stringify(waiting)).not.toMatch(/words|person-1|person-2/);
    const lengths = new Set(waiting.map((row) => String(row.Answers).length));
    expect(lengths.size).toBe(1);
  });

  it('has nothing in it afterwards that leads from an answer to a person or a time', async () => {
    for (const person of PEOPLE.slice(0, 5)) await answer(person);
    const rows = await rowsOf('Evaluations');
    const written = rows.filter((row) => row.RoundKey === round.key);
    const emptied = rows.filter((row) => row.RoundKey !== round.key);
    expect(written).toHaveLength(5);
    expect(emptied.map((row) => row.Answers ?? '')).toEqual(Array(5).fill(''));
    for (const { Answers, EvaluationKey, Title } of written) {
      const others = JSON.stringify({ Title, EvaluationKey });
      expect(emptied.some((row) => others.includes(String(row.EvaluationKey)))).toBe(false);
      expect(Object.keys(JSON.parse(String(Answers)) as object)).toEqual(['q1', 'q10']);
    }
    expect(JSON.stringify(await rowsOf('Evaluation invitations'))).not.toContain('words of');
  });

  it('does not stand in the order in which people answered', async () => {
    const orders = new Set<string>();
    for (let tries = 0; tries < 6; tries += 1) {
      const each = roundOf();
      await service.ports.evaluations.openRound(each);
      for (const person of PEOPLE) await service.ports.evaluations.invite(each.key, person);
      for (const person of PEOPLE.slice(0, 5))
        await service.ports.evaluations.handIn(each, person, said(person), TODAY);
      orders.add((await service.ports.evaluations.answersOf(each.key)).map((one) => one.q10).join());
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('is whole after a batch died half way', async () => {
    for (const person of PEOPLE.slice(0, 4)) await answer(person);
    const puts = service.tenant.requests.last();
    service.tenant.faults.set([{ match: 'PATCH', status: 500 }]);
    await answer('person-5').catch(() => undefined);
    expect(service.tenant.requests.last()).toBeGreaterThan(puts);
    service.tenant.faults.set([]);
    await answer('person-5');
    await service.ports.evaluations.settle(round);
    const written = await service.ports.evaluations.answersOf(round.key);
    expect(written.map((each) => each.q10).sort()).toEqual(PEOPLE.slice(0, 5).map((person) => `words of ${person}`));
  });

  it('is closed to people: not even a trust lead opens the lists', async () => {
    for (const list of ['Evaluations', 'Evaluation invitations', 'Evaluation rounds']) {
      const { graphPath } = await service.ports.store.addresses.of(list);
      const seen = await service.direct('tess', 'graph', `/v1.0${graphPath}/items`);
      const found = seen.ok ? ((await seen.json()) as { value: unknown[] }).value : [];
      expect(found).toEqual([]);
    }
  });

  it('stays shut to another certificate, and says so', async () => {
    await answer('person-1');
    const { createEvaluations } = await import('../../bot/adapters/sharepoint/evaluations.ts');
    const stranger = { seal: async () => '', open: async () => null, nameFor: () => '' };
    const other = createEvaluations(service.ports.store, stranger);
    expect(await other.settle(round)).toEqual({ written: 0, unreadable: 1 });
    expect(await service.ports.evaluations.settle(round)).toEqual({ written: 1, unreadable: 0 });
  });
});
