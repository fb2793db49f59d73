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

  it('has for proof what was shared in one arrangement and what was said about children there, and no draft', async () => {
    const other = pair();
    await world.ports.register.createArrangement(other);
    const there = { school: 'lantern-bay', arrangement: other.key };
    const record = aRecord(other.key);
    const discussion = aCase(other.key, record.key);
    await world.ports.records.createRecord(there, record);
    await world.ports.records.createRecord(there, aRecord(other.key, { status: 'draft' }));
    await world.ports.records.createCaseDiscussion(there, discussion);
    await world.ports.records.createRecord(place, aRecord(place.arrangement));
    const { records, cases } = await world.ports.sealed.provenOf(other.key);
    expect(records).toEqual([record]);
    expect(cases).toEqual([discussion]);
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

  it('gives a record back with everything that stands beside the signatures, a refusal’s reason too', async () => {
    const whole = aRecord(place.arrangement, {
      kind: 'addendum',
      paperKeptWhere: 'Locked cabinet',
      refusals: [
        { person: OID.ella, name: 'Ella Test', reason: 'The date\nis wrong', refusedAt: at('2026-11-23T16:00:00.5Z') },
      ],
      paper: [
        {
          signedOn: on('2026-11-23'),
          signedBy: [OID.sam],
          keptWhere: 'Locked cabinet',
          notedBy: OID.ella,
          notedByName: 'Ella Test',
          notedAt: at('2026-11-23T16:01:00Z'),
          contentHash: 'c0ffee',
          isVoid: true,
        },
      ],
      agreements: [
        { person: OID.ella, name: 'Ella Test', agreedAt: at('2026-11-23T16:02:00Z'), contentHash: 'c0ffee' },
      ],
      laterFacts: [
        {
          key: 'press-0001',
          field: 'q1',
          answer: 'Yes',
          by: OID.sam,
          name: 'Sam Test',
          addedAt: at('2026-11-24T08:00:00Z'),
        },
      ],
      correction: {
        of: 'r-other',
        addedAt: at('2026-11-24T08:00:00Z'),
        signers: [{ person: OID.sam, role: 'supervisor' }],
      },
    });
    await world.ports.records.createRecord(place, whole);
    expect((await world.ports.records.record(ella, whole.key))?.value).toEqual(whole);
    const discussion = aCase(place.arrangement, whole.key, { laterFacts: whole.laterFacts ?? [] });
    await world.ports.records.createCaseDiscussion(place, discussion);
    expect((await world.ports.records.caseDiscussion(sam, discussion.key))?.value).toEqual(discussion);
  });

  it('lets exactly those read a concern who are named with its last change', async () => {
    const { records } = world.ports;
    const step = { key: 'press-0001', step: 'raised', by: OID.ella, at: at('2026-11-20T10:00:00Z'), note: '' } as const;
    const concern = aConcern(place.arrangement, { subject: OID.tess, steps: [{ ...step, stage: 0, to: OID.lou }] });
    const made = await records.createConcern(place, concern, [OID.ella, OID.lou]);
    if (!made.done) throw new Error('the concern was refused');
    expect((await records.concern(lou, concern.key))?.value).toEqual(concern);
    expect((await records.concernsWith(lou)).map((each) => each.value.key)).toContain(concern.key);
    const next = { ...concern, stage: 1, addressee: OID.sam };
    const moved = await records.updateConcern(place, made.stored, next, [OID.ella, OID.sam]);
    if (!moved.done) throw new Error('the change was refused');
    expect(await records.concern(lou, concern.key)).toBeNull();
    expect((await records.concernsWith(sam)).map((each) => each.value.key)).toContain(concern.key);
    const back = { ...next, stage: 2, addressee: OID.lou };
    expect((await records.updateConcern(place, moved.stored, back, [OID.ella, OID.lou])).done).toBe(true);
    expect((await records.concern(lou, concern.key))?.value.stage).toBe(2);
    expect(await records.concern(sam, concern.key)).toBeNull();
    expect(await records.concern({ ...ella, token: null }, concern.key)).toBeNull();
  });

  it('lets a change of a concern from an old version lose, and lets nobody new in', async () => {
    const { records } = world.ports;
    const concern = aConcern(place.arrangement);
    const made = await records.createConcern(place, concern, [OID.ella, OID.lou]);
    if (!made.done) throw new Error('the concern was refused');
    await records.updateConcern(place, made.stored, { ...concern, isClosed: true }, [OID.ella, OID.lou]);
    const late = await records.updateConcern(place, made.stored, { ...concern, addressee: OID.sam }, [
      OID.ella,
      OID.sam,
    ]);
    expect(late).toMatchObject({ done: false, stands: { value: { isClosed: true } } });
    expect(await records.concern(sam, concern.key)).toBeNull();
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
