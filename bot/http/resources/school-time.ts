import { handedFile } from '../../../shared/contract/calendar-import.ts';
import { saveCalendar } from '../../../shared/contract/register.ts';
import { moveAffected } from '../../../shared/contract/term.ts';
import { saveWorkingWeek } from '../../../shared/contract/working-week.ts';
import { TRUST_CALENDAR } from '../../../shared/domain/schools/own-calendar.ts';
import { moveAffectedSession } from '../../use-cases/affected/move-affected-session.ts';
import { readAffected } from '../../use-cases/affected/read-affected.ts';
import { timesForAffected } from '../../use-cases/affected/times-for-affected.ts';
import { calendarTemplate } from '../../use-cases/calendar-import/calendar-template.ts';
import { importCalendar } from '../../use-cases/calendar-import/import-calendar.ts';
import { readBankHolidays } from '../../use-cases/read-bank-holidays.ts';
import { readTerm } from '../../use-cases/read-term.ts';
import { importTimetable, readWorkingWeekOf, saveWorkingWeekOf } from '../../use-cases/settings/working-week.ts';
import { readWorkingWeeks } from '../../use-cases/settings/working-weeks-page.ts';
import { readTrustCalendar, saveTrustCalendar } from '../../use-cases/trust-calendar.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { dateAsked, keyIn, readBody } from '../read-request.ts';
import { changing, reading } from '../route.ts';

/** `/api/term`: one's sessions over a term; `/api/trust/calendar`: the dates that schools may follow; `…/calendar/file`: what a file would make of them; `/api/people/:key/week`: when somebody works and teaches; `/api/bank-holidays`: those in England; `/api/schools/:key/affected`: bookings that the term dates have left on days without school. */
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
  api.post('/trust/calendar/file', async (c) => {
    const body = await readBody(c, handedFile);
    if (!body.ok) return answerError(c, body.error);
    return answer(c, await importCalendar(ports, c.get('actor'), TRUST_CALENDAR, body.value));
  });
  changing(api, 'post', '/schools/:key/calendar/file', handedFile, (actor, key, body) =>
    importCalendar(ports, actor, key, body),
  );
  api.get('/calendar-template', async (c) => answer(c, await calendarTemplate(ports, c.get('actor'))));
  reading(api, '/schools/:key/weeks', (actor, key) => readWorkingWeeks(ports, actor, key));
  reading(api, '/people/:key/week', (actor, key) => readWorkingWeekOf(ports, actor, key));
  changing(api, 'put', '/people/:key/week', saveWorkingWeek, (actor, key, body) =>
    saveWorkingWeekOf(ports, actor, key, body),
  );
  changing(api, 'post', '/people/:key/week/file', handedFile, (actor, key, body) =>
    importTimetable(ports, actor, key, body),
  );
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
