import { z } from 'zod';
import type { Result } from '../../../shared/domain/result.ts';
import { NOT_TOLD_REASONS } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { answerMissedTwice } from '../../use-cases/missed-twice/answer-missed-twice.ts';
import { notOurs, type PressData } from './press-data.ts';

const pair = z.object({ arrangement: z.string(), session: z.string().min(1), supervisee: z.string().min(1) });
const declined = pair.extend({ reason: z.enum(NOT_TOLD_REASONS) });

/** The supervisor sends the drafted message about two missed sessions. */
export async function sendMissedTwice(ports: Ports, actor: Actor, data: PressData['data']): Promise<Result<unknown>> {
  const asked = pair.safeParse(data);
  if (!asked.success) return notOurs();
  const { arrangement, session, supervisee } = asked.data;
  return answerMissedTwice(ports, actor, arrangement, { session, supervisee, answer: 'send' });
}

/** The supervisor decides that it is not sent, for a reason of the list. */
export async function declineMissedTwice(
  ports: Ports,
  actor: Actor,
  data: PressData['data'],
): Promise<Result<unknown>> {
  const asked = declined.safeParse(data);
  if (!asked.success) return notOurs('Choose a reason.');
  const { arrangement, session, supervisee, reason } = asked.data;
  return answerMissedTwice(ports, actor, arrangement, { session, supervisee, answer: 'decline', reason });
}
