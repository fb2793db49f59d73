import { changeAction as changeBody } from '../../../shared/contract/actions.ts';
import { changeAction } from '../../use-cases/change-action.ts';
import { readActions } from '../../use-cases/read-actions.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyAsked } from '../read-request.ts';
import { changing } from '../route.ts';

/** `/api/actions`: what was agreed to be done. */
export function actionRoutes(api: Api, { ports }: ApiParts): void {
  api.get('/actions', async (c) => {
    const key = keyAsked(c, 'arrangement');
    return key.ok ? answer(c, await readActions(ports, c.get('actor'), key.value)) : answerError(c, key.error);
  });
  changing(api, 'patch', '/actions/:key', changeBody, (actor, key, body) => changeAction(ports, actor, key, body));
}
