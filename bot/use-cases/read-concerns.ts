import type { ConcernList } from '../../shared/contract/register.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { CONCERN_KINDS, type Concern } from '../../shared/domain/concerns/concern.ts';
import { isAsking, readersOf, type WayStep } from '../../shared/domain/concerns/concern-moves.ts';
import { lackingDays } from '../../shared/domain/concerns/wanted-days.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { type Ground, routeFor } from './concerns/concern-ground.ts';
import { concernMay } from './concerns/concern-may.ts';
import { passOnConcern } from './concerns/pass-on-concern.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { knownAround } from './steps/known-around.ts';
import { policyOf } from './steps/policy-of.ts';
import { type Known, personRef } from './views/arrangement-summary.ts';
import { moment } from './views/session-summary.ts';
import { whoseSupervision } from './views/whose-supervision.ts';

/**
 * The policy's routes and the concerns this reader may see, with every step taken; SharePoint trims the rest. A concern whose addressee is away,
 * has left or has become a party is passed on first, written down as done by the service. `notTold` = whom Teams could not reach a moment ago.
 */
export async function readConcerns(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  notTold: readonly PersonId[] = [],
): Promise<Result<ConcernList>> {
  const stored = await ports.records.concernsOf(actor, key);
  const found = await allowedArrangement(ports, actor, 'raise a concern', key);
  const arrangement = found.ok
    ? found.value.value
    : stored.length > 0
      ? ((await ports.register.arrangement(key))?.value ?? null)
      : null;
  if (arrangement === null) return found.ok ? ok(noConcerns(key)) : found;
  const standing = await Promise.all(stored.map((one) => passOnConcern(ports, actor.now, arrangement, one)));
  const shown = standing.filter(({ concern, ground }) =>
    readersOf(concern, ground.way, ground.facts).includes(actor.person.id),
  );
  const involved = standing.flatMap(({ concern }) => [
    concern.raisedBy,
    concern.addressee,
    ...(concern.subject === undefined ? [] : [concern.subject]),
    ...(concern.steps ?? []).flatMap((step) => [step.by, step.to ?? '']),
  ]);
  const about = subjectsFor(arrangement, actor.person.id);
  const known = await knownAround(ports, [arrangement], [...involved, ...notTold, ...about]);
  const pack = policyOf(arrangement);
  return ok({
    ...noConcerns(key),
    whose: whoseSupervision(arrangement, actor.person.id, [...known.people.values()]),
    contacts: [...(known.schools.get(arrangement.school)?.contacts ?? [])],
    route: routeFor(pack, 'dispute').map(stepView),
    routes: CONCERN_KINDS.map((kind) => ({ kind, steps: routeFor(pack, kind).map(stepView) })),
    concerns: shown.map(({ concern, ground }) => concernView(concern, ground, known, actor.person.id)),
    people: about.map((person) => personRef(known, person)),
    notTold: [
      ...notTold.map((person) => personRef(known, person).name),
      ...standing.flatMap((one) => (one.untold === null ? [] : [personRef(known, one.untold).name])),
    ],
  });
}

/** No concern that this reader may see, and no more said. */
export const noConcerns = (arrangement: ArrangementKey): ConcernList => ({
  arrangement,
  whose: '',
  contacts: [],
  route: [],
  routes: [],
  concerns: [],
  notTold: [],
});

/** Whom a concern can be about, as far as its form offers them: the others in the supervision and its line manager. */
function subjectsFor({ supervisors, supervisees, lineManager }: Arrangement, reader: PersonId): readonly PersonId[] {
  const all = [...supervisors, ...supervisees, ...(lineManager === null ? [] : [lineManager])];
  return [...new Set(all)].filter((person) => person !== reader);
}

function stepView({ addressee, needsAgreementOfBoth, source }: WayStep) {
  return { addressee, needsAgreementOfBoth, rule: source };
}

function concernView(
  concern: Concern,
  ground: Ground,
  known: Known,
  reader: PersonId,
): ConcernList['concerns'][number] {
  const nameOf = (person: string) => (person === 'service' ? 'Supervision' : personRef(known, person).name);
  return {
    key: concern.key,
    kind: concern.kind,
    raisedBy: personRef(known, concern.raisedBy),
    raisedAt: moment(concern.raisedAt),
    addressee: personRef(known, concern.addressee),
    subject: concern.subject === undefined ? null : personRef(known, concern.subject),
    stage: concern.stage,
    way: ground.way.map(stepView),
    isAsking: isAsking(concern, ground.way),
    text: concern.text,
    otherPartyAgrees: concern.otherPartyAgrees,
    isClosed: concern.isClosed,
    steps: (concern.steps ?? []).map(({ key, step, by, at, to, note, on }) => ({
      key,
      step,
      by: nameOf(by),
      at: moment(at),
      to: to === null ? null : nameOf(to),
      note,
      ...(on === undefined ? {} : { on: on.toString() }),
    })),
    wanted: lackingDays(concern, ground.way, ground.facts.arrangement.supervisees).map(({ step, source, byOn }) => ({
      step,
      rule: source,
      byOn: byOn === null ? null : byOn.toString(),
    })),
    may: { ...concernMay(reader, concern, ground) },
  };
}
