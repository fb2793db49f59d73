import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../bot/ports/actor.ts';
import type { Place } from '../../bot/ports/record-store.ts';
import { aCase, aConcern, aDraft, anAction, aRecord } from './contents.ts';
import { OID } from './local-service.ts';
import { at, on, pair, WORLDS, type World } from './worlds.ts';

describe.each(WORLDS)('The record store %s', (_where, begin) => {
  let world: World;
  let sam: Actor;
  let ella: Actor;
  let lou: Actor;
  let place: Place;
  beforeAll(async () => {
    world = await begin();
    [sam, ella, lou] = await Promise.all([world.as('sam'), world.as('ella'), world.as('lou')]);
    const arrangement = pair();
    await world.ports.register.createArrangement(arrangement);
    place = { school: 'lantern-bay', arrangement: arrangement.key };
  });

  describe('refuses', () => {
    it('everything to a person who is not a party', async () => {
      const { records } = world.ports;
      const record = aRecord(place.arrangement);
      const discussion = aCase(place.arrangement, record.key);
      const action = anAction(place.arrangement);
      await records.createRecord(place, record);
      await records.createCaseDiscussion(place, discussion);
      await records.createAction(place, action);
      expect(await records.record(lou, record.key)).toBeNull();
      expect(await records.recordsOf(lou, place.arrangement)).toEqual([]);
      expect(await records.caseDiscussion(lou, discussion.key)).toBeNull();
      expect(await records.caseDiscussionsOf(lou, record.key)).toEqual([]);
      expect(await records.action(lou, action.key)).toBeNull();
      expect(await records.actionsOf(lou, place.arrangement)).toEqual([]);
    });

    it('a draft to the other party', async () => {
      const draft = aDraft(place.arrangement);
      await world.ports.records.createPreparation(draft);
      expect(await world.ports.records.preparation(ella, draft.key)).toBeNull();
    });

    it('all content to the bot, which has no token', async () => {
      const record = aRecord(place.arrangement);
      await world.ports.records.createRecord(place, record);
      expect(await world.ports.records.record({ ...sam, token: null }, record.key)).toBeNull();
      expect(await world.ports.records.recordsOf({ ...sam, token: null }, place.arrangement)).toEqual([]);
    });

    it('a concern to the party it is about', async () => {
      const concern = aConcern(place.arrangement);
      await world.ports.records.createConcern(place, concern, [OID.ella, OID.lou]);
      expect(await world.ports.records.concernsOf(sam, place.arrangement)).toEqual([]);
    });
  });

  it('gives both parties a record as it was written', async () => {
    const record = aRecord(place.arrangement);
    expect((await world.ports.records.createRecord(place, record)).done).toBe(true);
    expect((await world.ports.records.record(sam, record.key))?.value).toEqual(record);
    expect((await world.ports.records.record(ella, record.key))?.value).toEqual(record);
  });

  it('gives a case discussion and an action as they were written', async () => {
    const { records } = world.ports;
    const discussion = aCase(place.arrangement, 'r-of-case');
    const action = anAction(place.arrangement);
    await records.createCaseDiscussion(place, discussion);
    await records.createAction(place, action);
    expect((await records.caseDiscussionsOf(ella, 'r-of-case')).map((each) => each.value)).toEqual([discussion]);
    expect((await records.caseDiscussion(sam, discussion.key))?.value).toEqual(discussion);
    expect((await records.action(ella, action.key))?.value).toEqual(action);
  });

  it('gives a concern to those who may read it', async () => {
    const concern = aConcern(place.arrangement, { otherPartyAgrees: false });
    await world.ports.records.createConcern(place, concern, [OID.ella, OID.lou]);
    const read = await world.ports.records.concernsOf(lou, place.arrangement);
    expect(read.map((each) => each.value)).toContainEqual(concern);
  });

  it('keeps the author’s draft, empties it on sharing and remembers when', async () => {
    const draft = aDraft(place.arrangement);
    const made = await world.ports.records.createPreparation(draft);
    if (!made.done) throw new Error('the draft was refused');
    const shared = { ...draft, answers: {}, sharedAt: at('2026-11-23T16:00:00Z') };
    expect(await world.ports.records.updatePreparation(made.stored, shared)).toMatchObject({ done: true });
    expect((await world.ports.records.preparation(sam, draft.key))?.value).toEqual(shared);
  });

  it('creates a record once, and answers the second time with what stands', async () => {
    const record = aRecord(place.arrangement);
    await world.ports.records.createRecord(place, record);
    const again = await world.ports.records.createRecord(place, { ...record, text: 'Other words' });
    expect(again).toMatchObject({ done: false, stands: { value: { text: record.text } } });
  });

  it('lets a save from an old version lose, and gives back what stands', async () => {
    const made = await world.ports.records.createRecord(place, aRecord(place.arrangement));
    if (!made.done) throw new Error('the record was refused');
    const before = made.stored;
    const first = await world.ports.records.updateRecord(before, { ...before.value, answers: { q1: 'Ella' } });
    const late = await world.ports.records.updateRecord(before, { ...before.value, answers: { q1: 'Sam' } });
    expect(first).toMatchObject({ done: true, stored: { value: { answers: { q1: 'Ella' } } } });
    expect(late).toMatchObject({ done: false, stands: { value: { answers: { q1: 'Ella' } } } });
  });

  it('takes one save after another, each from the version of the last', async () => {
    const made = await world.ports.records.createRecord(place, aRecord(place.arrangement));
    if (!made.done) throw new Error('the record was refused');
    let stored = made.stored;
    for (const word of ['one', 'two', 'three']) {
      const saved = await world.ports.records.updateRecord(stored, { ...stored.value, answers: { q1: word } });
      if (!saved.done) throw new Error(`the save of ${word} was refused`);
      stored = saved.stored;
    }
    expect((await world.ports.records.record(sam, stored.value.key))?.value.answers).toEqual({ q1: 'three' });
  });

  it('tells of an action no more than key, owner, due date and status', async () => {
    const arrangement = pair();
    await world.ports.register.createArrangement(arrangement);
    const action = anAction(arrangement.key);
    await world.ports.records.createAction({ ...place, arrangement: arrangement.key }, action);
    expect(await world.ports.records.actionFactsOf(arrangement.key)).toEqual([
      { key: action.key, arrangement: arrangement.key, owner: OID.ella, dueOn: on('2026-12-01'), status: 'open' },
    ]);
  });
});
