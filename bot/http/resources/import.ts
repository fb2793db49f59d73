import { groupSheet as groupBody, importFile } from '../../../shared/contract/import.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { findGroups, groupAsSheet } from '../../use-cases/import/group-as-sheet.ts';
import type { HandedIn } from '../../use-cases/import/import-now.ts';
import { importTemplate } from '../../use-cases/import/import-template.ts';
import { checkImport, runImport } from '../../use-cases/import/run-import.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { readBody } from '../read-request.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function asFile(name: string, written: Result<Uint8Array>) {
  if (!written.ok) return written;
  return ok({ name, contentType: XLSX, content: Buffer.from(written.value).toString('base64') });
}

/** `/api/import`: a sheet is looked at, then brought in part by part; the template; a group of the directory as a sheet. */
export function importRoutes(api: Api, { ports }: ApiParts): void {
  for (const [path, act] of [
    ['/import/check', checkImport],
    ['/import/run', runImport],
  ] as const) {
    api.post(path, async (c) => {
      const body = await readBody(c, importFile);
      if (!body.ok) return answerError(c, body.error);
      const file: HandedIn = { name: body.value.name, bytes: Buffer.from(body.value.content, 'base64') };
      return answer(c, await act(ports, c.get('actor'), file));
    });
  }
  api.get('/import/template', async (c) =>
    answer(c, asFile('supervision-template.xlsx', await importTemplate(ports, c.get('actor')))),
  );
  api.get('/import/groups', async (c) =>
    answer(c, await findGroups(ports, c.get('actor'), (c.req.query('name') ?? '').slice(0, 100))),
  );
  api.post('/import/groups', async (c) => {
    const body = await readBody(c, groupBody);
    if (!body.ok) return answerError(c, body.error);
    const { group, school } = body.value;
    return answer(c, asFile('people-of-a-group.xlsx', await groupAsSheet(ports, c.get('actor'), group, school)));
  });
}
