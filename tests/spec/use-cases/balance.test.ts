import { beforeEach, describe, expect, it } from 'vitest';
import { readBalance } from '../../../bot/use-cases/read-balance.ts';
import { balanceOf } from '../../../shared/domain/records/balance.ts';
import type { Answers, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import { packOf } from '../../../shared/policies/index.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const RULES = {
  over: 2,
  functions: [
    { name: 'Work', questions: ['work', 'work-actions'] },
    { name: 'Support', questions: ['support'] },
  ],
  source: 'X-1',
};

describe('the balance of functions', () => {
  it('counts a record under each function that has something in one of its boxes', () => {
    const records = [{ work: 'x', 'work-actions': [{ c1: 'y' }] }, { support: 'z' }];
    expect(balanceOf(RULES, records)).toEqual({
      over: 2,
      functions: [
        { name: 'Work', times: 1 },
        { name: 'Support', times: 1 },
      ],
    });
  });

  it('looks at the latest records only, and takes blanks and empty rows for nothing', () => {
    const blank: Answers = { work: '  ', 'work-actions': [{ key: '1', c1: ' ' }], support: null };
    expect(balanceOf(RULES, [blank, {}, { support: 'too old' }]).functions.map((one) => one.times)).toEqual([0, 0]);
    expect(balanceOf(RULES, []).over).toBe(0);
  });

  it('names, in every policy, questions that its own record has, and none about a child', () => {
    for (const id of POLICY_IDS) {
      const pack = packOf(id, 1);
      const record = pack?.forms.find((form) => form.id === pack.recordForms['one-to-one']);
      const own = record?.sections.flatMap((section) => section.questions).filter((one) => one.child === undefined);
      const asked = pack?.balance?.functions.flatMap((one) => one.questions) ?? [];
      expect(asked.filter((question) => own?.some((one) => one.id === question) !== true)).toEqual([]);
    }
  });
});

describe('reading it', () => {
  let world: MemoryWorld;
  beforeEach(() => {
    world = aWorld({ policy: 'temple' });
  });
  const held = (number: number, on: string, answers: Answers, with_: Partial<SupervisionRecord> = {}) => {
    const session = `${KEY}-s${number}`;
    world.plan(aSession(`${on}T10:00:00Z`, { key: session, status: 'held' }));
    world.records.recordShelf.set({
      key: `${session}-r`,
      arrangement: KEY,
      session,
      formId: 'temple-supervision-record',
      formVersion: 1,
      kind: 'record',
      status: 'signed',
      author: 'sam',
      answers,
      text: '',
      signatures: [],
      seal: null,
      paperKeptWhere: null,
      ...with_,
    });
  };
  const times = async () =>
    granted(await readBalance(world, world.as('ella'), KEY)).balance?.functions.map((one) => one.times);

  it('is for nobody but the two: not for a line manager, a lead or a stranger', async () => {
    for (const who of ['lou', 'sid', 'tess']) {
      expect(refusalOf(await readBalance(world, world.as(who), KEY))).toBe('not-a-party');
    }
    expect(refusalOf(await readBalance(world, world.as('stranger'), KEY))).toBe('not-found');
  });

  it('counts the six latest, not the seventh', async () => {
    for (let number = 1; number <= 7; number += 1) held(number, `2026-0${number}-10`, { 'agenda-4': 'Tired.' });
    expect(granted(await readBalance(world, world.as('sam'), KEY)).balance).toMatchObject({ over: 6, rule: 'T-09' });
    expect(await times()).toEqual([0, 0, 6]);
  });

  it('leaves out drafts, and sessions that were not held', async () => {
    held(1, '2026-01-10', { training: 'A course.' }, { status: 'draft' });
    held(2, '2026-02-10', { training: 'A course.' });
    world.plan(aSession('2026-02-10T10:00:00Z', { key: `${KEY}-s2`, status: 'missed' }));
    expect(granted(await readBalance(world, world.as('ella'), KEY)).balance?.over).toBe(0);
    held(3, '2026-03-10', { training: 'A course.' });
    expect(await times()).toEqual([0, 1, 0]);
  });

  it('is nothing under a policy whose record does not tell its functions apart', async () => {
    world = aWorld({ policy: 'river-tees' });
    expect(granted(await readBalance(world, world.as('ella'), KEY)).balance).toBeNull();
  });
});
