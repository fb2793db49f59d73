import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { CaseReference } from '../../../shared/domain/cases/case-reference.ts';
import { type CaseMention, childFacts, discussedOnOf, lastOf } from '../../../shared/domain/cases/child-facts.ts';
import type { ChildFacts } from '../../../shared/domain/due-dates/facts.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import type { Ports } from '../../ports/index.ts';

/** Whether the policy has a clock for each child (H-05); none in clinical supervision. */
export function hasChildClock({ policy, kind }: Pick<Arrangement, 'policy' | 'kind'>): boolean {
  return RULES_BY_POLICY[policy].clocks.child !== null && kind !== 'clinical';
}

/** The children of one arrangement as its clocks want them, read as the app; nothing is read where the policy has no clock for a child. */
export async function childrenOf(
  ports: Ports,
  arrangement: Arrangement,
  sessions: readonly Session[],
): Promise<readonly ChildFacts[]> {
  if (!hasChildClock(arrangement)) return [];
  const stored = await ports.caseReferences.inArrangement(arrangement.key);
  if (stored.length === 0) return [];
  return childFacts(
    stored.map((one) => one.value),
    await ports.caseReferences.mentionsIn(arrangement.key),
    sessions,
  );
}

/**
 * The children of every arrangement with a clock for them: one reading of the list and one of which children were discussed when, for the whole
 * run. Of an ended arrangement the dates on its rows are enough. Nothing is read where no policy asks for it.
 */
export async function childrenOfTrust(
  ports: Ports,
  arrangements: readonly Arrangement[],
  sessionsOf: ReadonlyMap<ArrangementKey, readonly Session[]>,
): Promise<ReadonlyMap<ArrangementKey, readonly ChildFacts[]>> {
  const clocked = arrangements.filter(hasChildClock);
  if (clocked.length === 0) return new Map();
  const rowsOf = byArrangement((await ports.caseReferences.all()).map((one) => one.value));
  const wanted = clocked.filter((one) => rowsOf.has(one.key));
  const isAnyOpen = wanted.some(({ endedOn }) => endedOn === null);
  const mentionsOf = isAnyOpen ? await ports.caseReferences.allMentions() : new Map<ArrangementKey, CaseMention[]>();
  return new Map(
    wanted.map(({ key, endedOn }) => {
      const rows = rowsOf.get(key) ?? [];
      if (endedOn !== null) return [key, rows.map(asOnTheList)];
      return [key, childFacts(rows, mentionsOf.get(key) ?? [], sessionsOf.get(key) ?? [])];
    }),
  );
}

function byArrangement(children: readonly CaseReference[]): ReadonlyMap<ArrangementKey, readonly CaseReference[]> {
  const found = new Map<ArrangementKey, CaseReference[]>();
  for (const child of children) {
    const known = found.get(child.arrangement);
    if (known === undefined) found.set(child.arrangement, [child]);
    else known.push(child);
  }
  return found;
}

function asOnTheList(child: CaseReference): ChildFacts {
  const { reference, plan, sinceOn, closedOn, lastDiscussedOn, discussedBeforeOn } = child;
  const discussedOn = [discussedBeforeOn ?? null, lastDiscussedOn].filter((day) => day !== null);
  return { reference, plan, sinceOn, closedOn, discussedOn };
}

/**
 * The children of an arrangement as its clocks want them, with the dates of last discussion on the list brought up to date: a session that was not
 * held after all, or a discussion put right, leaves no wrong date. Changed rows only; a row somebody else is changing is left to them.
 */
export async function settledChildren(
  ports: Ports,
  { key }: Pick<Arrangement, 'key'>,
  sessions: readonly Session[],
): Promise<readonly ChildFacts[]> {
  const stored = await ports.caseReferences.inArrangement(key);
  if (stored.length === 0) return [];
  const mentions = await ports.caseReferences.mentionsIn(key);
  for (const one of stored) {
    const lastDiscussedOn = lastOf(discussedOnOf(one.value, mentions, sessions));
    if (String(lastDiscussedOn) !== String(one.value.lastDiscussedOn)) {
      await ports.caseReferences.change(one, { ...one.value, lastDiscussedOn });
    }
  }
  return childFacts(
    stored.map((one) => one.value),
    mentions,
    sessions,
  );
}
