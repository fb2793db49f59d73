import type { ZodType } from 'zod';
import {
  acceptSession as acceptSessionBody,
  type ChangedSession,
  cancelSession as cancelSessionBody,
  heldSession,
  missedSession,
  moveSession as moveSessionBody,
} from '../../../shared/contract/sessions.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { acceptSession } from '../../use-cases/accept-session.ts';
import { cancelSession } from '../../use-cases/cancel-session.ts';
import { markHeld } from '../../use-cases/mark-held.ts';
import { markMissed } from '../../use-cases/mark-missed.ts';
import { moveSession } from '../../use-cases/move-session.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyIn, readBody } from '../read-request.ts';

/** `/api/sessions/…`: one session, and what can become of it. */
export function sessionRoutes(api: Api, { ports }: ApiParts): void {
  const step = <T>(
    name: string,
    schema: ZodType<T>,
    take: (ports: Ports, actor: Actor, key: string, body: T) => Promise<Result<ChangedSession>>,
  ) =>
    api.post(`/sessions/:key/${name}`, async (c) => {
      const key = keyIn(c);
      const body = await readBody(c, schema);
      if (!key.ok) return answerError(c, key.error);
      if (!body.ok) return answerError(c, body.error);
      return answer(c, await take(ports, c.get('actor'), key.value, body.value));
    });
  step('accept', acceptSessionBody, acceptSession);
  step('decline', cancelSessionBody, cancelSession);
  step('cancel', cancelSessionBody, cancelSession);
  step('move', moveSessionBody, moveSession);
  step('held', heldSession, markHeld);
  step('missed', missedSession, markMissed);
}
