import { beforeEach, describe, expect, it } from 'vitest';
import { beginForm } from '../../../bot/use-cases/begin-form.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { readSessionForms } from '../../../bot/use-cases/read-session-forms.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { formKeyOf, formNumberOf } from '../../../shared/domain/records/record-keys.ts';
import { POLICY_IDS, type PolicyId } from '../../../shared/domain/schools/school.ts';
import { packOf } from '../../../shared/policies/index.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SESSION = 'lantern-bay-ella-s1';
let world: MemoryWorld;

function under(policy: PolicyId, session: Parameters<typeof aSession>[1] = {}): void {
  world = aWorld({ policy });
  world.plan(aSession('2026-11-23T07:00:00Z', { status: 'held', eventId: 'event-1', ...session }));
}
const begin = (who: string, formId: string, number = 1, together = false) =>
  beginForm(world, world.as(who), SESSION, { formId, number, together });
const list = async (who: string) => granted(await readSessionForms(world, world.as(who), SESSION)).forms;
const oneOf = async (who: string, formId: string) => (await list(who)).find((one) => one.formId === formId);

beforeEach(() => under('cradley'));

describe('the forms a session can hold beside its record', () => {
  it('are, in every policy, forms of that policy with something to fill in', () => {
    for (const id of POLICY_IDS) {
      const pack = packOf(id, 1);
      for (const { formId } of pack?.sessionForms ?? []) {
        const form = pack?.forms.find((one) => one.id === formId);
        const questions = form?.sections.flatMap((section) => section.questions) ?? [];
        expect(
          questions.some((question) => question.type !== 'staticText'),
          formId,
        ).toBe(true);
      }
    }
  });

  it('are not listed for anybody outside the session', async () => {
    for (const who of ['lou', 'sid', 'tess'])
      expect(refusalOf(await readSessionForms(world, world.as(who), SESSION))).toBe('not-a-party');
    expect(refusalOf(await readSessionForms(world, world.as('stranger'), SESSION))).toBe('not-found');
  });

  it('are named by number, and the session’s record is none of them', () => {
    expect(formNumberOf(SESSION, 'a-form', formKeyOf(SESSION, 'a-form', 3))).toBe(3);
    expect(formNumberOf(SESSION, 'a-form', `${SESSION}-r`)).toBeNull();
    expect(formNumberOf(SESSION, 'a-form', formKeyOf(SESSION, 'a-form-too', 1))).toBeNull();
  });
});

