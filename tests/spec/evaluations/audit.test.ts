import { beforeEach, describe, expect, it } from 'vitest';
import { answerRound } from '../../../bot/use-cases/evaluations/answer-round.ts';
import { auditsUnderWay } from '../../../bot/use-cases/evaluations/audits-under-way.ts';
import { openRound } from '../../../bot/use-cases/evaluations/open-round.ts';
import { readAudits } from '../../../bot/use-cases/evaluations/read-audits.ts';
import { readResults } from '../../../bot/use-cases/evaluations/read-results.ts';
import { readRound } from '../../../bot/use-cases/evaluations/read-round.ts';
import type { OpenAudit } from '../../../shared/contract/evaluations.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool } from '../../builders/a-school.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SCHOOL = 'lantern-bay';
const ROUND = `${SCHOOL}-round-2026`;
const ASKED = ['ella', 'ann', 'ben', 'cat', 'dan', 'eve'] as const;
const ANSWERS: Answers = { q1: 5, q2: 3, 'q3-short': 'Yes', q10: 'A protected hour.' };
let world: MemoryWorld;

/** Six people are supervised by Sam under River Tees' policy, and Kit, who has no account. */
beforeEach(() => {
  world = aWorld({ policy: 'river-tees' });
  world.register.schoolShelf.set(aSchool({ policy: 'river-tees' }));
  for (const id of ASKED.slice(1)) {
    world.add(aPerson({ id }));
    world.arrange(anArrangement({ key: `a-${id}`, policy: 'river-tees', supervisees: [id] }));
  }
  world.add(aPerson({ id: 'local:kit', email: null }));
  world.arrange(anArrangement({ key: 'a-kit', policy: 'river-tees', supervisees: ['local:kit'] }));
});

const day = (on: string, time = '09:00') => {
  world.now = Temporal.Instant.from(`${on}T${time}:00Z`);
};
const open = (who: string, asked: Partial<OpenAudit> = {}, school = SCHOOL) =>
  openRound(world, world.as(who), school, {
    key: 'round-2026',
    opensOn: '2026-11-23',
    closesOn: '2026-12-04',
    ...asked,
  });
const answer = (who: string, answers: Answers = ANSWERS) =>
  answerRound(world, world.as(who), ROUND, { answers: answers as Record<string, string> });
const results = (who: string) => readResults(world, world.as(who), ROUND);

describe('opening a round', () => {
  it.each(['sam', 'ella', 'lou', 'hana', 'otto', 'team', 'audrey', 'adam', 'stranger'])(
    'is refused to %s',
    async (who) => {
      expect(refusalOf(await open(who))).toBe('not-allowed');
      expect(world.evaluations.roundShelf.all()).toEqual([]);
    },
  );

  it('is for the school lead and trust leads, who are told how many it would ask', async () => {
    expect(granted(await readAudits(world, world.as('sid'))).mayOpen).toMatchObject([
      { key: SCHOOL, asks: 6, withoutAccount: 1, hasOpen: false },
    ]);
    expect(granted(await open('sid')).round).toMatchObject({ state: 'open', asked: 6, answered: null });
    day('2026-12-05');
    granted(await open('tess', { key: 'round-two', opensOn: '2026-12-05', closesOn: '2026-12-20' }));
  });

  it('is refused where the policy has no such form', async () => {
    world.register.schoolShelf.set(aSchool({ policy: 'jmat' }));
    expect(refusalOf(await open('sid'))).toBe('not-found');
    expect(granted(await readAudits(world, world.as('sid'))).mayOpen).toEqual([]);
  });

  it('yesterday, the wrong way round, or for longer than three months is refused, naming the field', async () => {
    expect(refusalOf(await open('sid', { opensOn: '2026-11-22' }))).toBe('invalid-field opensOn');
    expect(refusalOf(await open('sid', { closesOn: '2026-11-22' }))).toBe('invalid-field closesOn');
    expect(refusalOf(await open('sid', { closesOn: '2027-02-24' }))).toBe('invalid-field closesOn');
    granted(await open('sid', { closesOn: '2027-02-23' }));
  });

  it('twice is opening once; another is refused until the day after the last', async () => {
    granted(await open('sid'));
    granted(await open('sid'));
    expect(world.evaluations.roundShelf.all()).toHaveLength(1);
    day('2026-12-04');
    const next = { key: 'round-two', opensOn: '2026-12-07', closesOn: '2026-12-20' };
    expect(refusalOf(await open('sid', next))).toBe('already-done');
    day('2026-12-05');
    granted(await open('sid', next));
  });

  it('asks again where a try died half way', async () => {
    world.weather.fail('unavailable', 'write invitation');
    await expect(open('sid')).rejects.toThrow();
    world.weather.clear();
    expect(granted(await open('sid')).round.asked).toBe(6);
  });
});

