import { describe, expect, it } from 'vitest';
import { addAction } from '../../../bot/use-cases/add-action.ts';
import { beginContract } from '../../../bot/use-cases/begin-contract.ts';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { cancelSession } from '../../../bot/use-cases/cancel-session.ts';
import { changeMembers } from '../../../bot/use-cases/change-members.ts';
import { inviteGuests, readAttendance } from '../../../bot/use-cases/invite-guests.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readContract } from '../../../bot/use-cases/read-contract.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;

/** Sam’s group of three under River Tees’ policy, and another group whose member is Gwen. */
function groupWorld() {
  const world = aWorld({ kind: 'group', policy: 'river-tees', supervisees: ['ella', 'cora', 'gus'] });
  world.add(aPerson({ id: 'gus', lineManager: 'hana' }), aPerson({ id: 'gwen' }));
  world.arrange(
    anArrangement({ key: 'other-group', kind: 'group', supervisors: ['otto'], supervisees: ['gwen', 'stan'] }),
  );
  world.plan(aSession('2026-11-20T10:00:00Z', { kind: 'group' }));
  return world;
}

describe('saying who came to a group session', () => {
  it('is refused to a member', async () => {
    const world = groupWorld();
    expect(refusalOf(await markHeld(world, world.as('ella'), SESSION, {}))).toBe('not-allowed');
  });
  it('refuses a guest who is in no other group, and a stranger among the members', async () => {
    const world = groupWorld();
    expect(refusalOf(await markHeld(world, world.as('sam'), SESSION, { guests: ['stranger'] }))).toBe(
      'invalid-field guests',
    );
    expect(refusalOf(await markHeld(world, world.as('sam'), SESSION, { attended: ['gwen'] }))).toBe(
      'invalid-field attended',
    );
  });
  it('refuses apologies from somebody who was there', async () => {
    const world = groupWorld();
    const asked = { attended: ['ella', 'gus'], apologies: ['ella'] };
    expect(refusalOf(await markHeld(world, world.as('sam'), SESSION, asked))).toBe('invalid-field apologies');
  });
  it('keeps names, apologies and guests, and writes down who was let in', async () => {
    const world = groupWorld();
    granted(
      await markHeld(world, world.as('sam'), SESSION, {
        attended: ['ella', 'gus'],
        apologies: ['cora'],
        guests: ['gwen'],
      }),
    );
    const page = granted(await readAttendance(world, world.as('sam'), SESSION));
    expect(page.members.map(({ person, state }) => [person.id, state])).toEqual([
      ['ella', 'attended'],
      ['cora', 'apologies'],
      ['gus', 'attended'],
    ]);
    expect(page.guests.map((one) => one.id)).toEqual(['gwen']);
    const given = (await world.audit.of(KEY)).filter((entry) => entry.event === 'access given');
    expect(given.map((entry) => entry.about)).toEqual(['ella', 'gus', 'gwen'].map((one) => `${SESSION}|${one}`));
  });
  it('“everybody” is the members of that day, so that somebody who joins later was not there', async () => {
    const world = groupWorld();
    granted(await markHeld(world, world.as('sam'), SESSION, {}));
    expect((await world.register.session(SESSION))?.value.attended).toEqual(['ella', 'cora', 'gus']);
  });
});

