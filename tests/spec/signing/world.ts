import { beginContract } from '../../../bot/use-cases/begin-contract.ts';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import type { RecordView, SaveRecord } from '../../../shared/contract/records.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

export const SESSION = 'lantern-bay-ella-s1';
export const RECORD = `${SESSION}-r`;
export const ARRANGEMENT = 'lantern-bay-ella';

/** Sam and Ella under a policy, with a session held at 07:00 on 23 November 2026; it is 09:00. */
export function heldUnder(policy: Arrangement['policy'], with_: Partial<Arrangement> = {}): MemoryWorld {
  const world = aWorld({ policy, ...with_ });
  const kind = with_.kind ?? 'one-to-one';
  world.plan(
    aSession('2026-11-23T07:00:00Z', { status: 'held', eventId: 'event-1', kind, attended: with_.supervisees ?? null }),
  );
  return world;
}

/** The session's record, written by Sam and shared. */
export async function sharedRecord(world: MemoryWorld, answers: SaveRecord['answers'] = {}): Promise<RecordView> {
  const begun = granted(await beginRecord(world, world.as('sam'), SESSION, {}));
  const saved = granted(await saveRecord(world, world.as('sam'), begun.key, { version: begun.version, answers }));
  return granted(await shareRecord(world, world.as('sam'), begun.key, { version: saved.version }));
}

/** A contract, written by Sam and shared. */
export async function sharedContract(world: MemoryWorld): Promise<RecordView> {
  const begun = granted(await beginContract(world, world.as('sam'), ARRANGEMENT, {}));
  return granted(await shareRecord(world, world.as('sam'), begun.key, { version: begun.version }));
}

/** Puts these people's names under a form, one after the other. */
export async function signedBy(
  world: MemoryWorld,
  view: RecordView,
  ...people: readonly string[]
): Promise<RecordView> {
  let last = view;
  for (const who of people) {
    const asked = { version: last.version, contentHash: last.contentHash ?? '' };
    last = granted(await signRecord(world, world.as(who), view.key, asked));
  }
  return last;
}
