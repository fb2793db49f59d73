import { beforeEach, describe, expect, it } from 'vitest';
import { beginForm } from '../../../bot/use-cases/begin-form.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { readSessionForms } from '../../../bot/use-cases/read-session-forms.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { POLICY_IDS, type PolicyId } from '../../../shared/domain/schools/school.ts';
import { prefill } from '../../../shared/forms/prefill.ts';
import { formOf, packOf } from '../../../shared/policies/index.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SESSION = 'lantern-bay-ella-s1';
let world: MemoryWorld;

function planned(policy: PolicyId, session: Parameters<typeof aSession>[1] = {}): void {
  world = aWorld({ policy });
  world.plan(aSession('2026-11-25T10:00:00Z', { eventId: 'event-1', ...session }));
}
const begin = (who: string, policy: PolicyId = 'jmat') =>
  beginForm(world, world.as(who), SESSION, { formId: `${policy}-preparation`, number: 1, together: false });
const listed = async (who: string, policy: PolicyId = 'jmat') =>
  granted(await readSessionForms(world, world.as(who), SESSION)).forms.find(
    (form) => form.formId === `${policy}-preparation`,
  );

beforeEach(() => planned('jmat'));

describe('preparing for a session', () => {
  it('is for nobody outside it, and for nobody once it is cancelled', async () => {
    expect(refusalOf(await begin('stranger'))).toBe('not-found');
    for (const who of ['lou', 'sid', 'tess']) expect(refusalOf(await begin(who))).toBe('not-a-party');
    planned('jmat', { status: 'cancelled' });
    expect(refusalOf(await begin('ella'))).toBe('already-done');
  });

  it.each(POLICY_IDS)(
    'is possible before the session under %s, for the supervisee and the supervisor',
    async (policy) => {
      planned(policy);
      for (const who of ['ella', 'sam']) {
        const view = granted(await begin(who, policy));
        expect(view.answers).toMatchObject({ 'written-by': who, 'session-date': '2026-11-25' });
      }
      expect((await world.register.session(SESSION))?.value.recordState).toBe('none');
    },
  );

  it('is seen by nobody else until it is shared, and then with the name of who wrote it', async () => {
    const mine = granted(await begin('ella'));
    const answers = { agenda: 'The new front sheet.' };
    const saved = granted(await saveRecord(world, world.as('ella'), mine.key, { version: mine.version, answers }));
    expect((await listed('sam'))?.begun).toEqual([]);
    expect(refusalOf(await readRecord(world, world.as('sam'), mine.key))).toBe('not-found');
    granted(await shareRecord(world, world.as('ella'), mine.key, { version: saved.version }));
    expect((await listed('sam'))?.begun).toMatchObject([{ key: mine.key, status: 'shared', by: 'Ella' }]);
    expect(granted(await readRecord(world, world.as('sam'), mine.key)).answers).toMatchObject(answers);
  });

  it('asks for nothing: not one box of it has to be filled in', () => {
    for (const id of POLICY_IDS) {
      const form = packOf(id, 1)?.forms.find((one) => one.id === `${id}-preparation`);
      const questions = form?.sections.flatMap((section) => section.questions) ?? [];
      expect(questions.length).toBeGreaterThan(0);
      expect(questions.every((question) => question.optional === true && question.child === undefined)).toBe(true);
    }
  });
});

describe('the kind of session on a record', () => {
  const kindOn = (formId: string, sessionKind?: string) => {
    const form = formOf(formId, 1);
    if (form === undefined) throw new Error(`There is no ${formId}.`);
    const nothing = { supervisors: [], supervisees: [], schoolName: '', venue: '', durationMinutes: null };
    const days = { sessionOn: null, lastSessionOn: null, nextSessionOn: null, leadTrainingRenewalOn: null };
    const facts = { ...nothing, ...days, todayOn: '2026-11-23' };
    return prefill(form, sessionKind === undefined ? facts : { ...facts, sessionKind })['session-type'];
  };

  it.each(['cradley-supervision-record', 'temple-supervision-record'])('is filled in on %s (C-89, T-34)', (formId) => {
    expect(kindOn(formId, 'group')).toBe('Group');
    expect(kindOn(formId, 'one-to-one')).toBe('One-to-one');
  });

  it('is left blank where the form has no such choice, or the kind is not known', () => {
    expect(kindOn('cradley-supervision-record', 'clinical')).toBeUndefined();
    expect(kindOn('cradley-supervision-record')).toBeUndefined();
  });
});

describe('each is told that the other has put something on the agenda (C-105)', () => {
  beforeEach(() => planned('cradley'));
  async function shared(answers: Record<string, string>): Promise<void> {
    const mine = granted(await begin('ella', 'cradley'));
    const saved = granted(await saveRecord(world, world.as('ella'), mine.key, { version: mine.version, answers }));
    granted(await shareRecord(world, world.as('ella'), mine.key, { version: saved.version }));
  }
  const told = () => world.messenger.sent.map(({ to, notification }) => `${to}: ${notification}`);

  it('once, by whom and for when, and never what', async () => {
    await shared({ agenda: 'LB-014 and the new threshold.' });
    expect(told()).toEqual(['sam: Something for the agenda']);
    const said = JSON.stringify(world.messenger.sent);
    expect(said).toContain('Ella has put something on the agenda for Wed 25 Nov 2026, 10:00.');
    expect(said).not.toContain('LB-014');
    const { key, version } = granted(await readRecord(world, world.as('ella'), `${SESSION}-f-cradley-preparation-1`));
    granted(await shareRecord(world, world.as('ella'), key, { version }));
    expect(told()).toHaveLength(1);
  });

  it('not when nothing was put there', async () => {
    await shared({ impact: 'A hard month.', agenda: '  ' });
    expect(told()).toEqual([]);
  });

  it('not when the session has begun', async () => {
    planned('cradley', { startsAt: world.now, status: 'held' });
    await shared({ agenda: 'Late.' });
    expect(told()).toEqual([]);
  });

  it('and what was shared stays shared when the messenger is down', async () => {
    world.weather.fail('unavailable', 'send');
    await shared({ agenda: 'The new threshold.' });
    world.weather.clear();
    expect(told()).toEqual([]);
    const read = await readRecord(world, world.as('sam'), `${SESSION}-f-cradley-preparation-1`);
    expect(granted(read).status).toBe('shared');
  });

  it('under no policy that does not ask for it', async () => {
    planned('jmat');
    const mine = granted(await begin('ella'));
    const answers = { agenda: 'The new front sheet.' };
    const saved = granted(await saveRecord(world, world.as('ella'), mine.key, { version: mine.version, answers }));
    granted(await shareRecord(world, world.as('ella'), mine.key, { version: saved.version }));
    expect(told()).toEqual([]);
  });
});
