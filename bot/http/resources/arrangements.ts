import { bookSession as bookSessionBody } from '../../../shared/contract/sessions.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyIn, readBody } from '../read-request.ts';

/** `/api/arrangements/…`: who supervises whom, when, and what is booked. */
export function arrangementRoutes(api: Api, { ports }: ApiParts): void {
  api.post('/arrangements/:key/sessions', async (c) => {
    const key = keyIn(c);
    const body = await readBody(c, bookSessionBody);
    if (!key.ok) return answerError(c, key.error);
    if (!body.ok) return answerError(c, body.error);
    return answer(c, await bookSession(ports, c.get('actor'), key.value, body.value));
  });
}
