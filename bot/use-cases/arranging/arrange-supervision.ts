import type { Arranged, ArrangeSupervision } from '../../../shared/contract/arrange.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { newArrangement } from '../../../shared/domain/arrangements/new-arrangement.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { isLiveOrComing } from '../../../shared/domain/eligibility/supervision-circles.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { afterChange } from '../after-change.ts';
import { noteOnce } from '../steps/note-once.ts';
import { eligibilityNow } from './eligibility-now.ts';
import { joinParties } from './join-parties.ts';
import { arrangingAt } from './new-arrangement-page.ts';

/** How far off a new arrangement may begin, in days either way. */
const FURTHEST_DAYS = 366;

/**
 * Makes an arrangement under the school's policy: closed folders first, then the row and who is in it, then its standing. The same key again is the
 * same arrangement, and a try that died half way is finished by the next. Refusals: whoever may not arrange there, `invalid-field` for people who
 * are unknown, gone, or would supervise themselves or in a circle, and for a day too far off; `already-done` where the same two are arranged so
 * already; `clash` where the key is another's. What else the policy would rather have comes back as flags.
 */
export async function arrangeSupervision(
  ports: Ports,
  actor: Actor,
  school: SchoolKey,
  asked: ArrangeSupervision,
): Promise<Result<Arranged>> {
  const found = await arrangingAt(ports, actor, school);
  if (!found.ok) return found;
  const { pack } = found.value;
  const { key: press, lineManager = null, commissionedBy = null, venue = '', ...said } = asked;
  const arrangement = newArrangement({
    ...said,
    key: `${school}-${press}`,
    school,
    policy: pack.id,
    policyVersion: pack.version,
    lineManager,
    commissionedBy,
    venue: venue.trim(),
    startedOn: Temporal.PlainDate.from(asked.startedOn),
  });
  const today = londonDateOf(actor.now);
  const refusal = shapeRefusal(arrangement, today) ?? (await peopleRefusal(ports, arrangement));
  if (refusal !== null) return refusal;
  const { refused, warnings } = await eligibilityNow(ports, arrangement, pack, today);
  const [first] = refused;
  if (first !== undefined) return refuse('invalid-field', first.text, 'supervisors');
  const made = await ports.register.createArrangement(arrangement);
  if (!isSame(made.value, arrangement)) return refuse('clash', 'This has been arranged differently meanwhile.');
  await joinParties(ports, made.value);
  await noteOnce(ports, actor, arrangement.key, 'arrangement created', arrangement.key);
  await afterChange(ports, arrangement.key, actor.now);
  return ok({ arrangement: arrangement.key, flags: warnings });
}

function shapeRefusal({ kind, supervisors, supervisees, startedOn }: Arrangement, today: PlainDate) {
  if (supervisees.length === 0) return refuse('invalid-field', 'Say who is supervised.', 'supervisees');
  if (supervisors.length === 0) return refuse('invalid-field', 'Say who supervises.', 'supervisors');
  if (supervisees.length > 1 && kind !== 'group' && kind !== 'clinical') {
    return refuse('invalid-field', 'For several people at once choose group supervision.', 'supervisees');
  }
  if (new Set(supervisors).size < supervisors.length || new Set(supervisees).size < supervisees.length) {
    return refuse('invalid-field', 'Somebody is named twice.', 'supervisees');
  }
  return Math.abs(today.until(startedOn).days) > FURTHEST_DAYS
    ? refuse('invalid-field', 'Choose a day within a year of today.', 'startedOn')
    : null;
}

async function peopleRefusal(ports: Ports, arrangement: Arrangement) {
  const { key, kind, supervisors, supervisees, lineManager, commissionedBy, startedOn } = arrangement;
  const named = [...supervisors, ...supervisees, lineManager, commissionedBy].filter((id) => id !== null);
  const known = await ports.register.people([...new Set(named)]);
  if (known.length < new Set(named).size) {
    return refuse('invalid-field', 'There is nobody of that name in the trust.', 'supervisees');
  }
  if (lineManager !== null && supervisees.includes(lineManager)) {
    return refuse('invalid-field', 'Nobody is their own line manager.', 'lineManager');
  }
  const parties = await Promise.all(supervisees.map((person) => ports.register.partiesOf(person)));
  const keys = parties.flat().flatMap((party) => (party.role === 'supervisee' ? [party.arrangement] : []));
  const others = keys.length === 0 ? [] : await ports.register.arrangements([...new Set(keys)]);
  const isDouble = others.some(
    ({ value }) =>
      value.key !== key &&
      value.kind === kind &&
      isLiveOrComing(value, startedOn) &&
      sorted(value.supervisees) === sorted(supervisees) &&
      value.supervisors.some((person) => supervisors.includes(person)),
  );
  return isDouble ? refuse('already-done', 'They are arranged in this way already.', 'supervisees') : null;
}

const sorted = (ids: readonly PersonId[]): string => [...ids].sort().join();

function isSame(stands: Arrangement, asked: Arrangement): boolean {
  return (
    stands.kind === asked.kind &&
    sorted(stands.supervisors) === sorted(asked.supervisors) &&
    sorted(stands.supervisees) === sorted(asked.supervisees)
  );
}