describe('answering', () => {
  beforeEach(async () => {
    granted(await open('sid'));
  });

  it.each(['sam', 'lou', 'tess', 'sid', 'team', 'stranger'])('is not for %s, who is not asked', async (who) => {
    expect(refusalOf(await answer(who))).toBe('not-found');
    expect(refusalOf(await readRound(world, world.as(who), ROUND))).toBe('not-found');
  });

  it('shows an empty form, with nothing filled in and no date asked', async () => {
    const page = granted(await readRound(world, world.as('ella'), ROUND));
    const asked = page.form.sections.flatMap((section) => section.questions.map((question) => question.id));
    expect(asked).toContain('q1');
    expect(asked).not.toContain('date');
    expect(page).toMatchObject({ state: 'to answer', nameQuestion: 'name' });
    expect(page.round).toMatchObject({ asked: null, answered: null });
  });

  it('is refused the day before and the day after', async () => {
    day('2026-12-05');
    expect(refusalOf(await answer('ella'))).toBe('not-allowed');
    day('2026-12-04', '23:59');
    granted(await answer('ella'));
  });

  it('refuses what cannot be an answer, and a question that is not asked, keeping the person free to answer', async () => {
    expect(refusalOf(await answer('ella', { q1: 'many' }))).toBe('invalid-field q1');
    expect(refusalOf(await answer('ella', { date: '2026-11-23' }))).toBe('unknown-field date');
    expect(refusalOf(await answer('ella', { q3: 'x'.repeat(31_000) }))).toMatch(/too-long|invalid-field/);
    granted(await answer('ella'));
  });

  it('counts once, however often it is sent', async () => {
    await Promise.all([answer('ella'), answer('ella')]);
    granted(await answer('ella'));
    for (const who of ['ann', 'ben', 'cat']) granted(await answer(who));
    expect(await world.evaluations.answersOf(ROUND)).toEqual([]);
    granted(await answer('dan'));
    expect(await world.evaluations.answersOf(ROUND)).toHaveLength(5);
  });

  it('is finished by the next try when one died between', async () => {
    world.weather.fail('unavailable', 'put answers away');
    await expect(answer('ella')).rejects.toThrow();
    world.weather.clear();
    expect(granted(await readRound(world, world.as('ella'), ROUND)).state).toBe('to answer');
    granted(await answer('ella'));
    expect(granted(await readRound(world, world.as('ella'), ROUND)).state).toBe('answered');
  });

  it('leaves nothing in any trail, and nothing that says who said what', async () => {
    for (const who of ASKED) granted(await answer(who, { q1: 5, q10: `from ${who}` }));
    expect(await world.audit.arrangements()).toEqual([]);
    const invitations = JSON.stringify(await world.evaluations.invitationsOf(ROUND));
    expect(invitations).not.toContain('from');
    const written = JSON.stringify(await world.evaluations.answersOf(ROUND));
    expect(written).not.toMatch(/"(person|name|id|at|on)"/);
  });

  it('asks somebody who joined since', async () => {
    world.add(aPerson({ id: 'fay' }));
    world.arrange(anArrangement({ key: 'a-fay', policy: 'river-tees', supervisees: ['fay'] }));
    expect(granted(await readRound(world, world.as('fay'), ROUND)).state).toBe('to answer');
  });

  it('tells reminders who has not answered, while it is open', async () => {
    granted(await answer('ella'));
    const on = Temporal.PlainDate.from('2026-11-30');
    const [matter] = await auditsUnderWay(world, on);
    expect(matter).toMatchObject({ round: ROUND, school: SCHOOL });
    expect([...(matter?.unanswered ?? [])].sort()).toEqual(['ann', 'ben', 'cat', 'dan', 'eve']);
    expect(await auditsUnderWay(world, Temporal.PlainDate.from('2026-12-05'))).toEqual([]);
  });
});

describe('the results', () => {
  beforeEach(async () => {
    granted(await open('sid'));
  });
  const answeredBy = async (...people: readonly string[]) => {
    for (const who of people) granted(await answer(who));
  };

  it.each(['ella', 'sam', 'lou', 'hana', 'otto', 'audrey', 'adam', 'stranger'])('are not for %s', async (who) => {
    expect(refusalOf(await results(who))).toBe('not-found');
  });

  it('are not shown while it runs, not even with everybody’s answer in, nor on its last day', async () => {
    await answeredBy(...ASKED);
    expect(granted(await results('tess'))).toMatchObject({ state: 'open', questions: [] });
    day('2026-12-04', '23:59');
    expect(granted(await results('tess'))).toMatchObject({ state: 'open', questions: [] });
  });

  it('are never shown of four', async () => {
    await answeredBy('ella', 'ann', 'ben', 'cat');
    day('2026-12-05');
    const shown = granted(await results('sid'));
    expect(shown).toMatchObject({ state: 'too few', questions: [] });
    expect(shown.round.answered).toBeNull();
  });

  it.each(['sid', 'tess', 'team'])('are shown to %s the day after, of five and more, together', async (who) => {
    await answeredBy(...ASKED);
    day('2026-12-05');
    const shown = granted(await results(who));
    expect(shown.state).toBe('shown');
    expect(shown.questions.find((each) => each.id === 'q1')).toMatchObject({ state: 'average', average: 5 });
    expect(shown.questions.find((each) => each.id === 'q3-short')).toMatchObject({ state: 'counts' });
    expect(JSON.stringify(shown)).not.toContain('A protected hour.');
  });
});
