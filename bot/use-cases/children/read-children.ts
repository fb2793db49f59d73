import type { ChildrenPage, FollowedChild } from '../../../shared/contract/children.ts';
import { mayWithArrangement } from '../../../shared/domain/access/arrangement-access.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { type CaseReference, isFollowedOn, referenceId } from '../../../shared/domain/cases/case-reference.ts';
import { lastOf } from '../../../shared/domain/cases/child-facts.ts';
import { type DriftRule, isDrifting, timesNotImproving } from '../../../shared/domain/cases/drift.ts';
import { beforeReview } from '../../../shared/domain/cases/review-meeting.ts';
import { londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import { childClocks, isPlanFollowed } from '../../../shared/domain/due-dates/child-clock.ts';
import type { Clock } from '../../../shared/domain/due-dates/clock.ts';
import { isLive } from '../../../shared/domain/due-dates/clocks-on.ts';
import type { ChildFacts } from '../../../shared/domain/due-dates/facts.ts';
import type { CaseDiscussion } from '../../../shared/domain/records/record.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { referenceProblem } from '../../../shared/forms/reference-problem.ts';
import { RULES_BY_POLICY } from '../../../shared/policies/rules-by-policy.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { arrangementFacts } from '../read-trust-facts.ts';
import { allowedArrangement } from '../steps/allowed-arrangement.ts';
import { hasChildClock, settledChildren } from '../steps/children-of.ts';
import { policyOf } from '../steps/policy-of.ts';

/** A case discussion as far as the reader may read it, with its session's day. */
interface Discussed {
  readonly said: CaseDiscussion;
  readonly on: PlainDate;
}

/**
 * The children an arrangement follows, those who need discussing first, and those discussed but not followed, for its parties and whoever stands in
 * today. References are read on the reader's behalf; the clocks count every held discussion, also those in a session the reader was not at. Refuses
 * everybody else: line managers and leads see counts only (H-05, design D4).
 */
export async function readChildren(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<ChildrenPage>> {
  const found = await allowedArrangement(ports, actor, 'read content', key);
  if (!found.ok) return found;
  return ok(await childrenPage(ports, actor, found.value.value));
}

/** The page after a change, as it stands. */
export async function childrenPage(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<ChildrenPage> {
  const today = londonDateOf(actor.now);
  const sessions = (await ports.register.sessionsOf(arrangement.key)).map((one) => one.value);
  const facts = await settledChildren(ports, arrangement, sessions);
  const [stored, discussions] = await Promise.all([
    ports.caseReferences.of(actor, arrangement.key),
    ports.caseReferences.discussionsOf(actor, arrangement.key),
  ]);
  const discussed = discussedIn(discussions, sessions);
  const rules = RULES_BY_POLICY[arrangement.policy];
  const child = hasChildClock(arrangement) ? rules.clocks.child : null;
  const clocks = isLive(today, arrangement)
    ? childClocks(today, arrangementFacts(arrangement, sessions, new Map(), facts), rules)
    : [];
  const pack = policyOf(arrangement);
  const sessionsOn = sessions
    .filter(({ status }) => status === 'booked' || status === 'proposed')
    .map(({ startsAt }) => londonDateOf(startsAt));
  const childIs = pack?.filing.childIs ?? 'referenced';
  return {
    arrangement: arrangement.key,
    today: today.toString(),
    clock: child === null ? null : { ...everyOf(child.every), rule: child.source },
    childIs,
    ...(pack?.caseAsks === undefined ? {} : { asks: { ...pack.caseAsks } }),
    children: stored
      .map((one) => childView(one, { facts, clocks, discussed, today, drift: pack?.drift, sessionsOn }))
      .sort((a, b) => order(a).localeCompare(order(b))),
    offered: offered(
      discussed,
      stored.map((one) => one.value),
    ).map(({ said, on }) => ({
      reference: said.childReference,
      plan: said.plan,
      lastDiscussedOn: on.toString(),
      isWanted: child !== null && said.plan !== null && isPlanFollowed(said.plan),
      problem: referenceProblem(said.childReference, childIs),
    })),
    may: { change: mayWithArrangement(actor.person, 'follow children', arrangement, today).allowed },
  };
}

function everyOf(every: { readonly months: number } | { readonly weeks: number }) {
  return 'months' in every ? { months: every.months, weeks: null } : { months: null, weeks: every.weeks };
}

/** The discussions of held sessions, latest first. */
function discussedIn(
  discussions: readonly Versioned<CaseDiscussion>[],
  sessions: readonly Session[],
): readonly Discussed[] {
  const held = new Map(sessions.filter((one) => one.status === 'held').map((one) => [one.key, one]));
  return discussions
    .flatMap(({ value }) => {
      const session = held.get(value.session ?? '');
      const isSomebody = referenceId(value.childReference) !== '';
      return session === undefined || !isSomebody ? [] : [{ said: value, on: londonDateOf(session.startsAt) }];
    })
    .sort((a, b) => b.on.since(a.on).sign);
}

interface ViewFacts {
  readonly facts: readonly ChildFacts[];
  readonly clocks: readonly Clock[];
  readonly discussed: readonly Discussed[];
  readonly today: PlainDate;
  readonly drift: DriftRule | undefined;
  /** The days of sessions that are booked or proposed. */
  readonly sessionsOn: readonly PlainDate[];
}

function childView({ value, version }: Versioned<CaseReference>, around: ViewFacts): FollowedChild {
  const id = referenceId(value.reference);
  const days = around.facts.find((one) => referenceId(one.reference) === id)?.discussedOn ?? [];
  const directions = around.discussed
    .filter(({ said }) => referenceId(said.childReference) === id)
    .map(({ said }) => said.direction);
  const last = directions.find((direction) => direction !== null);
  const clock = isFollowedOn(value, around.today)
    ? around.clocks.find((one) => one.child === value.reference && one.dueOn !== null)
    : undefined;
  return {
    key: value.key,
    reference: value.reference,
    plan: value.plan,
    sinceOn: value.sinceOn.toString(),
    closedOn: value.closedOn?.toString() ?? null,
    isPassedOn: value.isPassedOn === true,
    lastDiscussedOn: lastOf(days)?.toString() ?? null,
    direction: last ?? null,
    ...(around.drift !== undefined && value.closedOn === null && isDrifting(directions, around.drift)
      ? { drift: { times: timesNotImproving(directions), rule: around.drift.source } }
      : {}),
    ...(value.risk === undefined ? {} : { risk: value.risk }),
    ...(value.reviewOn === undefined
      ? {}
      : {
          review: {
            on: value.reviewOn.toString(),
            before: beforeReview(value.reviewOn, around.sessionsOn, around.today),
          },
        }),
    clock: clock?.dueOn ? { dueOn: clock.dueOn.toString(), state: clock.state } : null,
    version,
  };
}

/** Earliest due first, then those whose plan has no clock, then those followed no longer. */
function order(child: FollowedChild): string {
  const due = child.clock?.dueOn ?? (child.closedOn === null ? '9998' : '9999');
  return `${due} ${child.reference}`;
}

/** Children who were discussed and are not on the list, each once with their latest discussion. */
function offered(discussed: readonly Discussed[], known: readonly CaseReference[]): readonly Discussed[] {
  const seen = new Set(known.map((child) => referenceId(child.reference)));
  return discussed.filter(({ said }) => {
    const id = referenceId(said.childReference);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
