import type { ChangeChild, ChildrenPage, FollowChild } from '../../../shared/contract/children.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { type CaseReference, isSameReference } from '../../../shared/domain/cases/case-reference.ts';
import { changedChild } from '../../../shared/domain/cases/changed-child.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import { referenceProblem } from '../../../shared/forms/reference-problem.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { afterChange } from '../after-change.ts';
import { allowedArrangement } from '../steps/allowed-arrangement.ts';
import { childKeyOf } from '../steps/child-key.ts';
import { isNoted, note } from '../steps/note-once.ts';
import { policyOf } from '../steps/policy-of.ts';
import { childrenPage } from './read-children.ts';

const FURTHEST_DAYS = 731;
const CHANGED = refuse('stale-version', 'Somebody changed this a moment ago. Please look at it again.', 'version');

/**
 * Begins to follow a child by reference, or follows again one who was followed before (H-05). Following twice is following once. Refusals: not a
 * party; `invalid-field` for a reference that is only initials, or a name where the policy has children referenced, and for a day to come.
 */
export async function followChild(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: FollowChild,
): Promise<Result<ChildrenPage>> {
  const found = await allowedArrangement(ports, actor, 'follow children', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const today = londonDateOf(actor.now);
  const reference = asked.reference.trim();
  const problem = referenceProblem(reference, policyOf(arrangement)?.filing.childIs ?? 'referenced');
  if (problem !== null) return refuse('invalid-field', problem, 'reference');
  const sinceOn = asked.sinceOn === undefined ? today : Temporal.PlainDate.from(asked.sinceOn);
  if (sinceOn.since(today).sign > 0) return refuse('invalid-field', 'Give today or a day before it.', 'sinceOn');
  const known = (await ports.caseReferences.of(actor, key)).find((one) =>
    isSameReference(one.value.reference, reference),
  );
  const child = {
    key: '',
    arrangement: key,
    reference,
    plan: asked.plan,
    sinceOn,
    closedOn: null,
    lastDiscussedOn: null,
  };
  const stored = known ?? (await begun(ports, arrangement, child));
  if (stored !== 'begun' && stored.value.closedOn !== null) {
    const next = changedChild(stored.value, { plan: asked.plan, closedOn: null }, sinceOn);
    if (!(await ports.caseReferences.change(stored, next)).done) return CHANGED;
  }
  const childKey = stored === 'begun' ? await childKeyOf(ports, key, reference) : stored.value.key;
  const isFresh = stored === 'begun' || stored.value.closedOn !== null;
  if (isFresh || !(await isNoted(ports, key, 'child followed', childKey))) {
    await note(ports, actor, key, 'child followed', childKey);
  }
  // Also when they are followed already: a try that died half way has not counted them.
  await afterChange(ports, key, actor.now);
  return ok(await childrenPage(ports, actor, arrangement));
}

async function begun(
  ports: Ports,
  arrangement: Arrangement,
  child: CaseReference,
): Promise<'begun' | Versioned<CaseReference>> {
  const place = { school: arrangement.school, arrangement: arrangement.key };
  const key = await childKeyOf(ports, arrangement.key, child.reference);
  const outcome = await ports.caseReferences.follow(place, { ...child, key });
  return outcome.done ? 'begun' : outcome.stands;
}

/**
 * Another plan, the level of risk (H-03), the next review meeting (H-06), or followed no longer from a day on, or followed again. A child stepping up from Child in Need keeps its clock (H-05). Refusals:
 * `not-found` for anybody but the parties, `stale-version`, `invalid-field` for a day before the child was followed, `not-allowed` for one who was
 * passed on with the supervision.
 */
export async function changeChild(
  ports: Ports,
  actor: Actor,
  key: string,
  asked: ChangeChild,
): Promise<Result<ChildrenPage>> {
  const stored = await ports.caseReferences.one(actor, key);
  if (stored === null) return refuse('not-found', 'There is no such child on a list of yours.');
  const found = await allowedArrangement(ports, actor, 'follow children', stored.value.arrangement);
  if (!found.ok) return found;
  if (stored.value.isPassedOn === true) {
    return refuse('not-allowed', 'This child was passed on with the supervision and is followed there.');
  }
  if (stored.version !== asked.version) return CHANGED;
  const closedOn = dayOf(asked.closedOn);
  if (closedOn && closedOn.since(stored.value.sinceOn).sign < 0) {
    return refuse('invalid-field', 'That is before the child was followed.', 'closedOn');
  }
  const today = londonDateOf(actor.now);
  const reviewOn = dayOf(asked.reviewOn);
  if (reviewOn && Math.abs(today.until(reviewOn).days) > FURTHEST_DAYS) {
    return refuse('invalid-field', 'Choose a day within two years of today.', 'reviewOn');
  }
  const next = changedChild(stored.value, { plan: asked.plan, closedOn, risk: asked.risk, reviewOn }, today);
  const outcome = await ports.caseReferences.change(stored, next);
  if (!outcome.done) return CHANGED;
  await note(ports, actor, stored.value.arrangement, 'child changed', key);
  await afterChange(ports, stored.value.arrangement, actor.now);
  return ok(await childrenPage(ports, actor, found.value.value));
}

/** A day as asked; null and left out stay what they are. */
function dayOf(day: string | null | undefined): PlainDate | null | undefined {
  return typeof day === 'string' ? Temporal.PlainDate.from(day) : day;
}
