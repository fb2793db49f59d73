import { askToRead } from '../../../bot/use-cases/inspections/ask-to-read.ts';
import { decideInspection } from '../../../bot/use-cases/inspections/decide-inspection.ts';
import type { AuditEvent } from '../../../shared/domain/audit/audit-entry.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';
import { aCase, anAction, aRecord } from '../../contract/contents.ts';

export const KEY = 'lantern-bay-ella';
/** What Audrey asks for. */
export const ASKED = {
  key: 'press-0001',
  arrangement: KEY,
  reason: 'audit',
  purpose: 'The yearly audit.',
  scope: 'records',
  days: 7,
  putOff: null,
} as const;
export const YES = { decision: 'allow', note: '' } as const;

/** Sam and Ella with a record, a case discussion and an action of a session they held. */
export function inspectedWorld(): MemoryWorld {
  const world = aWorld();
  world.plan(aSession('2026-11-20T10:00:00Z', { status: 'held' }));
  world.records.recordShelf.set(aRecord(KEY, { key: 'r-1', session: `${KEY}-s1`, author: 'sam' }));
  world.records.caseShelf.set(aCase(KEY, 'r-1', { key: 'r-1.case-1' }));
  world.records.actionShelf.set(anAction(KEY, { owner: 'ella' }));
  return world;
}

/** Audrey has asked and Tess has allowed it. */
export async function allowed(world: MemoryWorld, with_: Partial<Parameters<typeof askToRead>[2]> = {}): Promise<void> {
  granted(await askToRead(world, world.as('audrey'), { ...ASKED, ...with_ }));
  granted(await decideInspection(world, world.as('tess'), ASKED.key, YES));
}

/** How many records and actions SharePoint gives Audrey. */
export async function audreyReads(world: MemoryWorld): Promise<number> {
  const records = await world.records.recordsOf(world.as('audrey'), KEY);
  const actions = await world.records.actionsOf(world.as('audrey'), KEY);
  return records.length + actions.length;
}

export function later(world: MemoryWorld, hours: number): void {
  world.now = world.now.add({ hours });
}

/** An inspection as its row stands. */
export function row(world: MemoryWorld, key: string = ASKED.key): Inspection {
  const stored = world.inspections.shelf.get(key);
  if (stored === null) throw new Error('there is no such row');
  return stored.value;
}

/** What the arrangement's trail says, first to last. */
export async function eventsOf(world: MemoryWorld): Promise<readonly AuditEvent[]> {
  return (await world.audit.of(KEY)).map(({ event }) => event);
}
