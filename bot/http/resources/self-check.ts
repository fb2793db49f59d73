import { permissionComparer } from '../../use-cases/self-check/compare-permissions.ts';
import { readSelfCheck } from '../../use-cases/self-check/read-self-check.ts';
import { answer } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';

/** `/api/self-check`: how the service fares, and who can read what compared with who should, for trust leads and administrators. */
export function selfCheckRoutes(api: Api, { ports }: ApiParts): void {
  const compare = permissionComparer(ports);
  api.get('/self-check', async (c) => answer(c, await readSelfCheck(ports, c.get('actor'))));
  api.post('/self-check/comparison', async (c) => answer(c, await compare(c.get('actor'))));
}
