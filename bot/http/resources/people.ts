import {
  addOutsidePerson as addBody,
  changeOutsidePerson as changeBody,
  allowMail as mailBody,
} from '../../../shared/contract/people.ts';
import {
  saveAbsence as absenceBody,
  addPerson as addPersonBody,
  changePerson as changePersonBody,
  saveCompetency as competencyBody,
  sayNeed as needBody,
} from '../../../shared/contract/people-page.ts';
import { addPerson } from '../../use-cases/people/add-person.ts';
import { changePerson } from '../../use-cases/people/change-person.ts';
import {
  addOutsidePerson,
  allowMail,
  changeOutsidePerson,
  readOutsidePeople,
} from '../../use-cases/people/outside-people.ts';
import { readPeople, readPerson } from '../../use-cases/people/people-page.ts';
import { saveAbsence } from '../../use-cases/people/save-absence.ts';
import { saveCompetency } from '../../use-cases/people/save-competency.ts';
import { sayNeed } from '../../use-cases/people/say-need.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { readBody } from '../read-request.ts';
import { changing, reading } from '../route.ts';

/** `/api/people`: who is in the trust, what they are and when they are away; `/api/people/without-account`: who has none, and where they can be written to. */
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
  api.get('/people', async (c) => answer(c, await readPeople(ports, c.get('actor'))));
  api.post('/people', async (c) => {
    const body = await readBody(c, addPersonBody);
    return body.ok ? answer(c, await addPerson(ports, c.get('actor'), body.value)) : answerError(c, body.error);
  });
  reading(api, '/people/:key', (actor, key) => readPerson(ports, actor, key));
  changing(api, 'patch', '/people/:key', changePersonBody, (actor, key, body) => changePerson(ports, actor, key, body));
  changing(api, 'post', '/people/:key/competencies', competencyBody, (actor, key, body) =>
    saveCompetency(ports, actor, key, body),
  );
  changing(api, 'post', '/people/:key/need', needBody, (actor, key, body) => sayNeed(ports, actor, key, body));
  changing(api, 'post', '/people/:key/absences', absenceBody, (actor, key, body) =>
    saveAbsence(ports, actor, key, body),
  );
}
