import { beforeEach, describe, expect, it } from 'vitest';
import { raiseConcern } from '../../../bot/use-cases/raise-concern.ts';
import { readConcerns } from '../../../bot/use-cases/read-concerns.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { stepConcern } from '../../../bot/use-cases/step-concern.ts';
import type { ConcernList, RaiseConcern, StepConcern } from '../../../shared/contract/register.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const CONCERN = 'concern-01';
let world: MemoryWorld;
let presses = 0;

beforeEach(() => {
  world = aWorld();
});

const raise = (who: string, asked: Partial<RaiseConcern> = {}) =>
  raiseConcern(world, world.as(who), KEY, { key: CONCERN, kind: 'dispute', text: 'We cannot agree.', ...asked });
const step = (who: string, what: StepConcern['step'], note = 'Said so.') => {
  presses += 1;
  return stepConcern(world, world.as(who), CONCERN, { key: `press-${10_000 + presses}`, step: what, note });
};
const only = (list: ConcernList) => {
  const [concern] = list.concerns;
  if (concern === undefined) throw new Error('there is no concern');
  return concern;
};
const readers = async () => {
  const everybody = ['sam', 'ella', 'dee', 'chris', 'lou', 'hana', 'tess', 'team', 'stranger'];
  const read = await Promise.all(everybody.map((who) => world.records.concernsOf(world.as(who), KEY)));
  return everybody.filter((_, at) => read[at]?.length === 1);
};
const away = (person: string, fromOn: string, toOn: string | null) =>
  world.register.absenceShelf.set({
    key: `away-${person}`,
    person,
    fromOn: Temporal.PlainDate.from(fromOn),
    toOn: toOn === null ? null : Temporal.PlainDate.from(toOn),
  });

describe('a step with a concern', () => {
  it('is refused to whoever may not read it, whatever they are in the trust', async () => {
    granted(await raise('ella'));
    for (const who of ['dee', 'lou', 'tess', 'sid', 'hana', 'stranger']) {
      expect(refusalOf(await step(who, 'close'))).toBe('not-found');
    }
  });

  it('that is not theirs is refused: agreeing for oneself, closing for another', async () => {
    granted(await raise('ella'));
    expect(refusalOf(await step('ella', 'agree'))).toBe('not-allowed');
    expect(refusalOf(await step('sam', 'close'))).toBe('not-allowed');
    expect(refusalOf(await step('sam', 'move on'))).toBe('not-allowed');
  });

  it('needs a word where a word is needed', async () => {
    granted(await raise('ella'));
    expect(refusalOf(await step('sam', 'refuse to agree', ' '))).toBe('invalid-field note');
    expect(refusalOf(await step('ella', 'close', ''))).toBe('invalid-field note');
  });

  it('under one press is one step', async () => {
    granted(await raise('ella'));
    const asked = { key: 'press-same', step: 'note' as const, note: 'Talked on Monday.' };
    granted(await stepConcern(world, world.as('ella'), CONCERN, asked));
    const list = granted(await stepConcern(world, world.as('ella'), CONCERN, asked));
    expect(only(list).steps.map((one) => one.step)).toEqual(['raised', 'noted']);
    expect(world.audit.events().filter((event) => event === 'concern step')).toHaveLength(1);
  });

  it('is not taken once it is closed', async () => {
    granted(await raise('ella'));
    const list = granted(await step('ella', 'close', 'We have settled it.'));
    expect([only(list).isClosed, only(list).steps.at(-1)?.note]).toEqual([true, 'We have settled it.']);
    expect(refusalOf(await step('ella', 'note'))).toBe('already-done');
    expect(world.audit.events()).toContain('concern closed');
  });
});

describe('the agreement of both (J-40)', () => {
  it('opens it to the deputy chief executive, and the three of them read it', async () => {
    granted(await raise('ella'));
    expect(await readers()).toEqual(['sam', 'ella']);
    const list = granted(await step('sam', 'agree', ''));
    expect([only(list).addressee.name, only(list).isAsking]).toEqual(['Dee', false]);
    expect(await readers()).toEqual(['sam', 'ella', 'dee']);
    expect(granted(await readConcerns(world, world.as('dee'), KEY)).concerns).toHaveLength(1);
  });

  it('refused is written down, goes back to the raiser, and is seen by whoever has it next', async () => {
    granted(await raise('ella'));
    granted(await step('sam', 'refuse to agree', 'I do not think it is needed.'));
    expect(await readers()).toEqual(['sam', 'ella']);
    const back = only(granted(await readConcerns(world, world.as('ella'), KEY)));
    expect([back.addressee.name, back.otherPartyAgrees, back.isClosed]).toEqual(['Ella', false, false]);
    granted(await step('ella', 'move on', ''));
    const seen = only(granted(await readConcerns(world, world.as('chris'), KEY)));
    expect(seen.steps.map((one) => [one.step, one.by, one.note])).toEqual([
      ['raised', 'Ella', ''],
      ['agreement refused', 'Sam', 'I do not think it is needed.'],
      ['moved on', 'Ella', ''],
    ]);
  });

  it('is not needed for an entitlement, which the supervisor does not read', async () => {
    granted(await raise('ella', { kind: 'entitlement' }));
    expect(await readers()).toEqual(['ella', 'lou']);
  });

  it('is passed over when the other party has left', async () => {
    world.register.personShelf.set(aPerson({ id: 'sam', leftOn: Temporal.PlainDate.from('2026-11-22') }));
    expect(only(granted(await raise('ella'))).addressee.name).toBe('Chris');
  });
});

