import { saveCalendar } from '../../../shared/contract/register.ts';
import { readRegister } from '../../use-cases/read-register.ts';
import { readSchoolCalendar, saveSchoolCalendar } from '../../use-cases/school-calendar.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyAsked } from '../read-request.ts';
import { changing, reading } from '../route.ts';

/** `/api/register` and `/api/schools/…`: that supervision happens, and the term dates it is counted by. */
export function oversightRoutes(api: Api, { ports }: ApiParts): void {
  api.get('/register', async (c) => {
    const key = keyAsked(c, 'school');
    return key.ok ? answer(c, await readRegister(ports, c.get('actor'), key.value)) : answerError(c, key.error);
  });
  reading(api, '/schools/:key/calendar', (actor, key) => readSchoolCalendar(ports, actor, key));
  changing(api, 'put', '/schools/:key/calendar', saveCalendar, (actor, key, body) =>
    saveSchoolCalendar(ports, actor, key, body),
  );
}
