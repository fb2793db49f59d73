import { beforeEach, describe, expect, it } from 'vitest';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { fileDecision } from '../../../bot/use-cases/file-decision.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import { refuseToSign } from '../../../bot/use-cases/refuse-to-sign.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SESSION = 'lantern-bay-ella-s1';
const RECORD = `${SESSION}-r`;
/** Questions of the JMAT record: one about the session, one about a child. */
const ABOUT_US = 'success-stories';
const ABOUT_A_CHILD = 'case-1';
let world: MemoryWorld;

beforeEach(() => {
  world = aWorld();
  world.plan(aSession('2026-11-23T07:00:00Z', { status: 'held', eventId: 'event-1' }));
});

const begin = (who: string, together = false) => beginRecord(world, world.as(who), SESSION, { together });
const read = (who: string) => readRecord(world, world.as(who), RECORD);
const save = (who: string, version: string, answers: Parameters<typeof saveRecord>[3]['answers']) =>
  saveRecord(world, world.as(who), RECORD, { version, answers });
const sign = (who: string, contentHash: string | null, comment: string | null = null) =>
  signRecord(world, world.as(who), RECORD, { version: 'r', contentHash: contentHash ?? '', comment });

async function shared() {
  const begun = granted(await begin('sam'));
  const saved = granted(
    await save('sam', begun.version, { [ABOUT_US]: 'A calm half term.', [ABOUT_A_CHILD]: 'Case A.' }),
  );
  expect(saved.refused).toEqual([]);
  return granted(await shareRecord(world, world.as('sam'), RECORD, { version: saved.version }));
}

describe('the form of the JMAT record', () => {
  it('has the questions these tests write in', async () => {
    const questions = granted(await begin('sam')).form.sections.flatMap((section) => section.questions);
    expect(questions.find((one) => one.id === ABOUT_US)?.child).toBeUndefined();
    expect(questions.find((one) => one.id === ABOUT_A_CHILD)?.child).toBeDefined();
  });
});

describe('a draft', () => {
  it('is not begun by the supervisee, nor by oversight', async () => {
    expect(refusalOf(await begin('ella'))).toBe('not-allowed');
    expect(refusalOf(await begin('tess'))).toBe('not-a-party');
    expect(refusalOf(await begin('stranger'))).toBe('not-found');
  });

  it('is read by its author only', async () => {
    granted(await begin('sam'));
    for (const who of ['ella', 'lou', 'sid', 'tess', 'stranger']) expect(refusalOf(await read(who))).toBe('not-found');
    expect(granted(await read('sam')).status).toBe('draft');
  });

  it('begun twice is begun once, with what is known filled in', async () => {
    const first = granted(await begin('sam'));
    expect(Object.values(first.answers)).toEqual(expect.arrayContaining(['ella', 'sam', '2026-11-23']));
    expect(granted(await begin('sam')).version).toBe(first.version);
    expect(world.records.preparationShelf.all()).toHaveLength(1);
  });

  it('leaves no trace in the trail while it is saved', async () => {
    const begun = granted(await begin('sam'));
    granted(await save('sam', begun.version, { [ABOUT_US]: 'One.' }));
    expect(world.audit.events()).toEqual([]);
  });

  it('is saved with one read and one write', async () => {
    const begun = granted(await begin('sam'));
    world.weather.asked.length = 0;
    granted(await save('sam', begun.version, { [ABOUT_US]: 'One.' }));
    expect(world.weather.asked).toEqual(['read Preparation', 'write Preparation']);
  });
});

