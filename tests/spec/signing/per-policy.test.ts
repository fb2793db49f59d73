import { describe, expect, it } from 'vitest';
import { agreeRecord } from '../../../bot/use-cases/agree-record.ts';
import { noteOnPaper } from '../../../bot/use-cases/note-on-paper.ts';
import { readHome } from '../../../bot/use-cases/read-home.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { refuseToSign } from '../../../bot/use-cases/refuse-to-sign.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import type { NoteOnPaper, RecordView } from '../../../shared/contract/records.ts';
import { aSession } from '../../builders/a-session.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { ARRANGEMENT, heldUnder, RECORD, SESSION, sharedContract, sharedRecord, signedBy } from './world.ts';

const KEPT = 'Locked cabinet, safeguarding office';
const sign = (world: MemoryWorld, who: string, view: RecordView) =>
  signRecord(world, world.as(who), view.key, { version: view.version, contentHash: view.contentHash ?? '' });
const paper = (world: MemoryWorld, who: string, view: RecordView, more: Partial<NoteOnPaper> = {}) =>
  noteOnPaper(world, world.as(who), view.key, {
    contentHash: view.contentHash ?? '',
    signedOn: '2026-11-23',
    keptWhere: KEPT,
    ...more,
  });

describe('both sign, each with a date', () => {
  it.each(['cradley', 'jmat'] as const)('the record of %s', async (policy) => {
    const world = heldUnder(policy);
    const view = await sharedRecord(world);
    expect([view.signing.style, view.signing.hasSharedDate]).toEqual(['on screen', false]);
    const half = await signedBy(world, view, 'sam');
    expect([half.status, half.waitingFor.map((one) => one.person)]).toEqual(['awaiting signatures', ['ella']]);
    const dates = half.form.signers.map((one) => [one.role, half.answers[one.dateQuestion ?? ''] ?? null]);
    expect(Object.fromEntries(dates)).toEqual({ supervisor: '2026-11-23', supervisee: null });
    world.now = world.now.add({ hours: 24 });
    const whole = await signedBy(world, half, 'ella');
    const after = whole.form.signers.map((one) => [one.role, whole.answers[one.dateQuestion ?? '']]);
    expect(whole.status).toBe('signed');
    expect(Object.fromEntries(after)).toEqual({ supervisor: '2026-11-23', supervisee: '2026-11-24' });
  });
});

describe('one date for both', () => {
  it.each(['hscb', 'river-tees'] as const)('of %s’s contract is the day the last one signs', async (policy) => {
    const world = heldUnder(policy);
    const view = await sharedContract(world);
    expect(view.signing.hasSharedDate).toBe(true);
    const date = view.form.signers[0]?.dateQuestion ?? '';
    const half = await signedBy(world, view, 'sam');
    expect(half.answers[date] ?? null).toBe(view.answers[date] ?? null);
    world.now = world.now.add({ hours: 24 });
    expect((await signedBy(world, half, 'ella')).answers[date]).toBe('2026-11-24');
    expect(world.register.arrangementShelf.get(ARRANGEMENT)?.value.contractSignedOn?.toString()).toBe('2026-11-24');
  });
});

describe('every member of a group', () => {
  it('signs River Tees’ group contract; it is not signed while one is missing (R-58)', async () => {
    const world = heldUnder('river-tees', { kind: 'group', supervisees: ['ella', 'cora', 'hana'] });
    const view = await sharedContract(world);
    expect(view.form.id).toBe('river-tees-group-contract');
    const most = await signedBy(world, view, 'sam', 'ella', 'cora');
    expect([most.status, most.waitingFor.map((one) => one.person)]).toEqual(['awaiting signatures', ['hana']]);
    const whole = await signedBy(world, most, 'hana');
    expect([whole.status, whole.signatures.length]).toEqual(['signed', 4]);
  });

  it('one absent signs later, on paper', async () => {
    const world = heldUnder('river-tees', { kind: 'group', supervisees: ['ella', 'cora', 'hana'] });
    const most = await signedBy(world, await sharedContract(world), 'sam', 'ella', 'cora');
    const whole = granted(await paper(world, 'sam', most));
    expect([whole.status, whole.waitingFor, whole.signing.paper.map((one) => one.signedBy)]).toEqual([
      'signed on paper',
      [],
      [['Hana']],
    ]);
  });
});

