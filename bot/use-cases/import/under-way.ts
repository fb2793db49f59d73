import { z } from 'zod';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';

const PREFIX = 'import|';
const keys = z.array(z.string());

function read(text: string): readonly string[] {
  const parsed = keys.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : [];
}

/** The people and arrangements somebody's import has begun to write and not said to have finished; they are written again, which changes nothing that is whole. */
export async function underWay(ports: Pick<Ports, 'state'>): Promise<ReadonlySet<string>> {
  const stored = await ports.state.beginningWith(PREFIX);
  return new Set([...stored.values()].flatMap(({ value }) => read(value)));
}

/** Says that these are written whole, in whosever import they were begun. */
export async function sayFinished(ports: Pick<Ports, 'state'>, finished: readonly string[]): Promise<void> {
  for (const [key, first] of await ports.state.beginningWith(PREFIX)) {
    for (let stored = first; ; ) {
      const before = read(stored.value);
      const left = before.filter((one) => !finished.includes(one));
      if (left.length === before.length) break;
      const outcome = await ports.state.put(key, JSON.stringify(left), stored.version, null);
      if (outcome.done) break;
      stored = outcome.stands;
    }
  }
}

/**
 * Says what is being written now, before it is, so that a process that dies half way leaves no half behind. One row per person who imports; what stands
 * in it is kept.
 */
export async function sayUnderWay(ports: Pick<Ports, 'state'>, by: PersonId, begun: readonly string[]): Promise<void> {
  const key = `${PREFIX}${by}`;
  for (let stored = await ports.state.get(key); ; ) {
    const before = stored === null ? [] : read(stored.value);
    const now = [...new Set([...before, ...begun])];
    if (now.length === before.length) return;
    const outcome = await ports.state.put(key, JSON.stringify(now), stored?.version ?? null, null);
    if (outcome.done) return;
    stored = outcome.stands;
  }
}
