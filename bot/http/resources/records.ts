import {
  addAddendum as addendumBody,
  agreeRecord as agreeBody,
  fileDecision as fileBody,
  addLaterFact as laterBody,
  noteOnPaper as paperBody,
  refuseToSign as refuseBody,
  saveRecord as saveBody,
  shareRecord as shareBody,
  signRecord as signBody,
  signTogether as togetherBody,
} from '../../../shared/contract/records.ts';
import { addAddendum } from '../../use-cases/add-addendum.ts';
import { addLaterFact } from '../../use-cases/add-later-fact.ts';
import { agreeRecord } from '../../use-cases/agree-record.ts';
import { fileDecision } from '../../use-cases/file-decision.ts';
import { noteOnPaper } from '../../use-cases/note-on-paper.ts';
import { readFormPage } from '../../use-cases/read-form-page.ts';
import { readRecord } from '../../use-cases/read-record.ts';
import { refuseToSign } from '../../use-cases/refuse-to-sign.ts';
import { saveRecord } from '../../use-cases/save-record.ts';
import { shareRecord } from '../../use-cases/share-record.ts';
import { signRecord } from '../../use-cases/sign-record.ts';
import { signTogether } from '../../use-cases/sign-together.ts';
import type { Api, ApiParts } from '../environment.ts';
import { changing, reading } from '../route.ts';

/** `/api/records/…` and `/api/case-discussions/…`: what was written, by whom it is signed, where it is filed. */
export function recordRoutes(api: Api, { ports }: ApiParts): void {
  reading(api, '/records/:key', (actor, key) => readRecord(ports, actor, key));
  reading(api, '/records/:key/page', (actor, key) => readFormPage(ports, actor, key));
  changing(api, 'patch', '/records/:key', saveBody, (actor, key, body) => saveRecord(ports, actor, key, body));
  changing(api, 'post', '/records/:key/share', shareBody, (actor, key, body) => shareRecord(ports, actor, key, body));
  changing(api, 'post', '/records/:key/sign', signBody, (actor, key, body) => signRecord(ports, actor, key, body));
  changing(api, 'post', '/records/:key/sign-together', togetherBody, (actor, key, body) =>
    signTogether(ports, actor, key, body),
  );
  changing(api, 'post', '/records/:key/refuse', refuseBody, (actor, key, body) =>
    refuseToSign(ports, actor, key, body),
  );
  changing(api, 'post', '/records/:key/paper', paperBody, (actor, key, body) => noteOnPaper(ports, actor, key, body));
  changing(api, 'post', '/records/:key/agree', agreeBody, (actor, key, body) => agreeRecord(ports, actor, key, body));
  changing(api, 'post', '/records/:key/later', laterBody, (actor, key, body) => addLaterFact(ports, actor, key, body));
  changing(api, 'post', '/records/:key/addenda', addendumBody, (actor, key, body) =>
    addAddendum(ports, actor, key, body),
  );
  changing(api, 'post', '/case-discussions/:key/filed', fileBody, (actor, key, body) =>
    fileDecision(ports, actor, key, body),
  );
}