describe('nobody', () => {
  it.each(['hscb', 'river-tees'] as const)('signs the record of %s, and nobody is asked to', async (policy) => {
    const world = heldUnder(policy);
    const view = await sharedRecord(world);
    expect([view.signing.style, view.waitingFor, view.may.sign]).toEqual(['nobody', [], false]);
    expect(refusalOf(await sign(world, 'ella', view))).toBe('not-allowed');
    expect(refusalOf(await paper(world, 'sam', view))).toBe('not-allowed');
    for (const who of ['sam', 'ella']) {
      const { owed } = granted(await readHome(world, world.as(who)));
      expect(owed.map((one) => one.kind)).not.toContain('sign record');
    }
  });

  it('agrees HSCB’s record either: its text says nothing of agreeing', async () => {
    const world = heldUnder('hscb');
    const view = await sharedRecord(world);
    expect(view.signing.mayAgree).toBe(false);
    const asked = { contentHash: view.contentHash ?? '' };
    expect(refusalOf(await agreeRecord(world, world.as('ella'), RECORD, asked))).toBe('not-allowed');
  });
});

describe('River Tees’ supervisee', () => {
  const agree = (world: MemoryWorld, who: string, view: RecordView) =>
    agreeRecord(world, world.as(who), RECORD, { contentHash: view.contentHash ?? '' });

  it('agrees the summary, not the supervisor, nor oversight, nor what is not on screen (R-18)', async () => {
    const world = heldUnder('river-tees');
    const view = await sharedRecord(world);
    expect(refusalOf(await agree(world, 'sam', view))).toBe('not-allowed');
    expect(refusalOf(await agree(world, 'tess', view))).toBe('not-found');
    expect(refusalOf(await agree(world, 'ella', { ...view, contentHash: 'another' }))).toBe('unsigned-changes');
  });

  it('agrees it once, which is no signature and freezes nothing; a change afterwards shows', async () => {
    const world = heldUnder('river-tees');
    const view = await sharedRecord(world);
    granted(await agree(world, 'ella', view));
    const agreed = granted(await agree(world, 'ella', view));
    expect(agreed.signing.agreements.map((one) => [one.name, one.isCurrent])).toEqual([['Ella', true]]);
    expect([agreed.status, agreed.signatures, agreed.sealedAt]).toEqual(['shared', [], null]);
    granted(
      await saveRecord(world, world.as('sam'), RECORD, {
        version: agreed.version,
        answers: { 'general-issues': 'One more.' },
      }),
    );
    const changed = granted(await readRecord(world, world.as('ella'), RECORD));
    expect([changed.signing.agreements.map((one) => one.isCurrent), changed.signing.mayAgree]).toEqual([[false], true]);
    expect(world.audit.events().filter((event) => event === 'record agreed')).toHaveLength(1);
  });
});

describe('Temple’s record', () => {
  it('is not signed on screen, and nothing says that it is (T-43)', async () => {
    const world = heldUnder('temple');
    const view = await sharedRecord(world);
    expect([view.signing.style, view.may.sign, view.signing.mayNotePaper]).toEqual(['paper original', false, true]);
    expect(refusalOf(await sign(world, 'ella', view))).toBe('not-allowed');
    const { owed } = granted(await readHome(world, world.as('ella')));
    expect(owed.find((one) => one.kind === 'sign record')?.text).toContain('Print and sign');
  });

  it('is signed on paper: by whom, when, where it is kept and who says so; then it is frozen', async () => {
    const world = heldUnder('temple');
    const view = await sharedRecord(world);
    const noted = granted(await paper(world, 'ella', view));
    expect([noted.status, noted.signatures, noted.waitingFor]).toEqual(['signed on paper', [], []]);
    expect(noted.signing.paper).toEqual([
      expect.objectContaining({ signedOn: '2026-11-23', keptWhere: KEPT, notedBy: 'Ella', isVoid: false }),
    ]);
    expect(world.records.recordShelf.get(RECORD)?.value.paperKeptWhere).toBe(KEPT);
    expect(world.records.recordShelf.get(RECORD)?.value.text).toContain('Signed by Ella, on paper, 23 Nov 2026');
    expect(world.register.sessionShelf.get(SESSION)?.value.recordState).toBe('signed on paper');
    const late = await saveRecord(world, world.as('sam'), RECORD, { version: noted.version, answers: {} });
    expect(refusalOf(late)).toBe('signed-already');
  });

  it('signs its contract on screen: only the record’s original is paper (T-68)', async () => {
    const world = heldUnder('temple');
    const signed = await signedBy(world, await sharedContract(world), 'sam', 'ella');
    expect([signed.signing.style, signed.status]).toEqual(['on screen', 'signed']);
  });
});

