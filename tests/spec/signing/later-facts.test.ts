import { describe, expect, it } from 'vitest';
import { addLaterFact } from '../../../bot/use-cases/add-later-fact.ts';
import type { AddLaterFact } from '../../../shared/contract/records.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { heldUnder, sharedContract, signedBy } from './world.ts';

/** A question of Temple's contract that is answered a year after signing. */
const REVIEWED = 'date-of-review';

async function signedContract() {
  const world = heldUnder('temple');
  const view = await signedBy(world, await sharedContract(world), 'sam', 'ella');
  return { world, view };
}

const later = (world: MemoryWorld, who: string, key: string, asked: Partial<AddLaterFact> = {}) =>
  addLaterFact(world, world.as(who), key, { key: 'press-0001', field: REVIEWED, answer: '2026-11-23', ...asked });

describe('what is known only later', () => {
  it('is not added by oversight, nor while the form can still be written in', async () => {
    const open = heldUnder('temple');
    const shared = await sharedContract(open);
    expect(refusalOf(await later(open, 'sam', shared.key))).toBe('not-allowed');
    const { world, view } = await signedContract();
    for (const who of ['tess', 'sid', 'stranger'])
      expect(refusalOf(await later(world, who, view.key))).toBe('not-found');
  });

  it('is refused for a question that was to be answered before signing, and for a value that is none', async () => {
    const { world, view } = await signedContract();
    expect(refusalOf(await later(world, 'sam', view.key, { field: 'supervisee-date' }))).toBe('invalid-field field');
    expect(refusalOf(await later(world, 'sam', view.key, { field: 'nonsense' }))).toBe('unknown-field field');
    expect(refusalOf(await later(world, 'sam', view.key, { answer: 'soon' }))).toBe('invalid-field answer');
    expect(refusalOf(await later(world, 'sam', view.key, { answer: '' }))).toBe('invalid-field answer');
  });

  it('is kept with who added it and when, beside what was signed and not under its seal', async () => {
    const { world, view } = await signedContract();
    const before = world.records.recordShelf.get(view.key)?.value;
    world.now = world.now.add({ hours: 24 });
    const after = granted(await later(world, 'ella', view.key));
    expect(after.later.facts).toEqual([
      expect.objectContaining({ field: REVIEWED, answer: '2026-11-23', by: 'Ella', at: '2026-11-24T09:00:00Z' }),
    ]);
    const stands = world.records.recordShelf.get(view.key)?.value;
    expect([stands?.answers, stands?.seal, after.contentHash]).toEqual([
      before?.answers,
      before?.seal,
      view.contentHash,
    ]);
    expect(world.audit.events()).toContain('later fact added');
  });

  it('under one press is one fact; another answer is added after it and replaces nothing', async () => {
    const { world, view } = await signedContract();
    granted(await later(world, 'sam', view.key));
    expect(granted(await later(world, 'sam', view.key)).later.facts).toHaveLength(1);
    const more = granted(await later(world, 'sam', view.key, { key: 'press-0002', answer: '2026-11-22' }));
    expect(more.later.facts.map((one) => one.answer)).toEqual(['2026-11-23', '2026-11-22']);
  });
});
