import { describe, expect, it } from 'vitest';
import { addAddendum } from '../../../bot/use-cases/add-addendum.ts';
import { beginContract } from '../../../bot/use-cases/begin-contract.ts';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { changeSchoolSettings } from '../../../bot/use-cases/settings/change-school-settings.ts';
import { readSchoolSettingsPage } from '../../../bot/use-cases/settings/school-settings-page.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import { standingNow } from '../../../bot/use-cases/steps/standing-now.ts';
import type { RecordView } from '../../../shared/contract/records.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { PolicyId } from '../../../shared/domain/schools/school.ts';
import { aSchool } from '../../builders/a-school.ts';
import { aSession } from '../../builders/a-session.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { ARRANGEMENT, heldUnder, sharedRecord, signedBy } from './world.ts';

async function chosen(world: MemoryWorld, policy: PolicyId, id: string, value: string | boolean): Promise<void> {
  world.register.schoolShelf.set(aSchool({ policy }));
  const { version } = granted(await readSchoolSettingsPage(world, world.as('sid'), 'lantern-bay'));
  const asked = { version, positions: [{ id, value }] };
  granted(await changeSchoolSettings(world, world.as('sid'), 'lantern-bay', asked));
}

/** The record of a session held the day after, written by Sam and shared. */
async function nextRecord(world: MemoryWorld): Promise<RecordView> {
  world.plan(aSession('2026-11-24T07:00:00Z', { key: 's-next', status: 'held', recordState: 'none' }));
  const begun = granted(await beginRecord(world, world.as('sam'), 's-next', {}));
  return granted(await shareRecord(world, world.as('sam'), begun.key, { version: begun.version }));
}

describe('a record that the school wants signed', () => {
  it.each(['river-tees', 'hscb'] as const)(
    'of %s asks both, is sealed, and the one before stays as it was',
    async (policy) => {
      const world = heldUnder(policy);
      const old = await sharedRecord(world);
      expect([old.form.version, old.signing.style, old.waitingFor]).toEqual([1, 'nobody', []]);

      world.now = world.now.add({ hours: 24 });
      await chosen(world, policy, 'record-signed', true);
      expect(granted(await readRecord(world, world.as('sam'), old.key)).waitingFor).toEqual([]);

      const next = aSession('2026-11-24T07:00:00Z', { key: 's-next', status: 'held', recordState: 'none' });
      world.plan(next);
      const view = await nextRecord(world);
      expect([view.form.version, view.signing.style]).toEqual([2, 'on screen']);
      expect(view.waitingFor.map((one) => one.person).sort()).toEqual(['ella', 'sam']);
      const whole = await signedBy(world, await signedBy(world, view, 'sam'), 'ella');
      expect(whole.status).toBe('signed');
      expect(whole.sealedAt).not.toBeNull();
    },
  );

  it('counts as unsigned only from the day of the choice', async () => {
    const world = heldUnder('river-tees');
    world.now = world.now.add({ hours: 24 });
    await chosen(world, 'river-tees', 'record-signed', true);
    const arrangement = (await world.register.arrangement(ARRANGEMENT))?.value;
    if (arrangement === undefined) throw new Error('gone');
    const held = (at: string) => aSession(at, { key: at, status: 'held', recordState: 'shared' });
    const unsigned = (at: string) =>
      standingNow(
        arrangement,
        {
          key: ARRANGEMENT,
          state: 'ok',
          cover: null,
          clocks: [],
          contract: { state: 'ok', reviewOn: null, reviewState: null },
          missedPairs: 0,
        },
        [held(at)],
        [],
        Temporal.Instant.from('2026-12-01T12:00:00Z'),
      ).recordsUnsigned;
    expect(['2026-11-23T10:00:00Z', '2026-11-24T10:00:00Z', '2026-11-25T10:00:00Z'].map(unsigned)).toEqual([0, 1, 1]);
  });
});

describe('a record that Temple’s school signs on screen', () => {
  it('is signed there in words that speak of no paper, while the one before stays on paper, its corrections too', async () => {
    const world = heldUnder('temple');
    const old = await sharedRecord(world);
    expect(old.signing.style).toBe('paper original');
    const early = { version: old.version, contentHash: old.contentHash ?? '' };
    expect(refusalOf(await signRecord(world, world.as('sam'), old.key, early))).toBe('not-allowed');

    world.now = world.now.add({ hours: 24 });
    await chosen(world, 'temple', 'paper-original', 'the record signed on screen');
    expect(granted(await readRecord(world, world.as('sam'), old.key)).signing.style).toBe('paper original');

    const view = await nextRecord(world);
    expect(view.signing.style).toBe('on screen');
    expect(view.signingStatement).not.toMatch(/paper/);
    const whole = await signedBy(world, await signedBy(world, view, 'sam'), 'ella');
    expect(whole.status).toBe('signed');
    const changes = [{ field: 'training', answer: 'Level 3' }];
    const corrected = granted(
      await addAddendum(world, world.as('sam'), whole.key, { key: 'correct-01', reason: 'Left out.', changes }),
    );
    expect(corrected.corrections.addenda[0]?.signing.style).toBe('on screen');
  });
});

describe('a contract', () => {
  it('of Cradley is the one the school uses, and the other is not begun', async () => {
    const world = heldUnder('cradley');
    await chosen(world, 'cradley', 'contract-form', 'the sample agreement');
    const begin = (formId?: string) =>
      beginContract(world, world.as('sam'), ARRANGEMENT, formId === undefined ? {} : { formId });
    expect(refusalOf(await begin('cradley-contract'))).toBe('not-found');
    expect(granted(await begin()).form.id).toBe('cradley-agreement');
  });

  it('of HSCB that may be spoken is not shown as missing', async () => {
    const world = heldUnder('hscb');
    const flags = async () =>
      granted(await readArrangement(world, world.as('sam'), ARRANGEMENT))
        .flags.map(({ text }) => text)
        .join();
    expect(await flags()).toMatch(/contract/i);
    await chosen(world, 'hscb', 'written-contract', false);
    expect(await flags()).not.toMatch(/contract/i);
  });
});
