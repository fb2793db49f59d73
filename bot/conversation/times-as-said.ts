import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../../shared/domain/dates.ts';
import { sameNeed } from '../../shared/domain/sessions/same-need.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { type TimesInWindow, timesInWindow } from '../use-cases/times-in-window.ts';
import { type SaidWhen, type Wish, wishWords } from './language/wish.ts';

/** How far ahead is looked where nothing else was said, and after what was said left nothing. */
const DAYS_AHEAD = 42;
const MOST = 9;
/** So many are looked at, because those near a planned session fall away. */
const LOOKED_AT = 120;

/** Times to offer, and what is said about them. */
export interface OfferedTimes {
  readonly words: readonly string[];
  readonly times: readonly { readonly startsAt: Instant }[];
}

/** What the times are for: a booking, or the session to be moved. */
export interface TimesFor {
  readonly arrangement: Arrangement;
  readonly sessions: readonly Session[];
  readonly moving: Session | null;
}

/** Said before somebody books a time that was asked for by the clock. */
const OUTSIDE = 'That is outside the school’s times for supervision or somebody’s working hours.';
const FREE = 'Everybody is free at these times.';

/** Why what was said can't be looked for; null when it can. */
function whyNot(when: SaidWhen): string | null {
  switch (when.is) {
    case 'no such day':
      return 'That day does not exist.';
    case 'past':
      return 'That day has passed.';
    case 'unknown term':
      return 'The school’s term dates are not known that far ahead.';
    case 'nothing':
    case 'wish':
      return null;
  }
}

function anyTime(actor: Actor, wish: Wish | null): Wish {
  const today = londonDateOf(actor.now);
  const fromOn = wish?.fromOn ?? today.add({ days: 1 });
  return { fromOn, untilOn: fromOn.add({ days: DAYS_AHEAD }), timeOfDay: null, at: null };
}

/** From what was said to what comes nearest to it: the same days at any time, then the weeks that follow. */
function wider(actor: Actor, wish: Wish | null): readonly Wish[] {
  if (wish === null) return [anyTime(actor, null)];
  const sameDays = { ...wish, timeOfDay: null, at: null };
  return wish.at === null && wish.timeOfDay === null
    ? [wish, anyTime(actor, wish)]
    : [wish, sameDays, anyTime(actor, wish)];
}

function wordsFor(found: TimesInWindow, first: TimesInWindow, wish: Wish | null, why: string | null): string[] {
  if (found.is === 'unreadable') return [unreadable(found.names)];
  const reason = why === null ? [] : [why];
  if (wish === null) return [...reason, found.is === 'found' ? FREE : NOWHERE];
  if (found === first && found.is === 'found')
    return [
      `${wish.at === null ? FREE.slice(0, -1) : 'Everybody is free'} ${wishWords(wish)}.`,
      ...(found.isOutside ? [OUTSIDE] : []),
    ];
  const not =
    first.is === 'closed' ? `There is no school ${wishWords(wish)}.` : `Not everybody is free ${wishWords(wish)}.`;
  return [not, found.is === 'found' ? 'These are the nearest times that suit everybody.' : NOWHERE];
}

const NOWHERE =
  'There is no time in the weeks after it when everybody is free. Open Supervision to choose one yourself.';

function unreadable(names: readonly string[]): string {
  const whose = names.length === 0 ? 'Nobody’s calendar' : `The calendar of ${names.join(' and ')}`;
  const verb = names.length === 0 ? 'can be read here' : 'could not be read';
  return `${whose} ${verb}, so no times are offered. Open Supervision to choose one yourself.`;
}

/** Times at which another session makes sense: not those near one that is planned already, unless that is the one being moved. */
function without(found: TimesInWindow, { arrangement, sessions, moving }: TimesFor): TimesInWindow {
  if (found.is !== 'found') return found;
  const others = sessions.filter(({ key }) => key !== moving?.key);
  const times = found.times.filter(
    ({ startsAt }) => moving !== null || sameNeed(others, arrangement, startsAt) === null,
  );
  return times.length === 0 ? { is: 'none' } : { ...found, times };
}

/**
 * Times as somebody said they would like them, or the nearest when there are none, with words that say which. "Nothing free", "no school then"
 * and "a calendar could not be read" are different answers.
 */
export async function timesAsSaid(ports: Ports, actor: Actor, asked: TimesFor, when: SaidWhen): Promise<OfferedTimes> {
  const wish = when.is === 'wish' ? when.wish : null;
  let first: TimesInWindow | null = null;
  let found: TimesInWindow = { is: 'none' };
  for (const window of wider(actor, wish)) {
    const moving = asked.moving === null ? {} : { moving: asked.moving };
    found = without(
      await timesInWindow(ports, actor, asked.arrangement, { window, most: LOOKED_AT, ...moving }),
      asked,
    );
    first ??= found;
    if (found.is === 'found' || found.is === 'unreadable') break;
  }
  const times = found.is === 'found' ? found.times.slice(0, MOST) : [];
  return { words: wordsFor(found, first ?? found, wish, whyNot(when)), times };
}
