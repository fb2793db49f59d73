import { recordAdHoc as adHocBody } from '../../../shared/contract/ad-hoc.ts';
import { beginForm as beginFormBody } from '../../../shared/contract/forms.ts';
import {
  arrangeCover as coverBody,
  endCover as endCoverBody,
  handOver as handOverBody,
  changeMembers as membersBody,
} from '../../../shared/contract/register.ts';
import { arrangeCover, endCover } from '../../use-cases/arrange-cover.ts';
import { changeMembers } from '../../use-cases/change-members.ts';
import { beginFurtherForm, readFurtherForms } from '../../use-cases/further-forms.ts';
import { handOver } from '../../use-cases/hand-over.ts';
import { readAdHoc } from '../../use-cases/read-ad-hoc.ts';
import { readArrangementPeople } from '../../use-cases/read-arrangement-people.ts';
import { recordAdHoc } from '../../use-cases/record-ad-hoc.ts';
import type { Api, ApiParts } from '../environment.ts';
import { changing, reading } from '../route.ts';

/** `/api/arrangements/…`: what changes about the people in it, and what happens between its sessions. */
export function arrangementPeopleRoutes(api: Api, { ports }: ApiParts): void {
  changing(api, 'post', '/arrangements/:key/members', membersBody, (actor, key, body) =>
    changeMembers(ports, actor, key, body),
  );
  changing(api, 'post', '/arrangements/:key/cover', coverBody, (actor, key, body) =>
    arrangeCover(ports, actor, key, body),
  );
  changing(api, 'post', '/arrangements/:key/cover/end', endCoverBody, (actor, key, body) =>
    endCover(ports, actor, key, body),
  );
  changing(api, 'post', '/arrangements/:key/handover', handOverBody, (actor, key, body) =>
    handOver(ports, actor, key, body),
  );
  reading(api, '/arrangements/:key/people', (actor, key) => readArrangementPeople(ports, actor, key));
  reading(api, '/arrangements/:key/forms', (actor, key) => readFurtherForms(ports, actor, key));
  changing(api, 'post', '/arrangements/:key/forms', beginFormBody, (actor, key, body) =>
    beginFurtherForm(ports, actor, key, body),
  );
  reading(api, '/arrangements/:key/ad-hoc', (actor, key) => readAdHoc(ports, actor, key));
  changing(api, 'post', '/arrangements/:key/ad-hoc', adHocBody, (actor, key, body) =>
    recordAdHoc(ports, actor, key, body),
  );
}
