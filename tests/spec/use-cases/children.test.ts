import { beforeEach, describe, expect, it } from 'vitest';
import { changeChild, followChild } from '../../../bot/use-cases/children/follow-child.ts';
import { readChildren } from '../../../bot/use-cases/children/read-children.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readRegister } from '../../../bot/use-cases/read-register.ts';
import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import type { CaseDiscussion } from '../../../shared/domain/records/record.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { aSchool } from '../../builders/a-school.ts';
import { aSession } from '../../builders/a-session.ts';
import { aTalkedOfCase } from '../../builders/a-talked-of-case.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const SECRET = 'LB-014';
const on = (text: string) => Temporal.PlainDate.from(text);
const morning = (day: string): Instant => Temporal.Instant.from(`${day}T09:00:00Z`);

/** The reference as it was typed in the session. */
const aTalk = (with_: Partial<CaseDiscussion> = {}) => aTalkedOfCase({ childReference: 'lb 014', ...with_ });

/** The bare code, whatever field it is about. */
const codeOf = <T>(outcome: Result<T>): string => refusalOf(outcome).split(' ')[0] ?? '';

describe('the children a supervision follows', () => {
  let world: MemoryWorld;
  beforeEach(() => {
    world = aWorld({ policy: 'hscb', startedOn: on('2026-06-01') });
    world.register.schoolShelf.set(aSchool({ policy: 'hscb' }));
    world.now = morning('2026-09-07');
  });
  const follow = (who = 'sam', reference = SECRET, plan: 'CIN' | 'CP' | 'EH' = 'CIN') =>
    followChild(world, world.as(who), KEY, { reference, plan });
  const page = async (who = 'sam') => granted(await readChildren(world, world.as(who), KEY));
  const first = async (who = 'sam') => {
    const [child] = (await page(who)).children;
    if (child === undefined) throw new Error('nobody is followed');
    return child;
  };

  it.each(['lou', 'sid', 'tess'])('%s, who oversees it, is refused reading and changing', async (who) => {
    expect(codeOf(await readChildren(world, world.as(who), KEY))).toBe('not-a-party');
    expect(codeOf(await follow(who))).toBe('not-a-party');
  });

  it.each(['otto', 'hana', 'team', 'audrey', 'adam', 'stranger'])('%s does not even learn of it', async (who) => {
    expect(codeOf(await readChildren(world, world.as(who), KEY))).toBe('not-found');
    await follow('sam');
    const { key, version } = await first();
    expect(codeOf(await changeChild(world, world.as(who), key, { version, plan: 'CP' }))).toBe('not-found');
  });

  it.each([
    ['Emily', 'looks like a name'],
    ['Emily Brown', 'looks like a name'],
    ['E.B.', 'Initials'],
    ['  ', 'Give the reference'],
  ])('the reference “%s” is refused, in that field, without being repeated', async (reference, why) => {
    const outcome = await follow('sam', reference);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-field', field: 'reference' } });
    expect(JSON.stringify(outcome)).toContain(why);
    expect(JSON.stringify(outcome)).not.toContain('Emily');
  });

  it('a name is kept where the policy has children named, initials are not', async () => {
    world.arrange(anArrangement({ policy: 'cradley' }));
    expect((await follow('sam', 'Emily Brown')).ok).toBe(true);
    expect(codeOf(await follow('sam', 'EB'))).toBe('invalid-field');
  });

  it('a day to come is no day since which a child is followed', async () => {
    const asked = { reference: SECRET, plan: 'CIN' as const, sinceOn: '2026-09-08' };
    expect(codeOf(await followChild(world, world.as('sam'), KEY, asked))).toBe('invalid-field');
    expect((await followChild(world, world.as('sam'), KEY, { ...asked, sinceOn: '2026-09-07' })).ok).toBe(true);
  });

  it('either of the two follows a child once, however it is written and however often it is asked', async () => {
    await follow('sam');
    await follow('ella', ' lb 014');
    await Promise.all([follow('sam', 'LB-015'), follow('ella', 'LB 015')]);
    expect((await page('ella')).children.map((child) => child.reference)).toEqual(['LB-014', 'LB-015']);
  });

  it.each([
    ['2026-11-22', 'ok'],
    ['2026-11-23', 'due soon'],
    ['2026-12-07', 'due soon'],
    ['2026-12-08', 'overdue'],
  ])('on %s a child followed since 7 September and never discussed is %s', async (day, state) => {
    await follow('sam');
    world.now = morning(day);
    expect((await first()).clock).toEqual({ dueOn: '2026-12-07', state });
  });

  it('a discussion in a held session moves the clock, and says how things were going', async () => {
    await follow('sam');
    world.plan(aSession('2026-10-05T09:00:00Z', { status: 'booked' }));
    world.records.caseShelf.set(aTalk());
    world.now = morning('2026-11-23');
    expect(await first()).toMatchObject({ lastDiscussedOn: null, direction: null, clock: { dueOn: '2026-12-07' } });
    world.plan(aSession('2026-10-05T09:00:00Z', { status: 'held' }));
    expect(await first()).toMatchObject({
      lastDiscussedOn: '2026-10-05',
      direction: 'worse',
      clock: { dueOn: '2027-01-05', state: 'ok' },
    });
    world.plan(aSession('2026-10-05T09:00:00Z', { status: 'missed' }));
    expect(await first()).toMatchObject({ lastDiscussedOn: null, clock: { dueOn: '2026-12-07' } });
    expect(world.caseReferences.shelf.all()[0]?.value.lastDiscussedOn).toBeNull();
  });

  it('a child for whom nothing improves twice in a row is asked about, and no longer once something does (H-04)', async () => {
    await follow('sam');
    const talk = (number: number, day: string, direction: 'improving' | 'same' | 'worse') => {
      const session = `${KEY}-s${number}`;
      world.plan(aSession(`${day}T09:00:00Z`, { key: session, status: 'held' }));
      world.records.caseShelf.set(aTalk({ key: `${session}-r.family`, session, record: `${session}-r`, direction }));
    };
    talk(1, '2026-09-08', 'worse');
    world.now = morning('2026-12-01');
    expect((await first()).drift).toBeUndefined();
    talk(2, '2026-10-05', 'same');
    expect((await first()).drift).toEqual({ times: 2, rule: 'H-04' });
    talk(3, '2026-11-09', 'improving');
    expect((await first()).drift).toBeUndefined();
  });

  it('a level of risk and a review meeting are said by the two only, and nothing booked before it is told them (H-03, H-06)', async () => {
    await follow('sam');
    const { key, version } = await first();
    const said = { version, risk: 'high', reviewOn: '2026-10-06' } as const;
    expect(codeOf(await changeChild(world, world.as('sid'), key, said))).toBe('not-found');
    granted(await changeChild(world, world.as('ella'), key, said));
    expect((await page()).asks).toEqual({ risk: 'H-03', review: 'H-06' });
    expect(await first()).toMatchObject({ risk: 'high', review: { before: 'nothing is booked before it' } });
    world.plan(aSession('2026-10-05T09:00:00Z', { status: 'proposed' }));
    expect((await first()).review).toEqual({ on: '2026-10-06', before: 'a session is booked before it' });
    const late = await changeChild(world, world.as('sam'), key, {
      version: (await first()).version,
      reviewOn: '2029-01-01',
    });
    expect(refusalOf(late)).toBe('invalid-field reviewOn');
  });

  it('a child discussed and not followed is offered, chosen beforehand where the policy wants it', async () => {
    world.plan(aSession('2026-10-05T09:00:00Z', { status: 'held' }));
    world.records.caseShelf.set(aTalk());
    world.records.caseShelf.set(aTalk({ key: 'other', childReference: 'LB-050', plan: 'EH' }));
    world.records.caseShelf.set(aTalk({ key: 'named', childReference: 'Emily', plan: 'CP' }));
    const { offered } = await page();
    expect(offered.map(({ reference, isWanted, problem }) => [reference, isWanted, problem === null])).toEqual([
      ['lb 014', true, true],
      ['LB-050', false, true],
      ['Emily', true, false],
    ]);
    await follow('ella', 'LB-014');
    expect((await page()).offered.map((one) => one.reference)).toEqual(['LB-050', 'Emily']);
  });

  it('stepping up keeps the clock; a plan without one ends it; a plan that brings one begins it that day', async () => {
    await follow('sam', SECRET, 'CIN');
    world.now = morning('2026-10-01');
    const change = async (plan: 'CP' | 'EH' | 'CIN') => {
      const { key, version } = await first();
      return granted(await changeChild(world, world.as('ella'), key, { version, plan }));
    };
    expect((await change('CP')).children[0]?.clock?.dueOn).toBe('2026-12-07');
    expect((await change('EH')).children[0]?.clock).toBeNull();
    expect((await change('CIN')).children[0]?.clock?.dueOn).toBe('2027-01-01');
  });

  it('followed no longer, there is no clock from that day on; followed again, it begins anew', async () => {
    await follow('sam');
    world.now = morning('2026-12-10');
    const child = await first();
    const stop = (closedOn: string) =>
      changeChild(world, world.as('sam'), child.key, { version: child.version, closedOn });
    expect(codeOf(await stop('2026-09-06'))).toBe('invalid-field');
    const stopped = granted(await stop('2026-12-10')).children[0];
    expect(stopped).toMatchObject({ closedOn: '2026-12-10', clock: null });
    const again = { version: stopped?.version ?? '', closedOn: null };
    expect(granted(await changeChild(world, world.as('sam'), child.key, again)).children[0]).toMatchObject({
      closedOn: null,
      sinceOn: '2026-12-10',
      clock: { dueOn: '2027-03-10' },
    });
  });

  it('a change of what somebody else changed meanwhile is refused', async () => {
    await follow('sam');
    const { key, version } = await first();
    await changeChild(world, world.as('sam'), key, { version, plan: 'CP' });
    expect(codeOf(await changeChild(world, world.as('ella'), key, { version, plan: 'EH' }))).toBe('stale-version');
  });

  it('whoever stands in has the list from the first day to the last, and on no day besides', async () => {
    await follow('sam');
    const stored = world.register.arrangementShelf.get(KEY);
    if (stored === null) throw new Error('no arrangement');
    const cover = [{ person: 'cora', fromOn: on('2026-09-14'), toOn: on('2026-09-18'), access: 'later' as const }];
    world.register.arrangementShelf.set({ ...stored.value, cover });
    for (const [day, outcome] of [
      ['2026-09-13', 'not-found'],
      ['2026-09-14', 'read'],
      ['2026-09-18', 'read'],
      ['2026-09-19', 'not-found'],
    ] as const) {
      world.now = morning(day);
      const asked = await readChildren(world, world.as('cora'), KEY);
      expect(asked.ok ? 'read' : asked.error.code, day).toBe(outcome);
      if (asked.ok) expect(asked.value.children.map((child) => child.reference)).toEqual([SECRET]);
    }
    expect(await world.caseReferences.of(world.as('cora'), KEY)).toEqual([]);
  });

  it('oversight sees how many are overdue and never which; the two are asked to discuss them', async () => {
    await follow('sam');
    await follow('sam', 'LB-015', 'EH');
    world.now = morning('2026-12-08');
    const { key, version } = await first();
    await changeChild(world, world.as('sam'), key, { version, plan: 'CP' });
    for (const who of ['sid', 'tess']) {
      const register = granted(await readRegister(world, world.as(who), null));
      expect(register.arrangements[0]?.children).toEqual({ followed: 1, dueSoon: 0, overdue: 1 });
      const seen = JSON.stringify([register, await readArrangement(world, world.as(who), KEY)]);
      expect(seen).not.toContain('014');
    }
    const home = granted(await readHome(world, world.as('ella')));
    expect(home.owed).toContainEqual({
      kind: 'children overdue',
      text: 'A child followed with Sam has not been discussed in time.',
      dueOn: null,
      link: `arrangements/${KEY}`,
      rule: 'H-05',
    });
    expect(JSON.stringify(home)).not.toContain('014');
  });

  it('supervision itself is not called overdue because a child is', async () => {
    world.plan(aSession('2026-12-01T09:00:00Z', { status: 'held' }));
    await follow('sam');
    world.now = morning('2026-12-08');
    const { key, version } = await first();
    await changeChild(world, world.as('sam'), key, { version, plan: 'CP' });
    expect(world.register.arrangementShelf.get(KEY)?.value.standing.dueState).toBe('overdue');
    const { arrangement } = granted(await readArrangement(world, world.as('sam'), KEY));
    expect(arrangement).toMatchObject({ dueState: 'ok', nextDueOn: '2027-03-01', children: { overdue: 1 } });
  });

  it('nothing it writes down or answers in a refusal holds the reference', async () => {
    await follow('sam');
    const { key } = await first();
    expect(key).not.toContain('014');
    expect(JSON.stringify(await world.audit.of(KEY))).not.toContain('014');
  });
});
