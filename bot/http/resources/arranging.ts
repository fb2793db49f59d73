import {
  arrangeSupervision as arrangeBody,
  checkArrangement as checkBody,
  checkPeople as checkPeopleBody,
} from '../../../shared/contract/arrange.ts';
import { arrangeSupervision } from '../../use-cases/arranging/arrange-supervision.ts';
import { checkPeople } from '../../use-cases/arranging/check-people.ts';
import { checkArrangement, readNewArrangement } from '../../use-cases/arranging/new-arrangement-page.ts';
import { readChainGaps } from '../../use-cases/read-chain-gaps.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyAsked } from '../read-request.ts';
import { changing, reading } from '../route.ts';

/** `/api/schools/:key/arrangements…`, `/api/arrangements/:key/people/check` and `/api/register/gaps`: who may supervise whom. */
export function arrangingRoutes(api: Api, { ports }: ApiParts): void {
  reading(api, '/schools/:key/arrangements/new', (actor, key) => readNewArrangement(ports, actor, key));
  changing(api, 'post', '/schools/:key/arrangements/check', checkBody, (actor, key, body) =>
    checkArrangement(ports, actor, key, body),
  );
  changing(api, 'post', '/schools/:key/arrangements', arrangeBody, (actor, key, body) =>
    arrangeSupervision(ports, actor, key, body),
  );
  changing(api, 'post', '/arrangements/:key/people/check', checkPeopleBody, (actor, key, body) =>
    checkPeople(ports, actor, key, body),
  );
  api.get('/register/gaps', async (c) => {
    const key = keyAsked(c, 'school');
    return key.ok ? answer(c, await readChainGaps(ports, c.get('actor'), key.value)) : answerError(c, key.error);
  });
}
