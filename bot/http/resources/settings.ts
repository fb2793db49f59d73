import {
  changeMyReminders as myRemindersBody,
  changeSchoolSettings as schoolBody,
} from '../../../shared/contract/settings.ts';
import { changeSchoolSettings } from '../../use-cases/settings/change-school-settings.ts';
import { changeMyReminders, readMyReminders } from '../../use-cases/settings/my-reminders.ts';
import { previewReminders } from '../../use-cases/settings/preview-reminders.ts';
import { readSchoolSettingsPage } from '../../use-cases/settings/school-settings-page.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { keyIn, readBody } from '../read-request.ts';
import { changing, reading } from '../route.ts';

/** `/api/schools/:key/settings` and `/api/me/reminders`: what a school, and each person, may settle. */
export function settingsRoutes(api: Api, { ports }: ApiParts): void {
  reading(api, '/schools/:key/settings', (actor, key) => readSchoolSettingsPage(ports, actor, key));
  changing(api, 'patch', '/schools/:key/settings', schoolBody, (actor, key, body) =>
    changeSchoolSettings(ports, actor, key, body),
  );
  api.get('/schools/:key/settings/preview', async (c) => {
    const key = keyIn(c);
    if (!key.ok) return answerError(c, key.error);
    return answer(c, await previewReminders(ports, c.get('actor'), key.value, c.req.query('on') ?? ''));
  });
  api.get('/me/reminders', async (c) => answer(c, await readMyReminders(ports, c.get('actor'))));
  api.put('/me/reminders', async (c) => {
    const body = await readBody(c, myRemindersBody);
    return body.ok ? answer(c, await changeMyReminders(ports, c.get('actor'), body.value)) : answerError(c, body.error);
  });
}
