import { saveCalendar } from '../../../shared/contract/register.ts';
import { readSchoolCalendar, saveSchoolCalendar } from '../../use-cases/school-calendar.ts';
import type { Api, ApiParts } from '../environment.ts';
import { changing, reading } from '../route.ts';
import { exportRoutes } from './export.ts';
import { registerRoutes } from './register.ts';

/** `/api/register…` and `/api/schools/…`: that supervision happens, and the term dates it is counted by. */
export function oversightRoutes(api: Api, parts: ApiParts): void {
  const { ports } = parts;
  registerRoutes(api, parts);
  exportRoutes(api, parts);
  reading(api, '/schools/:key/calendar', (actor, key) => readSchoolCalendar(ports, actor, key));
  changing(api, 'put', '/schools/:key/calendar', saveCalendar, (actor, key, body) =>
    saveSchoolCalendar(ports, actor, key, body),
  );
}