describe('the record of a group session', () => {
  async function written() {
    const world = groupWorld();
    granted(await beginRecord(world, world.as('sam'), SESSION, { together: true }));
    return world;
  }
  it('is read by no member before it was said who came', async () => {
    const world = await written();
    expect(refusalOf(await readRecord(world, world.as('ella'), `${SESSION}-r`))).toBe('not-found');
  });
  it('is not read by who was absent, by a guest of another group who was not there, or after being corrected out', async () => {
    const world = await written();
    granted(await markHeld(world, world.as('sam'), SESSION, { attended: ['ella', 'cora'] }));
    expect(refusalOf(await readRecord(world, world.as('gus'), `${SESSION}-r`))).toBe('not-found');
    expect(refusalOf(await readRecord(world, world.as('gwen'), `${SESSION}-r`))).toBe('not-found');
    granted(await markHeld(world, world.as('sam'), SESSION, { attended: ['ella'] }));
    expect(refusalOf(await readRecord(world, world.as('cora'), `${SESSION}-r`))).toBe('not-found');
  });
  it('is read by those who were there and by the guest', async () => {
    const world = await written();
    granted(await markHeld(world, world.as('sam'), SESSION, { attended: ['ella'], guests: ['gwen'] }));
    for (const who of ['sam', 'ella', 'gwen']) granted(await readRecord(world, world.as(who), `${SESSION}-r`));
  });
  it('gives no action to somebody who was not there to agree to it', async () => {
    const world = await written();
    granted(await markHeld(world, world.as('sam'), SESSION, { attended: ['ella', 'cora'] }));
    const action = { key: 'action-one', session: SESSION, text: 'Invented', category: 'case' as const, dueOn: null };
    expect(refusalOf(await addAction(world, world.as('sam'), KEY, { ...action, owner: 'gus' }))).toBe(
      'invalid-field owner',
    );
    granted(await addAction(world, world.as('sam'), KEY, { ...action, owner: 'cora' }));
    expect(await world.records.actionsOf(world.as('gus'), KEY)).toEqual([]);
    expect(await world.records.actionsOf(world.as('cora'), KEY)).toHaveLength(1);
  });
});

describe('a guest for a session to come', () => {
  it('is refused by a member, for a stranger, and where it is no group', async () => {
    const world = groupWorld();
    expect(refusalOf(await inviteGuests(world, world.as('ella'), SESSION, { guests: ['gwen'] }))).toBe('not-allowed');
    expect(refusalOf(await inviteGuests(world, world.as('sam'), SESSION, { guests: ['stranger'] }))).toBe(
      'invalid-field guests',
    );
    const pair = aWorld();
    pair.plan(aSession());
    expect(refusalOf(await inviteGuests(pair, pair.as('sam'), SESSION, { guests: [] }))).toBe('invalid-field guests');
  });
  it('is expected, and offered only to whoever leads the group', async () => {
    const world = groupWorld();
    expect(granted(await readAttendance(world, world.as('ella'), SESSION)).possibleGuests).toEqual([]);
    expect(
      granted(await readAttendance(world, world.as('sam'), SESSION)).possibleGuests.map((one) => one.id),
    ).toContain('gwen');
    granted(await inviteGuests(world, world.as('sam'), SESSION, { guests: ['gwen'] }));
    expect((await world.register.session(SESSION))?.value.guests).toEqual(['gwen']);
  });
});

describe('a supervisor who keeps cancelling a group (R-60)', () => {
  async function cancel(world: ReturnType<typeof groupWorld>, number: number, by: string) {
    world.plan(aSession(`2026-12-0${number}T10:00:00Z`, { key: `${KEY}-x${number}`, kind: 'group' }));
    granted(await cancelSession(world, world.as(by), `${KEY}-x${number}`, { reason: 'school need' }));
  }
  const flags = async (world: ReturnType<typeof groupWorld>) =>
    granted(await readArrangement(world, world.as('lou'), KEY)).flags.filter((flag) => flag.rule === 'R-60');

  it('is not flagged after one, nor when members cancelled', async () => {
    const world = groupWorld();
    await cancel(world, 1, 'sam');
    await cancel(world, 2, 'ella');
    await cancel(world, 3, 'cora');
    expect(await flags(world)).toEqual([]);
    expect(world.messenger.sent).toEqual([]);
  });
  it('is flagged after two and told to line managers and the safeguarding team, once', async () => {
    const world = groupWorld();
    await cancel(world, 1, 'sam');
    await cancel(world, 2, 'sam');
    expect(await flags(world)).toHaveLength(1);
    expect(world.messenger.sent.map((one) => one.to).sort()).toEqual(['hana', 'lou', 'team']);
    granted(await cancelSession(world, world.as('sam'), `${KEY}-x2`, { reason: 'school need' }));
    expect(world.messenger.sent).toHaveLength(3);
  });
  it('takes the number from the school where it has set one', async () => {
    const world = groupWorld();
    const choice = {
      policy: 'river-tees',
      position: 'repeated-cancellations',
      value: 3,
      fromOn: '2026-09-01',
      by: 'sid',
    };
    world.settings.set('school|lantern-bay', { choices: [choice] });
    await cancel(world, 1, 'sam');
    await cancel(world, 2, 'sam');
    expect(await flags(world)).toEqual([]);
    await cancel(world, 3, 'sam');
    expect(await flags(world)).toHaveLength(1);
  });
  it('is not minded where the policy says nothing', async () => {
    const world = aWorld({ kind: 'group', policy: 'jmat', supervisees: ['ella', 'cora'] });
    await cancel(world, 1, 'sam');
    await cancel(world, 2, 'sam');
    expect(await flags(world)).toEqual([]);
  });
});

