import { readSelfCheck } from '../../use-cases/self-check/read-self-check.ts';
import { answer } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';

/** `/api/self-check`: how the service fares, for trust leads and administrators. */
export function selfCheckRoutes(api: Api, { ports }: ApiParts): void {
  api.get('/self-check', async (c) => answer(c, await readSelfCheck(ports, c.get('actor'))));
}
