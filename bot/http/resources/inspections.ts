import {
  askToRead as askBody,
  decideInspection as decisionBody,
  drawAuditSample as drawBody,
  nothingBesides,
  inspectionSettingsBody as settingsBody,
} from '../../../shared/contract/inspections.ts';
import { askToRead } from '../../use-cases/inspections/ask-to-read.ts';
import { decideInspection, endInspection, putOffTelling } from '../../use-cases/inspections/decide-inspection.ts';
import { drawAuditSample } from '../../use-cases/inspections/draw-audit-sample.ts';
import { changeInspectionSettings } from '../../use-cases/inspections/inspection-settings.ts';
import { readInspected, readInspectedRecord } from '../../use-cases/inspections/read-inspected.ts';
import { readInspectionChoices, readInspections } from '../../use-cases/inspections/read-inspections.ts';
import { sampleActions } from '../../use-cases/inspections/sample-actions.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyAsked, keyIn, readBody } from '../read-request.ts';
import { changing, reading } from '../route.ts';

/**
 * `/api/inspections/…`: asking to read what others wrote, deciding about it, reading it while it lasts; `/api/trust/inspections`: what the trust settles about
 * that; `/api/schools/:key/action-sample`: action plans without names; `/api/schools/:key/audit-sample`: arrangements drawn at random for an audit.
 */
export function inspectionRoutes(api: Api, { ports }: ApiParts): void {
  api.get('/inspections', async (c) => answer(c, await readInspections(ports, c.get('actor'))));
  api.post('/inspections', async (c) => {
    const body = await readBody(c, askBody);
    return body.ok ? answer(c, await askToRead(ports, c.get('actor'), body.value)) : answerError(c, body.error);
  });
  api.get('/inspections/choices', async (c) => {
    const key = keyAsked(c, 'arrangement');
    return key.ok
      ? answer(c, await readInspectionChoices(ports, c.get('actor'), key.value))
      : answerError(c, key.error);
  });
  api.put('/trust/inspections', async (c) => {
    const body = await readBody(c, settingsBody);
    return body.ok
      ? answer(c, await changeInspectionSettings(ports, c.get('actor'), body.value))
      : answerError(c, body.error);
  });
  reading(api, '/schools/:key/action-sample', (actor, key) => sampleActions(ports, actor, key));
  reading(api, '/inspections/:key', (actor, key) => readInspected(ports, actor, key));
  api.get('/inspections/:key/records/:record', async (c) => {
    const key = keyIn(c);
    const record = keyIn(c, 'record');
    if (!key.ok) return answerError(c, key.error);
    return record.ok
      ? answer(c, await readInspectedRecord(ports, c.get('actor'), key.value, record.value))
      : answerError(c, record.error);
  });
  changing(api, 'post', '/schools/:key/audit-sample', drawBody, (actor, key, body) =>
    drawAuditSample(ports, actor, key, body),
  );
  changing(api, 'post', '/inspections/:key/decision', decisionBody, (actor, key, body) =>
    decideInspection(ports, actor, key, body),
  );
  changing(api, 'post', '/inspections/:key/end', nothingBesides, (actor, key) => endInspection(ports, actor, key));
  changing(api, 'post', '/inspections/:key/put-off', nothingBesides, (actor, key) => putOffTelling(ports, actor, key));
}
