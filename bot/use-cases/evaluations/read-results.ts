import type { AuditResults } from '../../../shared/contract/evaluations.ts';
import { maySeeResults } from '../../../shared/domain/access/evaluation-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { isOverOn, LEAST_GROUP } from '../../../shared/domain/evaluations/evaluation-round.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import { aggregateAnswers } from '../../../shared/forms/aggregate-answers.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { roundInPlace } from './round-in-place.ts';
import { roundSummary } from './round-view.ts';

/**
 * What a round came to, for who may read it: only once it is over, only together, nothing about fewer than five, no text and no name
 * . While it runs nothing is shown: the difference of two readings would be one person's answer. Refusals: `not-found` for who may not.
 */
export async function readResults(ports: Ports, actor: Actor, key: string): Promise<Result<AuditResults>> {
  const found = await roundInPlace(ports, key);
  if (!found.ok) return found;
  const { round, school, form } = found.value;
  const on = londonDateOf(actor.now);
  if (!maySeeResults(actor.person, round.school, on).allowed) return refuse('not-found', 'There is no such audit.');
  const summary = await roundSummary(ports, actor, round, school);
  if (!isOverOn(round, on)) return ok({ round: summary, state: 'open', questions: [], unreadable: 0 });
  const { unreadable } = await ports.evaluations.settle(round);
  const answers = await ports.evaluations.answersOf(round.key);
  if (answers.length < LEAST_GROUP) return ok({ round: summary, state: 'too few', questions: [], unreadable });
  const people = await ports.register.allPeople();
  const names = new Set(people.flatMap(({ name }) => name.toLocaleLowerCase('en-GB').split(/\s+/)));
  const questions = aggregateAnswers(form, answers, LEAST_GROUP, names).map((each) =>
    each.state === 'counts'
      ? { ...each, counts: each.counts.map((count) => ({ ...count })) }
      : each.state === 'words'
        ? { ...each, words: [...each.words] }
        : each,
  );
  return ok({ round: summary, state: 'shown', questions, unreadable });
}
