import { z } from 'zod';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { acceptSession } from '../../use-cases/accept-session.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { cancelSession } from '../../use-cases/cancel-session.ts';
import { denyHeld } from '../../use-cases/deny-held.ts';
import { recordMet } from '../../use-cases/record-met.ts';
import { notOurs, type PressData } from './press-data.ts';
import { pressKey } from './press-key.ts';

type Data = PressData['data'];

const time = z.object({ arrangement: z.string(), startsAt: z.iso.datetime() });
const met = z.object({ arrangement: z.string(), metOn: z.iso.date() });

/** Books one of the times offered, for as long as sessions last there: what else a press brings back a client could have made up. */
export async function bookTime(ports: Ports, actor: Actor, data: Data): Promise<Result<unknown>> {
  const asked = time.safeParse(data);
  if (!asked.success) return notOurs();
  const { arrangement, startsAt } = asked.data;
  return bookSession(ports, actor, arrangement, { key: pressKey(arrangement, startsAt), startsAt });
}

/** Accepts a proposed time. */
export function acceptTime(ports: Ports, actor: Actor, data: Data): Promise<Result<unknown>> {
  return acceptSession(ports, actor, data.session ?? '');
}

/** Calls off a planned session for the one who cannot make it. */
export function cannotMakeIt(ports: Ports, actor: Actor, data: Data): Promise<Result<unknown>> {
  return cancelSession(ports, actor, data.session ?? '', { reason: 'person unavailable' });
}

/** Records the day of a meeting that nobody had planned here. */
export async function alreadyMet(ports: Ports, actor: Actor, data: Data): Promise<Result<unknown>> {
  const asked = met.safeParse(data);
  if (!asked.success) return notOurs('Choose the day you met.');
  return recordMet(ports, actor, asked.data.arrangement, Temporal.PlainDate.from(asked.data.metOn));
}

/** Confirms that a meeting was held. */
export function confirmMet(ports: Ports, actor: Actor, data: Data): Promise<Result<unknown>> {
  return acceptSession(ports, actor, data.session ?? '');
}

/** Says that a meeting was not held. */
export function denyMet(ports: Ports, actor: Actor, data: Data): Promise<Result<unknown>> {
  return denyHeld(ports, actor, data.session ?? '');
}
