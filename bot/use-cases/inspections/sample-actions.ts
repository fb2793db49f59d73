import type { ActionSample } from '../../../shared/contract/inspections.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { schoolSettingKey } from '../steps/settings-of.ts';

/** How many are looked at in one sample. */
const SAMPLE = 10;
/** Fewer supervisions than this at a school and a sample would say whose it is. */
const FEWEST = 3;

/**
 * A random sample of a school's action plans for the safeguarding team, without an inspection: what kind, when due, done or not, how often moved. No word anybody
 * wrote, no name, no child and no session. The same all day, so that what was looked at can be looked at again; taking one is written in the
 * school's own trail. Refusals: `not-allowed` for anybody but the safeguarding team and for a school with so few supervisions that it would say
 * whose it is; `not-found` for an unknown school.
 */
export async function sampleActions(ports: Ports, actor: Actor, school: SchoolKey): Promise<Result<ActionSample>> {
  const { person, now } = actor;
  const today = londonDateOf(now);
  if (!person.standing.includes('safeguarding team') || hasLeft(person, today)) {
    return refuse('not-allowed', 'Action plans are sampled by the safeguarding team.');
  }
  const found = (await ports.register.schools()).find((one) => one.key === school);
  if (found === undefined) return refuse('not-found', 'There is no such school.');
  const [arrangements, plans] = await Promise.all([ports.register.allArrangements(school), ports.actionPlans.all()]);
  const here = new Set(arrangements.map(({ value }) => value.key));
  const all = plans.filter((plan) => here.has(plan.arrangement) && plan.status !== 'passed on');
  const supervisions = new Set(all.map((plan) => plan.arrangement)).size;
  if (supervisions > 0 && supervisions < FEWEST) {
    return refuse('not-allowed', 'So few supervisions have actions here that a sample would say whose they are.');
  }
  const order = (key: string) => ports.sealer.hash(canonicalJson({ day: today.toString(), key }));
  const drawn = all
    .map((plan) => ({ plan, at: order(plan.key) }))
    .sort((one, other) => one.at.localeCompare(other.at))
    .slice(0, SAMPLE)
    .map(({ plan }) => plan);
  const trail = { arrangement: schoolSettingKey(school), at: now, by: person.id, about: today.toString() };
  const taken = await ports.audit.of(trail.arrangement);
  const isNoted = taken.some(
    ({ event, by, about }) => event === 'action plans sampled' && by === person.id && about === trail.about,
  );
  if (!isNoted) await ports.audit.append({ ...trail, event: 'action plans sampled' });
  return ok({
    school: { key: school, name: found.name },
    takenOn: today.toString(),
    outOf: all.length,
    actions: drawn.map(({ category, dueOn, status, slippedCount, closedOn, isReferralMade }, at) => ({
      number: at + 1,
      category,
      dueOn: dueOn?.toString() ?? null,
      status,
      isOverdue: status === 'open' && dueOn !== null && dueOn.since(today).sign < 0,
      slippedCount,
      closedOn: closedOn?.toString() ?? null,
      wasLate: closedOn !== null && dueOn !== null && closedOn.since(dueOn).sign > 0,
      isReferralMade,
    })),
  });
}