describe('saving', () => {
  it('refuses an unknown and an over-long answer, and keeps what stands beside them', async () => {
    const begun = granted(await begin('sam'));
    const saved = granted(
      await save('sam', begun.version, { nonsense: 'x', [ABOUT_A_CHILD]: 'y'.repeat(64_000), [ABOUT_US]: 'Kept.' }),
    );
    expect(saved.refused.map((one) => one.field).sort()).toEqual([ABOUT_A_CHILD, 'nonsense'].sort());
    expect(granted(await read('sam')).answers[ABOUT_US]).toBe('Kept.');
  });

  it('refuses a version that is none of ours', async () => {
    granted(await begin('sam'));
    expect(refusalOf(await save('sam', '"1"', { [ABOUT_US]: 'x' }))).toBe('stale-version version');
  });

  it('by both at once keeps both, where they wrote in different boxes', async () => {
    const begun = granted(await begin('sam', true));
    granted(await save('ella', begun.version, { [ABOUT_US]: 'Ella’s.' }));
    const late = granted(await save('sam', begun.version, { [ABOUT_A_CHILD]: 'Sam’s.' }));
    expect(late.conflicts).toEqual([]);
    expect(granted(await read('ella')).answers).toMatchObject({ [ABOUT_US]: 'Ella’s.', [ABOUT_A_CHILD]: 'Sam’s.' });
  });

  it('in the same box as somebody else hands theirs back and overwrites nothing', async () => {
    const begun = granted(await begin('sam', true));
    granted(await save('ella', begun.version, { [ABOUT_US]: 'Ella’s.' }));
    const late = granted(await save('sam', begun.version, { [ABOUT_US]: 'Sam’s.', [ABOUT_A_CHILD]: 'Kept.' }));
    expect(late.conflicts).toEqual([{ field: ABOUT_US, theirs: 'Ella’s.' }]);
    expect(granted(await read('sam')).answers).toMatchObject({ [ABOUT_US]: 'Ella’s.', [ABOUT_A_CHILD]: 'Kept.' });
    const again = granted(await save('sam', late.version, { [ABOUT_US]: 'Agreed.' }));
    expect(again.conflicts).toEqual([]);
    expect(granted(await read('ella')).answers[ABOUT_US]).toBe('Agreed.');
  });

  it('never overwrites what its writer has not been shown, even after a merge', async () => {
    const begun = granted(await begin('sam', true));
    granted(await save('ella', begun.version, { [ABOUT_US]: 'Ella’s.' }));
    const merged = granted(await save('sam', begun.version, { coping: 'Walks.' }));
    const late = granted(await save('sam', merged.version, { [ABOUT_US]: 'Sam’s.' }));
    expect(late.conflicts).toEqual([{ field: ABOUT_US, theirs: 'Ella’s.' }]);
  });

  it('of a shared record reads and writes it once, and nothing about children', async () => {
    const view = await shared();
    granted(await save('ella', view.version, { coping: 'Walks.' }));
    world.weather.asked.length = 0;
    granted(await save('sam', view.version, { 'self-care': 'Tea.' }));
    expect(world.weather.asked).toEqual(['read Supervision records', 'write Supervision records']);
  });

  it('is refused to the commissioner of external supervision, who only reads', async () => {
    world = aWorld({ kind: 'external', commissionedBy: 'hana' });
    world.plan(aSession('2026-11-23T07:00:00Z', { status: 'held', kind: 'external' }));
    const view = await shared();
    expect(refusalOf(await save('hana', view.version, { [ABOUT_US]: 'x' }))).toBe('not-a-party');
    expect(granted(await read('hana')).answers[ABOUT_US]).toBe('A calm half term.');
  });
});

describe('sharing', () => {
  it('moves what is about a child into Case discussions and out of the record', async () => {
    await shared();
    const record = world.records.recordShelf.get(RECORD)?.value;
    expect(JSON.stringify(record)).not.toContain('Case A.');
    expect(
      world.records.caseShelf
        .all()
        .map((one) => one.value.text)
        .join(),
    ).toContain('Case A.');
    expect(world.records.preparationShelf.get(RECORD)?.value.answers).toEqual({});
    expect(granted(await read('ella')).answers[ABOUT_A_CHILD]).toBe('Case A.');
  });

  it('of a version that is not the last is refused', async () => {
    const begun = granted(await begin('sam'));
    granted(await save('sam', begun.version, { [ABOUT_US]: 'Later.' }));
    const late = await shareRecord(world, world.as('sam'), RECORD, { version: begun.version });
    expect(refusalOf(late)).toBe('stale-version version');
  });

  it('that died half way is finished by the next try', async () => {
    const begun = granted(await begin('sam'));
    const saved = granted(await save('sam', begun.version, { [ABOUT_A_CHILD]: 'Case A.' }));
    world.weather.fail('unavailable', 'write Supervision records');
    await expect(shareRecord(world, world.as('sam'), RECORD, { version: saved.version })).rejects.toThrow();
    world.weather.clear();
    granted(await shareRecord(world, world.as('sam'), RECORD, { version: saved.version }));
    expect(world.records.caseShelf.all()).toHaveLength(1);
    expect(world.audit.events()).toEqual(['record shared']);
  });

  it('with nothing answered is possible: nothing missing ever blocks', async () => {
    const begun = granted(await begin('sam'));
    const view = granted(await shareRecord(world, world.as('sam'), RECORD, { version: begun.version }));
    expect(view.status).toBe('shared');
  });
});

describe('opening', () => {
  it('a shared record is noted once per reader and day, and again the day after', async () => {
    await shared();
    granted(await read('ella'));
    granted(await read('ella'));
    granted(await readSession(world, world.as('ella'), SESSION));
    const opened = () => world.audit.entries.filter((entry) => entry.event === 'record opened' && entry.by === 'ella');
    expect(opened()).toHaveLength(1);
    world.now = world.now.add({ hours: 24 });
    granted(await read('ella'));
    expect(opened()).toHaveLength(2);
  });

  it('the session page shows oversight that it happened and nothing of what was said', async () => {
    await shared();
    const page = granted(await readSession(world, world.as('tess'), SESSION));
    expect([page.record, page.actions]).toEqual([null, []]);
    expect(JSON.stringify(page)).not.toContain('calm');
    expect(page.session.recordState).toBe('shared');
  });
});