describe('external supervision', () => {
  it('names who else reads it before anything is written: the chair where the head is a party (C-84)', async () => {
    const world = aWorld({ kind: 'external', policy: 'cradley', commissionedBy: 'ella' });
    world.add(aPerson({ id: 'chad', jobTitle: 'Chair of governors' }));
    const before = granted(await readContract(world, world.as('sam'), KEY)).notices ?? [];
    expect(before.map((one) => one.text).join()).toContain('has to be named');
    granted(await beginContract(world, world.as('sam'), KEY, {}));
    const after = granted(await readContract(world, world.as('sam'), KEY)).notices ?? [];
    expect(after.map((one) => [one.text, one.rule])).toEqual([
      ['Chad (Chair of governors) commissioned this supervision and reads what is shared and signed in it.', 'C-84'],
    ]);
    expect((await world.audit.of(KEY)).map((entry) => entry.about)).toContain(`${KEY}|chad`);
  });
});

describe('members who join and leave', () => {
  const change = (world: ReturnType<typeof groupWorld>, who: string, asked: Parameters<typeof changeMembers>[3]) =>
    changeMembers(world, world.as(who), KEY, asked);

  it('is refused to a member and a trust stranger, for a pair, a day to come, and the last one leaving', async () => {
    const world = groupWorld();
    const join = { person: 'gwen', change: 'joins', on: '2026-11-23' } as const;
    expect(refusalOf(await change(world, 'ella', join))).toBe('not-allowed');
    expect(refusalOf(await change(world, 'stranger', join))).toBe('not-found');
    expect(refusalOf(await change(world, 'sam', { ...join, on: '2026-11-24' }))).toBe('invalid-field on');
    expect(refusalOf(await change(world, 'sam', { ...join, on: '2026-08-31' }))).toBe('invalid-field on');
    expect(refusalOf(await change(world, 'sam', { ...join, person: 'ella' }))).toBe('invalid-field person');
    expect(refusalOf(await change(world, 'sam', { ...join, person: 'nobody' }))).toBe('invalid-field person');
    const pair = aWorld();
    expect(refusalOf(await changeMembers(pair, pair.as('sam'), KEY, { ...join, person: 'cora' }))).toBe(
      'invalid-field person',
    );
  });

  it('a newcomer has clocks from the day they joined and was at no earlier session', async () => {
    const world = aWorld({ kind: 'group', policy: 'temple', supervisees: ['ella', 'cora'] });
    world.plan(aSession('2026-11-20T10:00:00Z', { kind: 'group' }));
    granted(await beginRecord(world, world.as('sam'), SESSION, { together: true }));
    const page = granted(await change(world, 'lou', { person: 'stranger', change: 'joins', on: '2026-11-23' }));
    expect(page.arrangement.supervisees.map((one) => one.id)).toContain('stranger');
    granted(await markHeld(world, world.as('sam'), SESSION, {}));
    expect((await world.register.session(SESSION))?.value.attended).toEqual(['ella', 'cora']);
    expect(refusalOf(await readRecord(world, world.as('stranger'), `${SESSION}-r`))).toBe('not-found');
    const joined = (await world.register.partiesIn(KEY)).find((row) => row.person === 'stranger');
    expect(joined?.fromOn.toString()).toBe('2026-11-23');
  });

  it('who leaves keeps what they were at and reads nothing new', async () => {
    const world = groupWorld();
    granted(await beginRecord(world, world.as('sam'), SESSION, { together: true }));
    granted(await markHeld(world, world.as('sam'), SESSION, {}));
    granted(await change(world, 'sam', { person: 'gus', change: 'leaves', on: '2026-11-23' }));
    granted(await readRecord(world, world.as('gus'), `${SESSION}-r`));
    expect(refusalOf(await readArrangement(world, world.as('gus'), KEY))).toBe('not-found');
    expect(world.folders.letsIn(world.as('gus'), KEY)).toBe(false);
  });
});
