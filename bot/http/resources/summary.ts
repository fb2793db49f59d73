import { summaryExport, summaryQuery } from '../../../shared/contract/summary.ts';
import { exportSummary } from '../../use-cases/summary/export-summary.ts';
import { readSummary } from '../../use-cases/summary/read-summary.ts';
import { answer, answerError } from '../answer.ts';
import { answerFile } from '../answer-file.ts';
import type { Api, ApiParts } from '../environment.ts';
import { readBody } from '../read-request.ts';

/** `/api/summary`: how supervision goes, in counts, for heads and leads; and to take away. */
export function summaryRoutes(api: Api, { ports }: ApiParts): void {
  api.post('/summary', async (c) => {
    const body = await readBody(c, summaryQuery);
    return body.ok ? answer(c, await readSummary(ports, c.get('actor'), body.value)) : answerError(c, body.error);
  });
  api.post('/summary/export', async (c) => {
    const body = await readBody(c, summaryExport);
    if (!body.ok) return answerError(c, body.error);
    return answerFile(c, await exportSummary(ports, c.get('actor'), body.value));
  });
}
