import { describe, expect, it } from 'vitest';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { readSession } from '../../../bot/use-cases/read-session.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

const SESSION = 'lantern-bay-ella-s1';

async function rules(world: MemoryWorld): Promise<readonly (string | null)[]> {
  return granted(await readSession(world, world.as('sam'), SESSION)).flags.map((flag) => flag.rule);
}

function heldOn(startsAt: string): MemoryWorld {
  const world = aWorld();
  world.plan(aSession(startsAt, { status: 'held', eventId: 'event-1' }));
  return world;
}

describe('a held session is flagged, and nothing more', () => {
  it('when no actions were written on the day: not the same day, but the day after (J-20)', async () => {
    expect(await rules(heldOn('2026-11-23T08:00:00Z'))).not.toContain('J-20');
    expect(await rules(heldOn('2026-11-22T14:00:00Z'))).toContain('J-20');
  });

  it('until the next one is booked, and when that is later than the next half term (J-61)', async () => {
    const world = heldOn('2026-11-20T14:00:00Z');
    expect(await rules(world)).toContain('J-61');
    const next = { startsAt: '2027-02-22T14:00:00Z', key: 'press-0001' };
    granted(await bookSession(world, world.as('sam'), 'lantern-bay-ella', next));
    expect(await rules(world)).toContain('J-61');
    const sooner = { startsAt: '2027-02-05T14:00:00Z', key: 'press-0002' };
    const other = heldOn('2026-11-20T14:00:00Z');
    granted(await bookSession(other, other.as('sam'), 'lantern-bay-ella', sooner));
    expect(await rules(other)).not.toContain('J-61');
  });

  it('when it lasted less than an hour (J-36), and it can still be marked as held', async () => {
    const world = heldOn('2026-11-20T14:00:00Z');
    const marked = granted(await markHeld(world, world.as('sam'), SESSION, { minutes: 59 }));
    expect([marked.session.status, marked.flags.map((flag) => flag.rule).includes('J-36')]).toEqual(['held', true]);
  });
});

describe('supervision across schools (J-08)', () => {
  async function withText(text: string, supervisorsSchool: string) {
    const world = heldOn('2026-11-20T14:00:00Z').add(aPerson({ id: 'sam', schools: [supervisorsSchool] }));
    const begun = granted(await beginRecord(world, world.as('sam'), SESSION, {}));
    const asked = { version: begun.version, answers: { 'case-1': text } };
    granted(await saveRecord(world, world.as('sam'), begun.key, asked));
    return rules(world);
  }

  it('warns when a child seems to be named, and not for a reference', async () => {
    expect(await withText('We spoke about Jordan Example and school.', 'ashgrove')).toContain('J-08');
    expect(await withText('We spoke about case A and school.', 'ashgrove')).not.toContain('J-08');
  });

  it('does not warn within one school', async () => {
    expect(await withText('We spoke about Jordan Example and school.', 'lantern-bay')).not.toContain('J-08');
  });
});

describe('a session called off', () => {
  it('is flagged to the two when it was later than their contract allows, and to nobody else (H-82)', async () => {
    const world = aWorld({ policy: 'hscb' });
    const cancelledAt = Temporal.Instant.from('2026-11-25T09:00:00Z');
    world.plan(aSession('2026-11-26T10:00:00Z', { status: 'cancelled', cancelledBy: 'ella', cancelledAt }));
    const contract = {
      arrangement: 'lantern-bay-ella',
      session: null,
      formId: 'hscb-contract-direct',
      formVersion: 1,
      kind: 'contract',
      status: 'signed on paper',
      author: 'sam',
      text: '',
      signatures: [],
      seal: null,
      paperKeptWhere: 'Locked cabinet',
    } as const;
    world.records.recordShelf.set({ ...contract, key: 'lantern-bay-ella-c1', answers: { 'notice-days': 1 } });
    expect(await rules(world)).not.toContain('H-82');
    world.records.recordShelf.set({ ...contract, key: 'lantern-bay-ella-c2', answers: { 'notice-days': 2 } });
    expect(await rules(world)).toContain('H-82');
    const seen = granted(await readSession(world, world.as('lou'), SESSION)).flags.map((flag) => flag.rule);
    expect(seen).not.toContain('H-82');
  });
});
