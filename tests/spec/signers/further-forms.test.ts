import { describe, expect, it } from 'vitest';
import { beginFurtherForm, readFurtherForms } from '../../../bot/use-cases/further-forms.ts';
import { noteOnPaper } from '../../../bot/use-cases/note-on-paper.ts';
import { printRecord } from '../../../bot/use-cases/print-record.ts';
import { readFormPage } from '../../../bot/use-cases/read-form-page.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { refuseToSign } from '../../../bot/use-cases/refuse-to-sign.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import type { RecordView, SaveRecord } from '../../../shared/contract/records.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { ARRANGEMENT, signedBy } from '../signing/world.ts';

async function shared(
  world: MemoryWorld,
  who: string,
  formId: string,
  answers: SaveRecord['answers'],
): Promise<RecordView> {
  const begun = granted(await beginFurtherForm(world, world.as(who), ARRANGEMENT, { formId }));
  const saved = granted(await saveRecord(world, world.as(who), begun.key, { version: begun.version, answers }));
  return granted(await shareRecord(world, world.as(who), begun.key, { version: saved.version }));
}
const waiting = (view: RecordView) => view.waitingFor.map(({ person, role }) => [person, role]);
const toSign = async (world: MemoryWorld, who: string) =>
  granted(await readHome(world, world.as(who)))
    .owed.filter((one) => one.kind === 'sign form')
    .map((one) => one.link);

describe('forms of a supervision that are about no session', () => {
  it('are begun by its people only, and a handover by whoever supervises', async () => {
    const world = aWorld();
    const asked = { formId: 'jmat-handover' };
    expect(refusalOf(await beginFurtherForm(world, world.as('stranger'), ARRANGEMENT, asked))).toBe('not-found');
    expect(refusalOf(await beginFurtherForm(world, world.as('lou'), ARRANGEMENT, asked))).toBe('not-a-party');
    expect(refusalOf(await beginFurtherForm(world, world.as('ella'), ARRANGEMENT, asked))).toBe('not-allowed');
    expect(refusalOf(await beginFurtherForm(world, world.as('sam'), ARRANGEMENT, { formId: 'jmat-dsl-record' }))).toBe(
      'not-found formId',
    );
    expect(refusalOf(await readFurtherForms(world, world.as('lou'), ARRANGEMENT))).toBe('not-a-party');
  });
  it('are nobody else’s until they are shared, and begun once under one number', async () => {
    const world = aWorld();
    const asked = { formId: 'jmat-disclosure', number: 1 };
    const one = granted(await beginFurtherForm(world, world.as('sam'), ARRANGEMENT, asked));
    expect(granted(await beginFurtherForm(world, world.as('sam'), ARRANGEMENT, asked)).key).toBe(one.key);
    expect(granted(await beginFurtherForm(world, world.as('ella'), ARRANGEMENT, asked)).key).not.toBe(one.key);
    expect(refusalOf(await readFormPage(world, world.as('ella'), one.key))).toBe('not-found');
    const listed = granted(await readFurtherForms(world, world.as('ella'), ARRANGEMENT)).forms;
    expect(listed.find((form) => form.use === 'disclosure')?.begun).toHaveLength(1);
  });
  it('can be printed', async () => {
    const world = aWorld();
    const view = await shared(world, 'ella', 'jmat-urgent-request', { 'asked-of': 'sam', why: null });
    expect(granted(await printRecord(world, world.as('ella'), view.key)).record.key).toBe(view.key);
  });
});

