import { z } from 'zod';
import type { Ports } from '../../ports/index.ts';

const KEY = 'drift|accepted';
const shape = z.array(z.string());

/** The accounts and lists above and beside ours that an administrator has looked at; none before they have. Rejects with `StoreError`. */
export async function acceptedAbove({ state }: Pick<Ports, 'state'>): Promise<ReadonlySet<string>> {
  const stored = await state.get(KEY);
  const read = shape.safeParse(stored === null ? [] : JSON.parse(stored.value));
  return new Set(read.success ? read.data : []);
}

/** Keeps what an administrator accepts, in place of what was accepted before. Rejects with `StoreError`. */
export async function acceptAbove({ state }: Pick<Ports, 'state'>, accepted: readonly string[]): Promise<void> {
  const standing = await state.get(KEY);
  await state.put(KEY, JSON.stringify(accepted), standing?.version ?? null, null);
}