describe('signing', () => {
  it('is refused before sharing, to oversight and for what is not on screen', async () => {
    granted(await begin('sam'));
    expect(refusalOf(await sign('sam', 'x'))).toBe('not-allowed');
    const view = granted(
      await shareRecord(world, world.as('sam'), RECORD, { version: granted(await read('sam')).version }),
    );
    expect(refusalOf(await sign('tess', view.contentHash))).toBe('not-found');
    expect(refusalOf(await sign('ella', 'another hash'))).toBe('unsigned-changes');
  });

  it('by both seals the record and its case discussions, and nothing changes after that', async () => {
    const view = await shared();
    const first = granted(await sign('ella', view.contentHash, 'I remember the second point differently.'));
    expect([first.status, first.waitingFor.map((one) => one.person)]).toEqual(['awaiting signatures', ['sam']]);
    const second = granted(await sign('sam', first.contentHash));
    expect([second.status, second.sealedAt]).toEqual(['signed', '2026-11-23T09:00:00Z']);
    expect(world.records.caseShelf.all().every((one) => one.value.seal !== null)).toBe(true);
    expect(refusalOf(await save('sam', second.version, { [ABOUT_US]: 'Changed.' }))).toBe('signed-already');
    expect(world.register.sessionShelf.get(SESSION)?.value.recordState).toBe('signed');
    expect(world.audit.events().filter((event) => event !== 'record opened')).toEqual([
      'record shared',
      'record signed',
      'record signed',
      'record sealed',
    ]);
  });

  it('twice is signing once', async () => {
    const view = await shared();
    granted(await sign('sam', view.contentHash));
    expect(granted(await sign('sam', view.contentHash)).signatures).toHaveLength(1);
  });

  it('is refused for a change made since the page was opened', async () => {
    const view = await shared();
    granted(await save('ella', view.version, { [ABOUT_US]: 'Put right.' }));
    expect(refusalOf(await sign('sam', view.contentHash))).toBe('unsigned-changes');
  });

  it('stops changes; refusing to sign opens the record again and says why', async () => {
    const view = await shared();
    const signed = granted(await sign('sam', view.contentHash));
    expect(refusalOf(await save('ella', signed.version, { [ABOUT_US]: 'x' }))).toBe('signed-already');
    const back = granted(
      await refuseToSign(world, world.as('ella'), RECORD, { reason: 'The first point is not right.' }),
    );
    expect([back.status, back.signatures, back.refusals.map((one) => one.name)]).toEqual(['shared', [], ['Ella']]);
    granted(await save('ella', back.version, { [ABOUT_US]: 'Put right.' }));
  });

  it('that died before the seal was noted is finished by the next try', async () => {
    const view = await shared();
    granted(await sign('ella', view.contentHash));
    world.weather.fail('unavailable', 'write Case discussions');
    await expect(sign('sam', view.contentHash)).rejects.toThrow();
    world.weather.clear();
    const again = granted(await sign('sam', view.contentHash));
    expect(again.status).toBe('signed');
    expect(world.records.caseShelf.all().every((one) => one.value.seal !== null)).toBe(true);
    expect(world.audit.events()).toContain('record sealed');
  });
});

describe('filing a decision', () => {
  it('is noted by a party, not before the talk and not ahead', async () => {
    await shared();
    const [discussion] = world.records.caseShelf.all();
    const file = (who: string, filedOn: string) =>
      fileDecision(world, world.as(who), discussion?.value.key ?? '', { filedOn });
    expect(refusalOf(await file('tess', '2026-11-23'))).toBe('not-found');
    expect(refusalOf(await file('sam', '2026-11-22'))).toBe('invalid-field filedOn');
    expect(refusalOf(await file('sam', '2026-11-24'))).toBe('invalid-field filedOn');
    expect(granted(await file('ella', '2026-11-23')).cases.map((one) => [one.filedIn, one.filedBy])).toEqual([
      ['RecordMy', 'Ella'],
    ]);
  });
});

describe('a session', () => {
  it('is not marked held by the supervisee, before it begins, or with somebody who is not in it', async () => {
    world.plan(aSession('2026-11-23T09:01:00Z', { key: SESSION }));
    expect(refusalOf(await markHeld(world, world.as('ella'), SESSION, {}))).toBe('not-allowed');
    expect(refusalOf(await markHeld(world, world.as('sam'), SESSION, {}))).toBe('invalid-field status');
    world.plan(aSession('2026-11-23T09:00:00Z', { key: SESSION }));
    expect(refusalOf(await markHeld(world, world.as('sam'), SESSION, { attended: ['cora'] }))).toBe(
      'invalid-field attended',
    );
    expect(granted(await markHeld(world, world.as('sam'), SESSION, {})).session.status).toBe('held');
  });
});
