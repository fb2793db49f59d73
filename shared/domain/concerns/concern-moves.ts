import type { Instant } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import { type Addressee, addresseeOf, askedOf, type ConcernFacts, canTake, otherParty } from './addressee.ts';
import type { Concern, ConcernStep, WantedDay } from './concern.ts';

/** A step of a route as concerns walk it; `source` null = ours, so that no route ends before somebody can take it. */
export interface WayStep {
  readonly addressee: Addressee;
  readonly needsAgreementOfBoth: boolean;
  readonly source: string | null;
  /** Days wanted before it gets here; left out = none. */
  readonly before?: readonly WantedDay[];
}

const ALWAYS_LAST: readonly Addressee[] = ['line manager', 'head', 'chair', 'safeguarding team'];

/** A policy's route with the steps after it that every concern has: own manager, head, chair, safeguarding team (design section 4). */
export function wayOf(route: readonly WayStep[]): readonly WayStep[] {
  const named = new Set(route.map((step) => step.addressee));
  const more = ALWAYS_LAST.filter((addressee) => !named.has(addressee));
  return [...route, ...more.map((addressee) => ({ addressee, needsAgreementOfBoth: false, source: null }))];
}

/** Whether a concern waits for the other party's word on being taken to this step (J-40). */
export function isAsking(concern: Concern, way: readonly WayStep[]): boolean {
  return !concern.isClosed && concern.otherPartyAgrees === null && way[concern.stage]?.needsAgreementOfBoth === true;
}

/** Where a concern stands after moving: with the person of a step, or with the other party who is asked first. */
export interface Standing {
  readonly stage: number;
  readonly addressee: PersonId;
}

/**
 * The first step from `from` on that can be taken, and with whom the concern stands then. A step that needs the agreement of both stands with
 * the other party until they have answered; it is passed over when nobody there can be asked. Null when the way has no further step.
 */
export function standingFrom(way: readonly WayStep[], facts: ConcernFacts, from: number): Standing | null {
  const found = addresseeOf(
    way.map((step) => step.addressee),
    facts,
    from,
  );
  if (found === null) return null;
  if (way[found.stage]?.needsAgreementOfBoth !== true) return { stage: found.stage, addressee: found.person };
  const asked = askedOf(facts);
  return asked === null ? standingFrom(way, facts, found.stage + 1) : { stage: found.stage, addressee: asked };
}

/** With whom the concern stands at its own step once both agree; null when nobody of that step can take it any more. */
export function takerAt(concern: Concern, way: readonly WayStep[], facts: ConcernFacts): PersonId | null {
  const step = way[concern.stage];
  return step === undefined ? null : (addresseeOf([step.addressee], facts)?.person ?? null);
}

/**
 * Whether whoever has it can no longer take it: absent, gone, become a party or the one it is about. Somebody asked for their agreement, or a
 * closed concern, is left in peace while they are there.
 */
export function hasToPassOn(concern: Concern, way: readonly WayStep[], facts: ConcernFacts): boolean {
  if (concern.isClosed) return false;
  if (isAsking(concern, way)) return askedOf(facts) === null;
  if (isWithRaiser(concern)) return false;
  return !canTake(concern.addressee, facts);
}

/** Whether it is back with its raiser: the other party did not agree, and the next step is theirs to decide. */
export function isWithRaiser(concern: Concern): boolean {
  return concern.addressee === concern.raisedBy;
}

/** Who may read it: the raiser, whoever it stands with, and the other party once they have been asked for their agreement (J-40). */
export function readersOf(concern: Concern, way: readonly WayStep[], facts: ConcernFacts): readonly PersonId[] {
  const wasAsked = concern.otherPartyAgrees !== null || isAsking(concern, way);
  return [...new Set([concern.raisedBy, concern.addressee, ...(wasAsked ? otherParty(facts) : [])])];
}

/** The concern with one more line of what was done about it. */
export function withStep(
  concern: Concern,
  step: Omit<ConcernStep, 'stage' | 'to'>,
  next: Partial<Pick<Concern, 'stage' | 'addressee' | 'otherPartyAgrees' | 'isClosed'>> = {},
): Concern {
  const moved = { ...concern, ...next };
  const line: ConcernStep = { ...step, stage: moved.stage, to: moved.isClosed ? null : moved.addressee };
  return { ...moved, steps: [...(concern.steps ?? []), line] };
}

/** The part of a concern that says with whom it stands; a step that needs the agreement of both asks for it anew. */
export function landing(next: Standing, way: readonly WayStep[]): Partial<Concern> {
  return way[next.stage]?.needsAgreementOfBoth === true ? { ...next, otherPartyAgrees: null } : next;
}

/**
 * The concern passed on because whoever had it cannot take it: to somebody else of the same step where there is one, else up the way; null when
 * nobody is left. `at` is the moment it is noticed.
 */
export function passedOn(concern: Concern, way: readonly WayStep[], facts: ConcernFacts, at: Instant): Concern | null {
  const same = isAsking(concern, way) ? null : takerAt(concern, way, facts);
  const key = `passed-${concern.addressee}-${at.epochMilliseconds}`;
  const step = { key, step: 'passed on', by: 'service', at, note: '' } as const;
  if (same !== null) return withStep(concern, step, { addressee: same });
  const next = standingFrom(way, facts, concern.stage + 1);
  return next === null ? null : withStep(concern, step, landing(next, way));
}
