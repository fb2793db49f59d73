import { sendLetter as letterBody } from '../../../shared/contract/letters.ts';
import { readCalendarFile } from '../../use-cases/read-calendar-file.ts';
import { readSessionLetters, sendSessionLetter } from '../../use-cases/session-letters.ts';
import type { Api, ApiParts } from '../environment.ts';
import { changing, reading } from '../route.ts';

/** `/api/sessions/:key/…`: how people without an account are told of a session. */
export function letterRoutes(api: Api, { ports }: ApiParts): void {
  reading(api, '/sessions/:key/calendar-file', (actor, key) => readCalendarFile(ports, actor, key));
  reading(api, '/sessions/:key/letters', (actor, key) => readSessionLetters(ports, actor, key));
  changing(api, 'post', '/sessions/:key/letters', letterBody, (actor, key, body) =>
    sendSessionLetter(ports, actor, key, body),
  );
}
