import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Concern } from '../../../shared/domain/concerns/concern.ts';
import { hasToPassOn, passedOn, readersOf } from '../../../shared/domain/concerns/concern-moves.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { concernGround, type Ground } from './concern-ground.ts';
import { tellOfConcern } from './tell-of-concern.ts';

/** A concern as it stands now, and the way it goes. */
export interface Current {
  readonly concern: Concern;
  readonly ground: Ground;
  /** Whom it was passed on to just now and Teams could not tell. */
  readonly untold: PersonId | null;
}

/**
 * The concern as it stands, passed on where whoever had it is away, has left or has become a party: written down as done by the service, opened to
 * whom its stage names, and they are told. Nothing happens while they are there, or when nobody is left to take it. Safe to repeat.
 */
export async function passOnConcern(
  ports: Ports,
  now: Instant,
  arrangement: Arrangement,
  stored: Versioned<Concern>,
): Promise<Current> {
  const ground = await concernGround(ports, { now }, arrangement, stored.value);
  const stands: Current = { concern: stored.value, ground, untold: null };
  if (!hasToPassOn(stored.value, ground.way, ground.facts)) return stands;
  const next = passedOn(stored.value, ground.way, ground.facts, now);
  if (next === null) return stands;
  const place = { school: arrangement.school, arrangement: arrangement.key };
  const readers = readersOf(next, ground.way, ground.facts);
  const outcome = await ports.records.updateConcern(place, stored, next, readers);
  if (!outcome.done) return { ...stands, concern: outcome.stands.value };
  const { key, addressee } = next;
  await ports.audit.append({ arrangement: arrangement.key, at: now, by: 'service', event: 'concern step', about: key });
  const isTold = await tellOfConcern(ports, arrangement.key, addressee);
  return { concern: outcome.stored.value, ground, untold: isTold ? null : addressee };
}

/** Passes on every open concern whose addressee cannot take it any more; for the daily run, so that none waits for somebody to open it. Answers how many went on. */
export async function passOnConcerns(ports: Ports, now: Instant): Promise<number> {
  let passed = 0;
  for (const stored of await ports.records.openConcerns()) {
    const arrangement = (await ports.register.arrangement(stored.value.arrangement))?.value;
    if (arrangement === undefined) continue;
    const { concern } = await passOnConcern(ports, now, arrangement, stored);
    if (concern.addressee !== stored.value.addressee) passed += 1;
  }
  return passed;
}
