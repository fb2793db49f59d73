import { changeChild as changeBody, followChild as followBody } from '../../../shared/contract/children.ts';
import { changeChild, followChild } from '../../use-cases/children/follow-child.ts';
import { readChildren } from '../../use-cases/children/read-children.ts';
import type { Api, ApiParts } from '../environment.ts';
import { changing, reading } from '../route.ts';

/** `/api/arrangements/:key/children` and `/api/children/…`: the children an arrangement follows, by reference. */
export function childrenRoutes(api: Api, { ports }: ApiParts): void {
  reading(api, '/arrangements/:key/children', (actor, key) => readChildren(ports, actor, key));
  changing(api, 'post', '/arrangements/:key/children', followBody, (actor, key, body) =>
    followChild(ports, actor, key, body),
  );
  changing(api, 'patch', '/children/:key', changeBody, (actor, key, body) => changeChild(ports, actor, key, body));
}
