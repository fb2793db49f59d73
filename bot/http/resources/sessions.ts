import { beginForm as beginFormBody } from '../../../shared/contract/forms.ts';
import { beginRecord as beginBody } from '../../../shared/contract/records.ts';
import {
  acceptSession as acceptBody,
  giveApologies as apologiesBody,
  cancelSession as cancelBody,
  chooseTime as chooseBody,
  inviteGuests as guestsBody,
  handOff as handOffBody,
  heldSession,
  missedSession,
  moveSession as moveBody,
} from '../../../shared/contract/sessions.ts';
import { acceptSession } from '../../use-cases/accept-session.ts';
import { beginForm } from '../../use-cases/begin-form.ts';
import { beginRecord } from '../../use-cases/begin-record.ts';
import { cancelSession } from '../../use-cases/cancel-session.ts';
import { giveApologies } from '../../use-cases/give-apologies.ts';
import { handToSafeguarding } from '../../use-cases/hand-to-safeguarding.ts';
import { inviteGuests, readAttendance } from '../../use-cases/invite-guests.ts';
import { markHeld } from '../../use-cases/mark-held.ts';
import { markMissed } from '../../use-cases/mark-missed.ts';
import { moveSession } from '../../use-cases/move-session.ts';
import { chooseInOutlook } from '../../use-cases/outlook/choose-in-outlook.ts';
import { readSession } from '../../use-cases/read-session.ts';
import { readSessionForms } from '../../use-cases/read-session-forms.ts';
import type { Api, ApiParts } from '../environment.ts';
import { changing, reading } from '../route.ts';

/** `/api/sessions/…`: one session, and what can become of it. */
export function sessionRoutes(api: Api, { ports }: ApiParts): void {
  reading(api, '/sessions/:key', (actor, key) => readSession(ports, actor, key));
  changing(api, 'post', '/sessions/:key/accept', acceptBody, (actor, key) => acceptSession(ports, actor, key));
  changing(api, 'post', '/sessions/:key/decline', cancelBody, (actor, key, body) =>
    cancelSession(ports, actor, key, body),
  );
  changing(api, 'post', '/sessions/:key/cancel', cancelBody, (actor, key, body) =>
    cancelSession(ports, actor, key, body),
  );
  changing(api, 'post', '/sessions/:key/move', moveBody, (actor, key, body) => moveSession(ports, actor, key, body));
  changing(api, 'post', '/sessions/:key/outlook', chooseBody, (actor, key, body) =>
    chooseInOutlook(ports, actor, key, body),
  );
  changing(api, 'post', '/sessions/:key/held', heldSession, (actor, key, body) => markHeld(ports, actor, key, body));
  reading(api, '/sessions/:key/attendance', (actor, key) => readAttendance(ports, actor, key));
  changing(api, 'post', '/sessions/:key/hand-off', handOffBody, (actor, key, body) =>
    handToSafeguarding(ports, actor, key, body),
  );
  changing(api, 'post', '/sessions/:key/guests', guestsBody, (actor, key, body) =>
    inviteGuests(ports, actor, key, body),
  );
  changing(api, 'post', '/sessions/:key/apologies', apologiesBody, (actor, key, body) =>
    giveApologies(ports, actor, key, body),
  );
  changing(api, 'post', '/sessions/:key/missed', missedSession, (actor, key, body) =>
    markMissed(ports, actor, key, body),
  );
  changing(api, 'post', '/sessions/:key/record', beginBody, (actor, key, body) => beginRecord(ports, actor, key, body));
  reading(api, '/sessions/:key/forms', (actor, key) => readSessionForms(ports, actor, key));
  changing(api, 'post', '/sessions/:key/forms', beginFormBody, (actor, key, body) =>
    beginForm(ports, actor, key, body),
  );
}
