import { readHome } from '../../use-cases/read-home.ts';
import { readMe } from '../../use-cases/read-me.ts';
import { answer } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';

/** `/api/me` and `/api/home`: who is asking, and what they owe. */
export function homeRoutes(api: Api, { ports, trustName }: ApiParts): void {
  api.get('/me', async (c) => answer(c, await readMe(ports, c.get('actor'), trustName)));
  api.get('/home', async (c) => answer(c, await readHome(ports, c.get('actor'))));
}
