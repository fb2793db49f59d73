import { inspectionPackAsked } from '../../../shared/contract/inspections.ts';
import { exportAsked, exportOversightAsked } from '../../../shared/contract/oversight.ts';
import { exportArrangement } from '../../use-cases/export/export-arrangement.ts';
import { exportAuditPack, exportInspectionPack } from '../../use-cases/export/export-audit-pack.ts';
import { exportOversight } from '../../use-cases/export/export-oversight.ts';
import { answerError } from '../answer.ts';
import { answerFile } from '../answer-file.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyIn, readBody } from '../read-request.ts';

/** `/api/…/export`: everything somebody may read, to take away; so that nobody is locked in. */
export function exportRoutes(api: Api, { ports }: ApiParts): void {
  api.post('/arrangements/:key/export', async (c) => {
    const key = keyIn(c);
    if (!key.ok) return answerError(c, key.error);
    const body = await readBody(c, exportAsked);
    if (!body.ok) return answerError(c, body.error);
    return answerFile(c, await exportArrangement(ports, c.get('actor'), key.value, body.value.format));
  });
  api.post('/oversight/export', async (c) => {
    const body = await readBody(c, exportOversightAsked);
    if (!body.ok) return answerError(c, body.error);
    return answerFile(c, await exportOversight(ports, c.get('actor'), body.value.school, body.value.format));
  });
  api.post('/schools/:key/audit-pack', async (c) => {
    const key = keyIn(c);
    if (!key.ok) return answerError(c, key.error);
    const body = await readBody(c, exportAsked);
    if (!body.ok) return answerError(c, body.error);
    return answerFile(c, await exportAuditPack(ports, c.get('actor'), key.value, body.value.format));
  });
  api.post('/inspections/:key/audit-pack', async (c) => {
    const key = keyIn(c);
    if (!key.ok) return answerError(c, key.error);
    const body = await readBody(c, inspectionPackAsked);
    if (!body.ok) return answerError(c, body.error);
    return answerFile(c, await exportInspectionPack(ports, c.get('actor'), key.value, body.value));
  });
}
