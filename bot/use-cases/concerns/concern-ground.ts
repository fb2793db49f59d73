import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { ConcernFacts, Officers } from '../../../shared/domain/concerns/addressee.ts';
import type { Concern, ConcernKind } from '../../../shared/domain/concerns/concern.ts';
import { type WayStep, wayOf } from '../../../shared/domain/concerns/concern-moves.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { policyOf } from '../steps/policy-of.ts';

/** The policy's own route for a kind of concern; an urgent request goes the way of an entitlement. */
export function routeFor(pack: PolicyPack | null, kind: ConcernKind): readonly WayStep[] {
  if (pack === null) return [];
  if (kind === 'dispute') return pack.routes.dispute;
  return kind === 'case escalation' ? pack.routes.caseEscalation : pack.routes.entitlement;
}

/** What a concern's way is walked over. */
export interface Ground {
  readonly way: readonly WayStep[];
  readonly facts: ConcernFacts;
}

/** Reads who is where today and which way this kind of concern goes here. */
export async function concernGround(
  ports: Ports,
  { now }: Pick<Actor, 'now'>,
  arrangement: Arrangement,
  concern: Pick<Concern, 'kind' | 'raisedBy' | 'subject'>,
): Promise<Ground> {
  const [schools, people, absences, officers] = await Promise.all([
    ports.register.schools(),
    ports.register.allPeople(),
    ports.register.absences(),
    officersOf(ports),
  ]);
  const school = schools.find((one) => one.key === arrangement.school) ?? null;
  const { raisedBy, subject = null } = concern;
  const on = londonDateOf(now);
  return {
    way: wayOf(routeFor(policyOf(arrangement), concern.kind)),
    facts: { arrangement, school, people, absences, raisedBy, subject, officers, on },
  };
}

/** Who holds the trust's offices, by the setting `trust`; what it does not say is left to job titles. */
async function officersOf(ports: Ports): Promise<Officers> {
  const text = await ports.settings.get('trust');
  if (text === null) return {};
  const said: unknown = JSON.parse(text);
  const of = (name: string) => {
    const value = typeof said === 'object' && said !== null ? Object.entries(said).find(([key]) => key === name) : null;
    return typeof value?.[1] === 'string' ? value[1] : null;
  };
  const named = [
    ['deputy chief executive', of('deputyChiefExecutive')],
    ['chief executive', of('chiefExecutive')],
    ['chair', of('chair')],
  ] as const;
  return Object.fromEntries(named.filter(([, person]) => person !== null));
}
