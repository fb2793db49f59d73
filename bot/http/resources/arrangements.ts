import { addAction as addActionBody } from '../../../shared/contract/actions.ts';
import { beginContract as beginBody } from '../../../shared/contract/records.ts';
import {
  raiseConcern as concernBody,
  answerMissedTwice as missedTwiceBody,
  snooze as snoozeBody,
  stepConcern as stepBody,
} from '../../../shared/contract/register.ts';
import { bookSession as bookBody } from '../../../shared/contract/sessions.ts';
import { withhold as withholdBody } from '../../../shared/contract/withholding.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { ok } from '../../../shared/domain/result.ts';
import { addAction } from '../../use-cases/add-action.ts';
import { beginContract } from '../../use-cases/begin-contract.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { findFreeTimes } from '../../use-cases/find-free-times.ts';
import { answerMissedTwice } from '../../use-cases/missed-twice/answer-missed-twice.ts';
import { raiseConcern } from '../../use-cases/raise-concern.ts';
import { readArrangement } from '../../use-cases/read-arrangement.ts';
import { readBalance } from '../../use-cases/read-balance.ts';
import { readConcerns } from '../../use-cases/read-concerns.ts';
import { readContract } from '../../use-cases/read-contract.ts';
import { readOpenings } from '../../use-cases/read-openings.ts';
import { snoozeReminder } from '../../use-cases/snooze-reminder.ts';
import { stepConcern } from '../../use-cases/step-concern.ts';
import { readWithholding } from '../../use-cases/withholding/read-withholding.ts';
import { withholdPreview } from '../../use-cases/withholding/withhold-preview.ts';
import { answer, answerError } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { dateAsked, keyIn } from '../read-request.ts';
import { changing, reading } from '../route.ts';

/** `/api/arrangements/…`: who supervises whom, when, on what terms, and what is booked; `/api/concerns/…`: what is done about a concern. */
export function arrangementRoutes(api: Api, { ports }: ApiParts): void {
  reading(api, '/arrangements/:key', (actor, key) => readArrangement(ports, actor, key));
  api.get('/arrangements/:key/free-times', async (c) => {
    const key = keyIn(c);
    const from = dateAsked(c, 'from');
    if (!key.ok) return answerError(c, key.error);
    return from.ok
      ? answer(c, await findFreeTimes(ports, c.get('actor'), key.value, from.value))
      : answerError(c, from.error);
  });
  reading(api, '/arrangements/:key/contract', (actor, key) => readContract(ports, actor, key));
  reading(api, '/arrangements/:key/balance', (actor, key) => readBalance(ports, actor, key));
  reading(api, '/arrangements/:key/openings', (actor, key) => readOpenings(ports, actor, key));
  reading(api, '/arrangements/:key/concerns', (actor, key) => readConcerns(ports, actor, key));
  changing(api, 'post', '/arrangements/:key/sessions', bookBody, (actor, key, body) =>
    bookSession(ports, actor, key, body),
  );
  changing(api, 'post', '/arrangements/:key/contract', beginBody, (actor, key, body) =>
    beginContract(ports, actor, key, body),
  );
  changing(api, 'post', '/arrangements/:key/actions', addActionBody, (actor, key, body) =>
    addAction(ports, actor, key, body),
  );
  changing(api, 'post', '/arrangements/:key/concerns', concernBody, (actor, key, body) =>
    raiseConcern(ports, actor, key, body),
  );
  changing(api, 'post', '/concerns/:key/steps', stepBody, (actor, key, body) => stepConcern(ports, actor, key, body));
  changing(api, 'post', '/arrangements/:key/missed-twice', missedTwiceBody, (actor, key, body) =>
    answerMissedTwice(ports, actor, key, body),
  );
  reading(api, '/arrangements/:key/withholding', (actor, key) => readWithholding(ports, actor, key));
  changing(api, 'post', '/arrangements/:key/withholding', withholdBody, (actor, key, body) =>
    withholdPreview(ports, actor, key, body),
  );
  changing(api, 'post', '/arrangements/:key/snooze', snoozeBody, async (actor, key, { untilOn, reason }) => {
    const asked = { untilOn: Temporal.PlainDate.from(untilOn), reason };
    const result = await snoozeReminder(ports, actor, key, asked);
    return result.ok ? ok({ untilOn: result.value.untilOn.toString() }) : result;
  });
}
