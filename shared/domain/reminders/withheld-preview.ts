import type { ArrangementKey } from '../arrangements/arrangement.ts';
import { type Instant, londonDateOf, type PlainDate, Temporal } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { WithholdReason } from './withhold-reasons.ts';

/** How long one approval holds, in calendar days; then it is renewed by another approval, or ends by itself. */
export const WITHHELD_DAYS = 30;

/** One approval: from its day, until the day before `untilOn`. */
export interface WithheldPeriod {
  readonly askedBy: PersonId;
  readonly approvedBy: PersonId;
  readonly approvedAt: Instant;
  readonly fromOn: PlainDate;
  /** The first day on which the person is told again. */
  readonly untilOn: PlainDate;
}

/** That one person of an arrangement is not shown what happens next. Kept for good: what was asked, by whom, and who allowed it. */
export interface WithheldPreview {
  readonly arrangement: ArrangementKey;
  /** From whom it is withheld: a party. */
  readonly person: PersonId;
  readonly reason: WithholdReason;
  /** Who asks for the period that is not yet approved; null = nothing waits. */
  readonly asked: { readonly by: PersonId; readonly at: Instant } | null;
  readonly periods: readonly WithheldPeriod[];
}

/** Where it stands on a day: withheld until a day, waiting for its first approval, or over. `isAsked` = a (further) period waits for approval. */
export interface WithheldState {
  readonly is: 'withheld' | 'asked' | 'over';
  /** The first day on which they are told again; null unless withheld. */
  readonly untilOn: PlainDate | null;
  readonly isAsked: boolean;
}

/** How a withheld preview stands on a day. */
export function withheldState({ periods, asked }: WithheldPreview, on: PlainDate): WithheldState {
  const stands = periods.findLast(
    ({ fromOn, untilOn }) => Temporal.PlainDate.compare(fromOn, on) <= 0 && Temporal.PlainDate.compare(on, untilOn) < 0,
  );
  if (stands !== undefined) return { is: 'withheld', untilOn: stands.untilOn, isAsked: asked !== null };
  return { is: asked === null ? 'over' : 'asked', untilOn: null, isAsked: asked !== null };
}

/** Somebody asks for it, or for another 30 days of it. Asking twice changes nothing; only an approval makes it so. */
export function askedFor(
  standing: WithheldPreview | null,
  about: Pick<WithheldPreview, 'arrangement' | 'person' | 'reason'>,
  by: PersonId,
  at: Instant,
): WithheldPreview {
  if (standing !== null && standing.asked !== null && standing.reason === about.reason) return standing;
  return { ...about, asked: { by, at }, periods: standing?.periods ?? [] };
}

/**
 * Somebody else approves: 30 days from today, so that it never reaches further than 30 days from the last look at it. Approving twice changes
 * nothing. Refuses `not-allowed` for the one who asked (two people stand behind every period), `already-done` when nothing waits.
 */
export function approvedBy(standing: WithheldPreview, by: PersonId, at: Instant): Result<WithheldPreview> {
  const { asked, periods } = standing;
  const last = periods.at(-1);
  if (asked === null) {
    if (last?.approvedBy === by && withheldState(standing, londonDateOf(at)).is === 'withheld') return ok(standing);
    return refuse('already-done', 'Nothing waits for approval here.');
  }
  if (asked.by === by) return refuse('not-allowed', 'Somebody else has to approve what you asked for.');
  const fromOn = londonDateOf(at);
  const untilOn = fromOn.add({ days: WITHHELD_DAYS });
  const period = { askedBy: asked.by, approvedBy: by, approvedAt: at, fromOn, untilOn };
  return ok({ ...standing, asked: null, periods: [...periods, period] });
}

/** It ends today, or what was asked for is turned down; ending what is over changes nothing. */
export function endedOn(standing: WithheldPreview, today: PlainDate): WithheldPreview {
  const { is, isAsked } = withheldState(standing, today);
  if (is === 'over' && !isAsked) return standing;
  const cut = (on: PlainDate) => (Temporal.PlainDate.compare(on, today) > 0 ? today : on);
  const periods = standing.periods.map((one) => ({ ...one, untilOn: cut(one.untilOn) }));
  return { ...standing, asked: null, periods };
}
