import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { type Instant, LONDON, londonDateOf, type PlainDate } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { newSession } from '../../shared/domain/sessions/new-session.ts';
import { isPlanned, sameNeed } from '../../shared/domain/sessions/same-need.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { type Every, type YearStretch, yearStretches } from '../../shared/domain/sessions/year-stretches.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { policyOf } from './steps/policy-of.ts';
import { type TimesInWindow, timesInWindow } from './times-in-window.ts';

/** A stretch of the year and what there is in it. `free`: times to choose from, the first choice apart from every other session. */
export type YearRow = YearStretch &
  (
    | { readonly is: 'held' }
    | { readonly is: 'planned'; readonly startsAt: Instant; readonly isAccepted: boolean }
    | { readonly is: 'free'; readonly times: readonly Instant[]; readonly first: Instant }
    | { readonly is: 'none' }
    | { readonly is: 'closed' }
    | { readonly is: 'unreadable'; readonly names: readonly string[] }
  );

/** The year to come of one arrangement; `knownUntilOn` = how far term dates reach, null when there are none. */
export interface YearPlan {
  readonly arrangement: Arrangement;
  readonly rows: readonly YearRow[];
  readonly knownUntilOn: PlainDate | null;
}

/** Enough for every school day of a long term, two a day. */
const LOOKED_AT = 240;
const OFFERED = 8;
/** The first days of a half term belong to arriving. */
const SETTLING_DAYS = 7;

function everyOf(arrangement: Arrangement): Every {
  return arrangement.interval ?? policyOf(arrangement)?.clocks.session[0]?.every ?? 'half term';
}

function isWithin(startsAt: Instant, { fromOn, untilOn }: YearStretch): boolean {
  const on = londonDateOf(startsAt);
  return on.since(fromOn).sign >= 0 && on.until(untilOn).sign >= 0;
}

/** Some of many times, spread over the whole stretch, the first among them. */
function spread(times: readonly Instant[], first: Instant): readonly Instant[] {
  const step = Math.max(1, Math.ceil(times.length / OFFERED));
  return times.filter((time, at) => at % step === 0 || time.equals(first));
}

/** A session that is only thought of, so that the next one keeps apart from it. */
function thoughtOf(arrangement: Arrangement, startsAt: Instant): Session {
  const times = { startsAt, endsAt: startsAt };
  return newSession(arrangement, {
    key: '',
    formality: 'formal',
    ...times,
    status: 'proposed',
    proposedBy: '',
    acceptedBy: [],
    organiser: '',
  });
}

function standing(stretch: YearStretch, sessions: readonly Session[]): YearRow | null {
  const within = sessions.filter((one) => one.formality === 'formal' && isWithin(one.startsAt, stretch));
  const planned = within.find(isPlanned);
  if (planned !== undefined)
    return { ...stretch, is: 'planned', startsAt: planned.startsAt, isAccepted: planned.status === 'booked' };
  return within.some(({ status }) => status === 'held') ? { ...stretch, is: 'held' } : null;
}

const slotOf = (at: Instant): string => {
  const there = at.toZonedDateTimeISO(LONDON);
  return `${there.dayOfWeek} ${there.toPlainTime().toString()}`;
};

/** The one to begin with: the weekday and time of the first session of the year where it can be had, once the first week is over; else the soonest. */
function bestOf(times: readonly Instant[], { fromOn }: YearStretch, usual: Instant | null): Instant | undefined {
  if (usual === null) return times[0];
  const settled = times.filter((time) => londonDateOf(time).since(fromOn).total('days') >= SETTLING_DAYS);
  return settled.find((time) => slotOf(time) === slotOf(usual)) ?? settled[0] ?? times[0];
}

function freeRow(
  arrangement: Arrangement,
  stretch: YearStretch,
  found: TimesInWindow,
  others: readonly Session[],
  usual: Instant | null,
): YearRow {
  if (found.is !== 'found') return { ...stretch, ...found };
  const starts = found.times.map(({ startsAt }) => startsAt);
  const apart = starts.filter((startsAt) => sameNeed(others, arrangement, startsAt) === null);
  const first = bestOf(apart, stretch, usual);
  return first === undefined
    ? { ...stretch, is: 'none' }
    : { ...stretch, is: 'free', times: spread(apart, first), first };
}

/**
 * One session for each half term of the year to come, or as often as the contract or the policy says: what is held or planned stays, for the
 * rest there are times when everybody is free. Only as far as term dates are known. Refusals: whoever may not book. Source: issue 4, J-34.
 */
export async function planYear(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<YearPlan>> {
  const allowed = await allowedArrangement(ports, actor, 'book', key);
  if (!allowed.ok) return allowed;
  const arrangement = allowed.value.value;
  const today = londonDateOf(actor.now);
  const [{ value: calendar }, stored] = await Promise.all([
    ports.register.calendarOf(arrangement.school),
    ports.register.sessionsOf(key),
  ]);
  const sessions = stored.map(({ value }) => value);
  const asked = yearStretches(calendar, everyOf(arrangement), today).map((stretch) => ({
    stretch,
    stands: standing(stretch, sessions),
  }));
  const looked = await Promise.all(
    asked.map(async ({ stretch, stands }) => (stands === null ? look(ports, actor, arrangement, stretch) : null)),
  );
  const others = [...sessions];
  let usual: Instant | null = null;
  const rows = asked.map(({ stretch, stands }, at): YearRow => {
    const row = stands ?? freeRow(arrangement, stretch, looked[at] ?? { is: 'none' }, others, usual);
    if (row.is === 'free') others.push(thoughtOf(arrangement, row.first));
    if (row.is === 'free' || row.is === 'planned') usual ??= row.is === 'free' ? row.first : row.startsAt;
    return row;
  });
  const ends = calendar.terms.map(({ endOn }) => endOn).sort((one, other) => one.since(other).sign);
  return ok({ arrangement, rows, knownUntilOn: ends.at(-1) ?? null });
}

function look(ports: Ports, actor: Actor, arrangement: Arrangement, { fromOn, untilOn }: YearStretch) {
  const tomorrow = londonDateOf(actor.now).add({ days: 1 });
  const window = { fromOn: fromOn.since(tomorrow).sign < 0 ? tomorrow : fromOn, untilOn, timeOfDay: null, at: null };
  if (window.fromOn.since(untilOn).sign > 0) return Promise.resolve<TimesInWindow>({ is: 'none' });
  return timesInWindow(ports, actor, arrangement, { window, most: LOOKED_AT });
}
