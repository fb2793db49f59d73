import { changePolicyPage as changed } from '../../../shared/contract/policy.ts';
import { changePolicyPage } from '../../use-cases/change-policy-page.ts';
import { readPolicyPage } from '../../use-cases/read-policy-page.ts';
import type { Api, ApiParts } from '../environment.ts';
import { changing, reading } from '../route.ts';

/** `/api/schools/:key/policy`: a school's policy in plain words, and what the school adds to it. */
export function policyPageRoutes(api: Api, { ports }: ApiParts): void {
  reading(api, '/schools/:key/policy', (actor, key) => readPolicyPage(ports, actor, key));
  changing(api, 'put', '/schools/:key/policy', changed, (actor, key, body) =>
    changePolicyPage(ports, actor, key, body),
  );
}