describe('an urgent request', () => {
  it('waits for whoever is asked, on their home page, until they put their name to it', async () => {
    const world = aWorld();
    const view = await shared(world, 'ella', 'jmat-urgent-request', { 'asked-of': 'sam' });
    expect(waiting(view)).toEqual([['sam', 'person asked']]);
    expect(await toSign(world, 'sam')).toEqual([`records/${view.key}`]);
    expect(await toSign(world, 'ella')).toEqual([]);
    expect((await signedBy(world, view, 'sam')).status).toBe('signed');
    expect(await toSign(world, 'sam')).toEqual([]);
  });
  it('signed on paper by somebody outside is noted by them for themselves, never for another', async () => {
    const world = aWorld();
    const view = await shared(world, 'ella', 'jmat-urgent-request', { 'asked-of': 'team' });
    const page = granted(await readFormPage(world, world.as('team'), view.key));
    expect([page.record.signing.mayNotePaper, page.record.signing.notesFor]).toEqual([true, ['team']]);
    const inside = granted(await readFormPage(world, world.as('sam'), view.key));
    expect(inside.record.signing.notesFor).toBeUndefined();
    const { contentHash } = page.record;
    const note = (signedBy?: string[]) =>
      noteOnPaper(world, world.as('team'), view.key, {
        contentHash: contentHash ?? '',
        signedOn: '2026-11-23',
        keptWhere: 'Locked cabinet',
        ...(signedBy === undefined ? {} : { signedBy }),
      });
    expect(refusalOf(await note(['sam']))).toBe('not-allowed');
    expect(refusalOf(await note(['team', 'ella']))).toBe('not-allowed');
    const noted = granted(await note());
    expect(noted.status).toBe('signed on paper');
    expect(world.records.recordShelf.get(view.key)?.value.paper?.[0]?.signedBy).toEqual(['team']);
  });
  it('asked of somebody outside lets them read this form and nothing else', async () => {
    const world = aWorld();
    const view = await shared(world, 'ella', 'jmat-urgent-request', { 'asked-of': 'team' });
    const page = granted(await readFormPage(world, world.as('team'), view.key));
    expect([page.isParty, page.record.may.sign, page.record.may.write]).toEqual([false, true, false]);
    expect(world.messenger.sent.map((one) => one.to)).toEqual(['team']);
    for (const who of ['lou', 'sid', 'stranger']) {
      expect(refusalOf(await readFormPage(world, world.as(who), view.key))).toBe('not-found');
    }
  });
  it('a name typed by hand is nobody to wait for', async () => {
    const world = aWorld();
    for (const name of ['Somebody Else', 'nobody']) {
      const view = await shared(world, 'ella', 'jmat-urgent-request', { 'asked-of': name });
      expect(waiting(view)).toEqual([]);
    }
  });
});

describe('a disclosure about a party', () => {
  it('does not ask the person who does not know yet', async () => {
    const world = aWorld();
    const view = await shared(world, 'sam', 'jmat-disclosure', { about: 'ella', 'party-knows': 'Not yet' });
    expect(waiting(view)).toEqual([]);
    expect(await toSign(world, 'ella')).toEqual([]);
  });
  it('asks the person once they know, who may refuse with a reason', async () => {
    const world = aWorld();
    const view = await shared(world, 'sam', 'jmat-disclosure', { about: 'ella', 'party-knows': 'Yes, told before' });
    expect(waiting(view)).toEqual([['ella', 'person concerned']]);
    granted(await refuseToSign(world, world.as('ella'), view.key, { reason: 'That is not how it was.' }));
    expect(await toSign(world, 'ella')).toEqual([`records/${view.key}`]);
  });
  it('about one member of a group is not read by the others', async () => {
    const world = aWorld({ kind: 'group', policy: 'river-tees', supervisees: ['ella', 'cora', 'gus'] });
    world.add(aPerson({ id: 'gus' }));
    const answers = { about: 'gus', 'party-knows': 'Yes, told before' };
    const view = await shared(world, 'sam', 'river-tees-disclosure', answers);
    granted(await readFormPage(world, world.as('gus'), view.key));
    for (const who of ['ella', 'cora']) {
      expect(refusalOf(await readFormPage(world, world.as(who), view.key))).toBe('not-found');
      expect(
        granted(await readFurtherForms(world, world.as(who), ARRANGEMENT)).forms.flatMap((one) => one.begun),
      ).toEqual([]);
    }
  });
});

describe('a handover', () => {
  const answers = {
    supervisee: ['ella'],
    from: 'sam',
    to: 'cora',
    children: [{ c1: 'Case 7', c2: 'CP', c3: '2026-11-10', c4: '' }],
  };
  it('is signed by who hands over, who takes over and the supervisee; the newcomer reads it, with its children, and no record', async () => {
    const world = aWorld();
    const view = await shared(world, 'sam', 'jmat-handover', answers);
    expect(waiting(view)).toEqual([
      ['sam', 'supervisor'],
      ['cora', 'new supervisor'],
      ['ella', 'supervisee'],
    ]);
    const page = granted(await readFormPage(world, world.as('cora'), view.key));
    expect(page.record.answers.children).toMatchObject(answers.children);
    expect(await world.records.recordsOf(world.as('cora'), ARRANGEMENT)).toHaveLength(1);
    const all = await signedBy(world, view, 'sam', 'cora', 'ella');
    expect(all.status).toBe('signed');
    expect(all.signatures.map((one) => one.name)).toEqual(['Sam', 'Cora', 'Ella']);
  });
  it('is closed to somebody asked who has left', async () => {
    const world = aWorld();
    const view = await shared(world, 'sam', 'jmat-handover', answers);
    world.add(aPerson({ id: 'cora', leftOn: Temporal.PlainDate.from('2026-11-20') }));
    expect(refusalOf(await readFormPage(world, world.as('cora'), view.key))).toBe('not-found');
  });
});
