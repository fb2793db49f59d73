import {
  addOutsidePerson as addBody,
  changeOutsidePerson as changeBody,
  allowMail as mailBody,
} from '../../../shared/contract/people.ts';
import {
  addOutsidePerson,
  allowMail,
  changeOutsidePerson,
  readOutsidePeople,
} from '../../use-cases/people/outside-people.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { readBody } from '../read-request.ts';
import { changing } from '../route.ts';

/** `/api/people/without-account`: who has no account, and where they can be written to. */
export function peopleRoutes(api: Api, { ports }: ApiParts): void {
  api.get('/people/without-account', async (c) => answer(c, await readOutsidePeople(ports, c.get('actor'))));
  api.post('/people/without-account', async (c) => {
    const body = await readBody(c, addBody);
    return body.ok ? answer(c, await addOutsidePerson(ports, c.get('actor'), body.value)) : answerError(c, body.error);
  });
  api.put('/trust/mail', async (c) => {
    const body = await readBody(c, mailBody);
    return body.ok ? answer(c, await allowMail(ports, c.get('actor'), body.value)) : answerError(c, body.error);
  });
  changing(api, 'put', '/people/without-account/:key', changeBody, (actor, key, body) =>
    changeOutsidePerson(ports, actor, key, body),
  );
}
