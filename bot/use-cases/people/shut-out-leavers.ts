import { z } from 'zod';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { type Instant, londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { mendPermissions } from '../drift/mend-permissions.ts';

const KEY = 'leavers|shut out';
/** Such a row holds 63,999 characters; who left longer ago was looked at on hundreds of nights since. */
const MOST_KEPT = 1000;
/** A try that died is taken up by the next one after this long. */
const TAKEN_UP_AFTER = Temporal.Duration.from({ minutes: 3 });
/** How often the register is asked who has left; the turn of the day is never waited out. */
const LOOK_AGAIN = Temporal.Duration.from({ minutes: 1 });

const shape = z.object({ shut: z.array(z.string()), begunAt: z.iso.datetime().nullable() });
type Kept = z.infer<typeof shape>;

/** Who has left and when; somebody who returns and leaves again leaves anew. */
const markOf = ({ id, leftOn }: Person): string => `${id} ${leftOn}`;

function marksOf(people: readonly Person[], on: PlainDate): readonly string[] {
  return people
    .filter((person) => person.email !== null && hasLeft(person, on))
    .sort((one, other) => String(other.leftOn).localeCompare(String(one.leftOn)))
    .slice(0, MOST_KEPT)
    .map(markOf);
}

function keptIn(text: string | undefined): Kept {
  const read = shape.safeParse(text === undefined ? null : JSON.parse(text));
  return read.success ? read.data : { shut: [], begunAt: null };
}

function isUnderWay({ begunAt }: Kept, now: Instant): boolean {
  return begunAt !== null && Temporal.Instant.compare(Temporal.Instant.from(begunAt).add(TAKEN_UP_AFTER), now) > 0;
}

/**
 * Takes what whoever has left could read in SharePoint away from them: their last day is over, and they have not been shut out yet. By the comparison with
 * the register, so that nothing else is touched; SharePoint's refusals stand as alarms there and are tried again every night. One instance does it.
 * True once nobody who has left is still to be shut out; false while another is at it. Rejects with `StoreError`; what a try that died left is done by the
 * next. Source: issue "a trust can start", item 1: a leaver's access ends that day.
 */
export async function shutOutLeavers(ports: Ports, now: Instant): Promise<boolean> {
  const on = londonDateOf(now);
  const left = marksOf(await ports.register.allPeople(), on);
  if (left.length === 0) return true;
  const standing = await ports.state.get(KEY);
  const kept = keptIn(standing?.value);
  const known = new Set(kept.shut);
  if (left.every((mark) => known.has(mark))) return true;
  if (isUnderWay(kept, now)) return false;
  const begunAt = now.toString({ smallestUnit: 'second' });
  const begun = await ports.state.put(KEY, JSON.stringify({ ...kept, begunAt }), standing?.version ?? null, null);
  if (!begun.done) return false;
  await mendPermissions(ports, now);
  await ports.state.put(KEY, JSON.stringify({ shut: left, begunAt: null }), begun.stored.version, null);
  return true;
}

/**
 * What keeps it true whatever died or was away, over midnight too: asked at the service's start and every half minute. It looks at once when a day has
 * turned in London, while somebody is still to be shut out, and else once a minute: one unit. True when it has looked. What SharePoint refuses now is
 * noted and tried again at the next.
 */
export function leaverKeeper(ports: Ports): () => Promise<boolean> {
  let doneAt: Instant | null = null;
  const isFresh = (now: Instant) =>
    doneAt !== null &&
    londonDateOf(doneAt).equals(londonDateOf(now)) &&
    Temporal.Instant.compare(doneAt.add(LOOK_AGAIN), now) > 0;
  return async () => {
    const now = await ports.clock.now();
    if (isFresh(now)) return false;
    try {
      doneAt = (await shutOutLeavers(ports, now)) ? now : null;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      ports.trouble.note('shut out who has left', error);
      doneAt = null;
    }
    return true;
  };
}
