import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { contractKeyOf } from '../../../shared/domain/records/record-keys.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';

/** The contracts of an arrangement as the actor may read them. */
export interface Contracts {
  /** Key of the one being written or signed, else of the one in force, else of the first to come. */
  readonly currentKey: string;
  /** Key a new contract would have. */
  readonly nextKey: string;
  /** Whether one is being written or signed already. */
  readonly isPending: boolean;
  readonly all: readonly Versioned<SupervisionRecord>[];
}

const CLOSED: readonly SupervisionRecord['status'][] = ['signed', 'signed on paper', 'superseded'];

/** Which contract is current: a version that is not signed yet (also one's own draft), else the last that was. */
export async function contractsOf(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<Contracts> {
  const records = await ports.records.recordsOf(actor, arrangement.key);
  const all = records.filter(({ value }) => value.kind === 'contract').sort((a, b) => numberOf(a) - numberOf(b));
  const nextKey = contractKeyOf(arrangement.key, all.length + 1);
  const pending = all.find(({ value }) => !CLOSED.includes(value.status));
  if (pending !== undefined) return { currentKey: pending.value.key, nextKey, isPending: true, all };
  const draft = await ports.records.preparation(actor, nextKey);
  if (draft !== null && draft.value.sharedAt === null) return { currentKey: nextKey, nextKey, isPending: true, all };
  return { currentKey: all.at(-1)?.value.key ?? nextKey, nextKey, isPending: false, all };
}

function numberOf({ value }: Versioned<SupervisionRecord>): number {
  return Number(value.key.slice(value.key.lastIndexOf('-c') + 2));
}
