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
      expect(asked.length).toBeGreaterThan(2);
      expect(asked.filter((question) => own?.some((one) => one.id === question) !== true)).toEqual([]);
    }
  });

  it('asks, over time, only for questions the form has and that are not about a child', () => {
    for (const { formId, questions } of POLICY_IDS.flatMap((id) => packOf(id, 1)?.overTime ?? [])) {
      const form = POLICY_IDS.flatMap((id) => packOf(id, 1)?.forms ?? []).find((one) => one.id === formId);
      const own = form?.sections.flatMap((section) => section.questions).filter((one) => one.child === undefined);
      expect(questions.filter((question) => own?.some((one) => one.id === question) !== true)).toEqual([]);
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

  it('counts at River Tees what the writers say a session served, one or several (R-06)', async () => {
    world = aWorld({ policy: 'river-tees' });
    const form = { formId: 'river-tees-supervision-record' };
    held(1, '2026-01-10', { function: 'Support', 'function#2': 'Mediation' }, form);
    held(2, '2026-02-10', { function: 'Support', 'general-issues': 'Management of time.' }, form);
    expect(granted(await readBalance(world, world.as('ella'), KEY)).balance).toEqual({
      over: 2,
      functions: [
        { name: 'Management', times: 0 },
        { name: 'Education', times: 0 },
        { name: 'Support', times: 2 },
        { name: 'Mediation', times: 1 },
      ],
      rule: 'R-06',
    });
  });

  describe('what HSCB’s pair said each time they looked back (H-73)', () => {
    beforeEach(() => {
      world = aWorld({ policy: 'hscb' });
    });
    const evaluated = (number: number, on: string, answers: Answers, with_: Partial<SupervisionRecord> = {}) => {
      const session = `${KEY}-s${number}`;
      held(number, on, {}, { formId: 'hscb-recording-template' });
      world.records.recordShelf.set({
        key: `${session}-f-hscb-evaluation-tool-1`,
        arrangement: KEY,
        session,
        formId: 'hscb-evaluation-tool',
        formVersion: 1,
        kind: 'further',
        status: 'shared',
        author: 'ella',
        answers,
        text: '',
        signatures: [],
        seal: null,
        paperKeptWhere: null,
        ...with_,
      });
    };
    const overTime = async (who: string) => granted(await readBalance(world, world.as(who), KEY)).overTime;

    it('is side by side, the earliest first, under the printed words, for both of them', async () => {
      evaluated(2, '2026-05-12', { q1: 'Yes', q7: 'Maybe' });
      evaluated(1, '2026-01-13', { q1: 'No' });
      const seen = await overTime('ella');
      expect(seen).toEqual([
        {
          title: 'How supervision is going',
          days: ['2026-01-13', '2026-05-12'],
          rows: [
            { label: '1. I am happy about the length of supervision sessions.', said: ['No', 'Yes'] },
            { label: '7. I am given time to reflect', said: [null, 'Maybe'] },
          ],
          rule: 'H-73',
        },
      ]);
      expect(await overTime('sam')).toEqual(seen);
    });

    it('is nothing before the second time, and a draft or an empty one is no time', async () => {
      evaluated(1, '2026-01-13', { q1: 'No' });
      evaluated(2, '2026-05-12', { q1: 'Yes' }, { status: 'draft' });
      evaluated(3, '2026-06-12', { q1: null });
      expect(await overTime('ella')).toEqual([]);
    });

    it('goes back four times and no further', async () => {
      for (let number = 1; number <= 5; number += 1) evaluated(number, `2026-0${number}-10`, { q1: 'Yes' });
      const [seen] = (await overTime('sam')) ?? [];
      expect(seen?.days).toEqual(['2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10']);
    });
  });

  it('shows JMAT’s number of children on the vulnerable list from session to session (J-47)', async () => {
    world = aWorld({ policy: 'jmat' });
    held(1, '2026-01-13', { 'vulnerable-list': 12 }, { formId: 'jmat-dsl-record' });
    held(2, '2026-03-13', { 'vulnerable-list': 0 }, { formId: 'jmat-dsl-record' });
    const [seen] = granted(await readBalance(world, world.as('sam'), KEY)).overTime ?? [];
    expect(seen?.rows.map((row) => row.said)).toEqual([['12', '0']]);
  });
});
