import { expect } from 'vitest';
import { StoreError } from '../../bot/ports/store-error.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { MemoryWorld } from './memory-world.ts';
import { granted } from './outcome.ts';

const KEY = 'lantern-bay-ella';
const PEOPLE = ['sam', 'ella', 'cora', 'lou', 'dee', 'nina', 'local:kit'];

/** Something somebody does, in a world made for it each time. */
export interface Story {
  readonly world: () => Promise<MemoryWorld> | MemoryWorld;
  readonly does: (world: MemoryWorld) => Promise<Result<unknown>>;
}

/** Everything that is kept, who can read it, and who was told what; the order of the trail and of messages does not matter, nor what an arrangement that has ended still counts: nobody is shown it. */
function kept(world: MemoryWorld, session: string): unknown {
  const { register, records, caseReferences, evaluations } = world;
  const shelves = [
    register.partyShelf,
    register.sessionShelf,
    records.recordShelf,
    records.caseShelf,
    records.actionShelf,
    records.concernShelf,
    records.preparationShelf,
    caseReferences.shelf,
    evaluations.roundShelf,
    evaluations.invitationShelf,
  ];
  const letIn = PEOPLE.filter(
    (who) => world.folders.letsIn(world.as(who), KEY) || world.folders.letsIntoSession(world.as(who), session),
  );
  return JSON.parse(
    JSON.stringify({
      rows: [
        register.arrangementShelf
          .all()
          .map(({ value }) => (value.endedOn === null ? value : { ...value, standing: null })),
        ...shelves.map((shelf) => shelf.all().map(({ value }) => value)),
      ],
      answers: [...evaluations.written],
      letIn,
      trail: world.audit.entries.map(({ event, about, by }) => `${event} ${about} ${by}`).sort(),
      told: [...new Set(world.messenger.sent.map(({ to, notification }) => `${to}: ${notification}`))].sort(),
    }),
  );
}

/**
 * Lives a story once whole; then again for every call it makes outside, cut off before that call and done a second time: what is kept, who can
 * read it and who was told is the same each time. What breaks off is a `StoreError` and nothing else.
 */
export async function cutEverywhere({ world: made, does }: Story, session: string): Promise<void> {
  const whole = await made();
  const before = whole.weather.asked.length;
  granted(await does(whole));
  const calls = whole.weather.asked.length - before;
  expect(calls).toBeGreaterThan(1);
  for (let call = 0; call < calls; call += 1) {
    const world = await made();
    world.weather.cutAfter(call);
    const [cut] = await Promise.allSettled([does(world)]);
    if (cut.status === 'rejected') expect(cut.reason).toBeInstanceOf(StoreError);
    world.weather.clear();
    // Refused only where everything was done and the answer alone was lost, which the next line sees.
    await does(world);
    const where = `cut before “${whole.weather.asked[before + call]}”, call ${call}`;
    expect(kept(world, session), where).toEqual(kept(whole, session));
  }
}
