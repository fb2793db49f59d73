import { z } from 'zod';
import { printRecord } from '../../use-cases/print-record.ts';
import { readBlankForm } from '../../use-cases/read-blank-form.ts';
import { readForms } from '../../use-cases/read-forms.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyIn } from '../read-request.ts';
import { changing } from '../route.ts';

/** `/api/forms` and what goes on paper: the policies' own forms, blank or filled. */
export function formRoutes(api: Api, { ports }: ApiParts): void {
  api.get('/forms', async (c) => answer(c, await readForms(ports, c.get('actor'))));
  api.get('/forms/:form/:version', (c) => {
    const form = keyIn(c, 'form');
    if (!form.ok) return answerError(c, form.error);
    return answer(c, readBlankForm(c.get('actor'), form.value, Number(c.req.param('version'))));
  });
  changing(api, 'post', '/records/:key/prints', z.strictObject({}), (actor, key) => printRecord(ports, actor, key));
}
