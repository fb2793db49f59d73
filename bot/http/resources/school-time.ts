import { saveCalendar } from '../../../shared/contract/register.ts';
import { moveAffected } from '../../../shared/contract/term.ts';
import { moveAffectedSession } from '../../use-cases/affected/move-affected-session.ts';
import { readAffected } from '../../use-cases/affected/read-affected.ts';
import { timesForAffected } from '../../use-cases/affected/times-for-affected.ts';
import { readBankHolidays } from '../../use-cases/read-bank-holidays.ts';
import { readTerm } from '../../use-cases/read-term.ts';
import { readTrustCalendar, saveTrustCalendar } from '../../use-cases/trust-calendar.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { dateAsked, keyIn, readBody } from '../read-request.ts';
import { reading } from '../route.ts';

/** `/api/term`: one's sessions over a term; `/api/trust/calendar`: the dates that schools may follow; `/api/bank-holidays`: those in England; `/api/schools/:key/affected`: bookings that the term dates have left on days without school. */
export function schoolTimeRoutes(api: Api, { ports }: ApiParts): void {
  api.get('/term', async (c) => {
    const on = dateAsked(c, 'on');
    return on.ok ? answer(c, await readTerm(ports, c.get('actor'), on.value)) : answerError(c, on.error);
  });
  api.get('/bank-holidays', async (c) => answer(c, await readBankHolidays(c.get('actor'))));
  api.get('/trust/calendar', async (c) => answer(c, await readTrustCalendar(ports, c.get('actor'))));
  api.put('/trust/calendar', async (c) => {
    const body = await readBody(c, saveCalendar);
    return body.ok ? answer(c, await saveTrustCalendar(ports, c.get('actor'), body.value)) : answerError(c, body.error);
  });
  reading(api, '/schools/:key/affected', (actor, key) => readAffected(ports, actor, key));
  api.get('/schools/:key/affected/:session/times', async (c) => {
    const key = keyIn(c);
    const session = keyIn(c, 'session');
    if (!key.ok) return answerError(c, key.error);
    if (!session.ok) return answerError(c, session.error);
    return answer(c, await timesForAffected(ports, c.get('actor'), key.value, session.value));
  });
  api.post('/schools/:key/affected/:session', async (c) => {
    const key = keyIn(c);
    const session = keyIn(c, 'session');
    if (!key.ok) return answerError(c, key.error);
    if (!session.ok) return answerError(c, session.error);
    const body = await readBody(c, moveAffected);
    return body.ok
      ? answer(c, await moveAffectedSession(ports, c.get('actor'), key.value, session.value, body.value))
      : answerError(c, body.error);
  });
}