describe('beginning one', () => {
  it('is refused to the supervisee where the supervisor fills it in, to oversight and to strangers', async () => {
    expect(refusalOf(await begin('ella', 'cradley-case-record'))).toBe('not-allowed');
    expect(refusalOf(await begin('tess', 'cradley-case-record'))).toBe('not-a-party');
    expect(refusalOf(await begin('stranger', 'cradley-case-record'))).toBe('not-found');
  });

  it('is refused for a form of another policy, for the record itself and for something to be read only', async () => {
    for (const form of ['hscb-evaluation-tool', 'cradley-supervision-record', 'cradley-agenda', 'nonsense'])
      expect(refusalOf(await begin('sam', form)), form).toBe('not-found formId');
  });

  it('is refused in a cancelled session', async () => {
    under('cradley', { status: 'cancelled' });
    expect(refusalOf(await begin('sam', 'cradley-case-record'))).toBe('already-done');
    expect((await list('sam')).every((one) => !one.mayBegin)).toBe(true);
  });

  it('twice is once, and leaves the session’s own record as it was', async () => {
    const first = granted(await begin('sam', 'cradley-case-record'));
    expect(granted(await begin('sam', 'cradley-case-record')).key).toBe(first.key);
    expect(world.records.preparationShelf.all()).toHaveLength(1);
    expect((await world.register.session(SESSION))?.value.recordState).toBe('none');
  });

  it('again makes a second case record, but never a second prompt sheet', async () => {
    granted(await begin('sam', 'cradley-case-record'));
    granted(await begin('sam', 'cradley-prompt-sheet'));
    expect(await oneOf('sam', 'cradley-case-record')).toMatchObject({ mayBegin: true, nextNumber: 2 });
    expect(await oneOf('sam', 'cradley-prompt-sheet')).toMatchObject({ mayBegin: false });
    granted(await begin('sam', 'cradley-case-record', 2));
    expect(granted(await begin('sam', 'cradley-prompt-sheet', 2)).key).toBe(
      formKeyOf(SESSION, 'cradley-prompt-sheet', 1),
    );
    expect((await oneOf('sam', 'cradley-case-record'))?.begun.map((one) => one.number)).toEqual([1, 2]);
  });

  it('by the supervisee passes over a draft of the supervisor’s that they cannot see', async () => {
    under('hscb');
    granted(await begin('sam', 'hscb-evaluation-tool'));
    expect((await oneOf('ella', 'hscb-evaluation-tool'))?.begun).toEqual([]);
    const hers = granted(await begin('ella', 'hscb-evaluation-tool'));
    expect(hers.key).toBe(formKeyOf(SESSION, 'hscb-evaluation-tool', 2));
    expect((await oneOf('sam', 'hscb-evaluation-tool'))?.begun.map((one) => one.number)).toEqual([1]);
  });

  it('together keeps the names and dates filled in for a form that is wholly about a child', async () => {
    under('temple');
    const view = granted(await begin('sam', 'temple-case-aide-memoire', 1, true));
    expect(view.answers).toMatchObject({ 'cp-designate': 'ella', 'cp-supervisor': 'sam', date: '2026-11-23' });
    expect(world.records.recordShelf.all()[0]?.value.answers).toEqual({});
  });

  it('fills JMAT’s summary sheet from the actions agreed in the session, and from no other', async () => {
    under('jmat');
    const action = {
      key: 'act-1',
      arrangement: 'lantern-bay-ella',
      originSession: SESSION,
      text: 'Update the list.',
      category: 'practice' as const,
      owner: 'ella',
      dueOn: Temporal.PlainDate.from('2026-12-04'),
      status: 'open' as const,
      slippedCount: 0,
      closedOn: null,
      evidence: null,
      referral: null,
    };
    world.records.actionShelf.set(action);
    world.records.actionShelf.set({ ...action, key: 'act-2', originSession: 'another', text: 'Older.' });
    const view = granted(await begin('sam', 'jmat-action-summary-sheet'));
    const owner = (await world.register.people(['ella']))[0]?.name;
    expect(view.answers.actions).toEqual([
      { action: 'act-1', c1: 'Update the list.', c2: owner, c3: '2026-12-04', c4: '' },
    ]);
  });
});

describe('a case record in a session', () => {
  async function shared() {
    const begun = granted(await begin('sam', 'cradley-case-record'));
    const questions = begun.form.sections.flatMap((section) => section.questions);
    const text = questions.find((question) => question.type === 'longText')?.id ?? '';
    const saved = granted(
      await saveRecord(world, world.as('sam'), begun.key, { version: begun.version, answers: { [text]: 'Case A.' } }),
    );
    return granted(await shareRecord(world, world.as('sam'), begun.key, { version: saved.version }));
  }

  it('lives whole in Case discussions, with nothing about the child in the record', async () => {
    const view = await shared();
    expect(world.records.recordShelf.get(view.key)?.value.answers).toEqual({});
    expect(world.records.caseShelf.all().map(({ value }) => value.record)).toEqual([view.key]);
    expect(Object.values(granted(await readRecord(world, world.as('ella'), view.key)).answers)).toContain('Case A.');
  });

  it('is signed by both as the form says, and sealed with its case', async () => {
    const view = await shared();
    const sign = async (who: string) => {
      const { contentHash } = granted(await readRecord(world, world.as(who), view.key));
      return granted(
        await signRecord(world, world.as(who), view.key, { version: 'r', contentHash: contentHash ?? '' }),
      );
    };
    expect((await sign('sam')).status).toBe('awaiting signatures');
    expect((await sign('ella')).status).toBe('signed');
    expect(world.records.caseShelf.all().every(({ value }) => value.seal !== null)).toBe(true);
    expect((await world.register.session(SESSION))?.value.recordState).toBe('none');
  });
});