describe('moving on', () => {
  it('takes it up the policy’s steps and then own manager, head, chair; only the last one reads it', async () => {
    granted(await raise('ella', { kind: 'entitlement' }));
    expect(granted(await step('lou', 'move on', 'Not for me to settle.')).concerns).toEqual([]);
    expect(only(granted(await readConcerns(world, world.as('hana'), KEY))).addressee.name).toBe('Hana');
    expect(await readers()).toEqual(['ella', 'hana']);
    expect(refusalOf(await step('lou', 'note'))).toBe('not-found');
  });

  it('says so when there is nobody further', async () => {
    granted(await raise('ella', { kind: 'entitlement' }));
    granted(await step('ella', 'move on'));
    granted(await step('ella', 'move on'));
    expect(refusalOf(await step('ella', 'move on'))).toBe('not-found');
  });

  it('goes to the chair whom the trust’s setting names', async () => {
    world.add(aPerson({ id: 'carol', jobTitle: 'Parent' }));
    await world.settings.put('trust', JSON.stringify({ chair: 'carol' }));
    granted(await raise('ella', { kind: 'entitlement' }));
    granted(await step('ella', 'move on'));
    expect(only(granted(await step('ella', 'move on'))).addressee.name).toBe('Carol');
  });
});

describe('nobody who cannot take it', () => {
  it('gets it: the one it is about is passed over', async () => {
    expect(only(granted(await raise('ella', { kind: 'entitlement', subject: 'lou' }))).addressee.name).toBe('Hana');
  });

  it('is somebody the trust does not know', async () => {
    expect(refusalOf(await raise('ella', { subject: 'nobody' }))).toBe('invalid-field subject');
  });

  it.each([
    ['the day before they go', '2026-11-24', 'Lou'],
    ['the day they go', '2026-11-23', 'Hana'],
  ])('keeps it: %s', async (_when, fromOn, stands) => {
    granted(await raise('ella', { kind: 'entitlement' }));
    away('lou', fromOn, null);
    expect(only(granted(await readConcerns(world, world.as('ella'), KEY))).addressee.name).toBe(stands);
  });

  it.each([
    ['their last day', '2026-11-23', 'Lou'],
    ['the day after it', '2026-11-22', 'Hana'],
  ])('keeps it: %s', async (_when, leftOn, stands) => {
    granted(await raise('ella', { kind: 'entitlement' }));
    world.register.personShelf.set(aPerson({ id: 'lou', leftOn: Temporal.PlainDate.from(leftOn) }));
    const concern = only(granted(await readConcerns(world, world.as('ella'), KEY)));
    expect(concern.addressee.name).toBe(stands);
    expect(await readers()).toEqual(['ella', stands.toLowerCase()]);
  });

  it('is passed over without a trace: it is written that the service passed it on', async () => {
    granted(await raise('ella', { kind: 'entitlement' }));
    away('lou', '2026-11-23', '2026-11-23');
    const concern = only(granted(await readConcerns(world, world.as('ella'), KEY)));
    expect(concern.steps.at(-1)).toMatchObject({ step: 'passed on', by: 'Supervision', to: 'Hana' });
  });
});

describe('whoever it stands with', () => {
  it('is told in Teams, in words that say nothing of it, and finds it on their home page', async () => {
    granted(await raise('ella', { kind: 'entitlement', text: 'No time is made.' }));
    expect(world.messenger.sent.map((one) => one.to)).toEqual(['lou']);
    expect(JSON.stringify(world.messenger.sent)).not.toMatch(/No time|Ella|Sam/);
    const { owed } = granted(await readHome(world, world.as('lou')));
    expect(owed[0]).toMatchObject({ kind: 'concern', link: `arrangements/${KEY}/concerns` });
    expect(granted(await readHome(world, world.as('sam'))).owed.map((one) => one.kind)).not.toContain('concern');
  });

  it('and cannot be reached by Teams is named to the raiser; the concern stands all the same', async () => {
    world.messenger.notInstalledFor.add('lou');
    const list = granted(await raise('ella', { kind: 'entitlement' }));
    expect([list.notTold, only(list).addressee.name]).toEqual([['Lou'], 'Lou']);
    world.weather.fail('unavailable', 'send card');
    expect(granted(await step('ella', 'move on')).notTold).toEqual(['Hana']);
  });
});

describe('each policy’s routes', () => {
  it.each([
    ['cradley', 'dispute', ['Lou', 'Hana']],
    ['cradley', 'case escalation', ['Hana']],
    ['hscb', 'case escalation', ['Lou', 'Hana']],
    ['temple', 'dispute', ['Hana']],
    ['temple', 'entitlement', ['Lou', 'Hana']],
    ['river-tees', 'dispute', ['Lou', 'Team']],
    ['river-tees', 'case escalation', ['Team', 'Lou']],
    ['jmat', 'entitlement', ['Lou', 'Hana']],
    ['jmat', 'case escalation', ['Team', 'Hana']],
  ] as const)('%s, %s: %j', async (policy, kind, names) => {
    world = aWorld({ policy });
    let concern = only(granted(await raise('ella', { kind })));
    const stood = [concern.addressee.name];
    while (stood.length < names.length) {
      concern = only(granted(await step('ella', 'move on', '')));
      stood.push(concern.addressee.name);
    }
    expect(stood).toEqual(names);
    expect(concern.way[0]?.rule).not.toBeNull();
  });
});
