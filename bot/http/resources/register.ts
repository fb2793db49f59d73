import { registerExport, registerQuery } from '../../../shared/contract/oversight.ts';
import { readRegister } from '../../use-cases/read-register.ts';
import { exportRegister } from '../../use-cases/register/export-register.ts';
import { readOverview } from '../../use-cases/register/read-overview.ts';
import { answer, answerError } from '../answer.ts';
import { answerFile } from '../answer-file.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyAsked, pageAsked, readBody } from '../read-request.ts';

/** `/api/register…`: that supervision happens, in pages, as an overview with a forecast, and to take away. Searches come in bodies: they hold names. */
export function registerRoutes(api: Api, { ports }: ApiParts): void {
  api.get('/register', async (c) => {
    const [key, page] = [keyAsked(c, 'school'), pageAsked(c)];
    if (!key.ok) return answerError(c, key.error);
    if (!page.ok) return answerError(c, page.error);
    return answer(c, await readRegister(ports, c.get('actor'), key.value, { page: page.value }));
  });
  api.post('/register/page', async (c) => {
    const body = await readBody(c, registerQuery);
    if (!body.ok) return answerError(c, body.error);
    return answer(c, await readRegister(ports, c.get('actor'), body.value.school, body.value));
  });
  api.get('/register/overview', async (c) => {
    const [key, page] = [keyAsked(c, 'school'), pageAsked(c)];
    if (!key.ok) return answerError(c, key.error);
    if (!page.ok) return answerError(c, page.error);
    return answer(c, await readOverview(ports, c.get('actor'), key.value, page.value));
  });
  api.post('/register/export', async (c) => {
    const body = await readBody(c, registerExport);
    if (!body.ok) return answerError(c, body.error);
    return answerFile(c, await exportRegister(ports, c.get('actor'), body.value));
  });
}