describe('a note of paper', () => {
  it('is refused for a draft, to oversight and for a stranger’s signature', async () => {
    const world = heldUnder('jmat');
    const view = await sharedRecord(world);
    for (const who of ['lou', 'tess', 'sid', 'stranger'])
      expect(refusalOf(await paper(world, who, view))).toBe('not-found');
    expect(refusalOf(await paper(world, 'sam', view, { signedBy: ['lou'] }))).toBe('invalid-field signedBy');
  });

  it.each([
    ['2026-11-22', 'invalid-field signedOn'],
    ['2026-11-24', 'invalid-field signedOn'],
  ])('of %s, outside the days from the session until today, is refused', async (signedOn, code) => {
    const world = heldUnder('jmat');
    expect(refusalOf(await paper(world, 'sam', await sharedRecord(world), { signedOn }))).toBe(code);
  });

  it('of a text that has changed since it was printed is refused', async () => {
    const world = heldUnder('temple');
    const view = await sharedRecord(world);
    expect(refusalOf(await paper(world, 'sam', { ...view, contentHash: 'printed before' }))).toBe('unsigned-changes');
  });

  it('of one signature stops changes and waits for the other', async () => {
    const world = heldUnder('jmat');
    const view = await sharedRecord(world);
    const half = granted(await paper(world, 'sam', view, { signedBy: ['ella'] }));
    expect([half.status, half.waitingFor.map((one) => one.person)]).toEqual(['awaiting signatures', ['sam']]);
    const late = await saveRecord(world, world.as('sam'), RECORD, { version: half.version, answers: { coping: 'x' } });
    expect(refusalOf(late)).toBe('signed-already');
    const whole = await signedBy(world, half, 'sam');
    expect([whole.status, whole.waitingFor]).toEqual(['signed', []]);
  });

  it('twice is one note', async () => {
    const world = heldUnder('temple');
    const view = await sharedRecord(world);
    granted(await paper(world, 'sam', view));
    expect(granted(await paper(world, 'sam', view)).signing.paper).toHaveLength(1);
    expect(world.audit.events().filter((event) => event === 'signed on paper')).toHaveLength(1);
  });

  it('of a countersigned copy is kept beside what is signed on screen, and breaks no seal', async () => {
    const world = heldUnder('jmat');
    const signed = await signedBy(world, await sharedRecord(world), 'sam', 'ella');
    const noted = granted(await paper(world, 'sam', signed, { keptWhere: 'Head’s office' }));
    expect([noted.status, noted.sealedAt]).toEqual(['signed', signed.sealedAt]);
    expect(noted.signing.paper.map((one) => one.keptWhere)).toEqual(['Head’s office']);
  });

  it('no longer counts once somebody refuses, and stays to be seen', async () => {
    const world = heldUnder('jmat');
    const half = granted(await paper(world, 'sam', await sharedRecord(world), { signedBy: ['sam'] }));
    const back = granted(await refuseToSign(world, world.as('ella'), half.key, { reason: 'The second point.' }));
    expect([back.status, back.waitingFor.map((one) => one.person)]).toEqual(['shared', ['sam', 'ella']]);
    expect(back.signing.paper.map((one) => one.isVoid)).toEqual([true]);
  });
});

describe('the session', () => {
  it('of somebody who did not come asks nothing of them', async () => {
    const world = heldUnder('jmat', { kind: 'group', supervisees: ['ella', 'cora'] });
    world.plan(aSession('2026-11-23T07:00:00Z', { status: 'held', kind: 'group', attended: ['ella'] }));
    const view = await sharedRecord(world);
    expect(view.waitingFor.map((one) => one.person)).toEqual(['sam', 'ella']);
  });
});
