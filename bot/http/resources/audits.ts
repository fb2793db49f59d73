import { answerAudit as answersBody, openAudit as openBody } from '../../../shared/contract/evaluations.ts';
import { answerRound } from '../../use-cases/evaluations/answer-round.ts';
import { openRound } from '../../use-cases/evaluations/open-round.ts';
import { readAudits } from '../../use-cases/evaluations/read-audits.ts';
import { readResults } from '../../use-cases/evaluations/read-results.ts';
import { readRound } from '../../use-cases/evaluations/read-round.ts';
import { answer } from '../answer.ts';
import type { Api, ApiParts } from '../environment.ts';
import { changing, reading } from '../route.ts';

/** `/api/audits/…`: the anonymous audit of supervision, answered, opened, and read together. */
export function auditRoutes(api: Api, { ports }: ApiParts): void {
  api.get('/audits', async (c) => answer(c, await readAudits(ports, c.get('actor'))));
  reading(api, '/audits/:key', (actor, key) => readRound(ports, actor, key));
  reading(api, '/audits/:key/results', (actor, key) => readResults(ports, actor, key));
  changing(api, 'post', '/audits/:key/answers', answersBody, (actor, key, body) =>
    answerRound(ports, actor, key, body),
  );
  changing(api, 'post', '/schools/:key/audits', openBody, (actor, key, body) => openRound(ports, actor, key, body));
}
