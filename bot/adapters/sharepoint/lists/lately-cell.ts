import { z } from 'zod';
import { type PlainDate, Temporal } from '../../../../shared/domain/dates.ts';
import type { Happening } from '../../../../shared/domain/oversight/happening.ts';
import { REASONS } from '../../../../shared/domain/sessions/session.ts';
import type { Cell } from './list-definition.ts';

const SIDES = ['supervisee', 'supervisor'] as const;
const WHATS = ['held', 'missed', 'cancelled'] as const;

const MINUTES = /^(\d{1,4}) min$/;

/** "2026-10-12 missed, supervisee, person unavailable" or "2026-10-12 held, 60 min, only <id> <id>". */
function line({ on, what, by, reason, attended, minutes }: Happening): string {
  const long = minutes === undefined ? null : `${minutes} min`;
  const parts = [by, reason, long, attended === null ? null : ['only', ...attended].join(' ')];
  return [`${on} ${what}`, ...parts.filter((part) => part !== null)].join(', ');
}

/** The cell: a line for each happening, which people can read as well. */
export function latelyTo(lately: readonly Happening[] | undefined): Cell {
  return (lately ?? []).map(line).join('\n');
}

function dayOf(text: string): PlainDate | null {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

function happeningIn(text: string): Happening | null {
  const [first = '', ...rest] = text.split(', ');
  const on = dayOf(first.slice(0, 10));
  const what = WHATS.find((each) => first.slice(11) === each);
  if (on === null || what === undefined) return null;
  const only = rest.find((part) => part.startsWith('only'));
  const long = rest.flatMap((part) => MINUTES.exec(part)?.[1] ?? [])[0];
  return {
    on,
    what,
    by: SIDES.find((side) => rest.includes(side)) ?? null,
    reason: REASONS.find((reason) => rest.includes(reason)) ?? null,
    attended: only === undefined ? null : only.split(' ').slice(1),
    ...(long === undefined ? {} : { minutes: Number(long) }),
  };
}

/** The happenings in a cell; what somebody wrote into it by hand is left out, and written over by the next refresh. */
export const latelyCell = z
  .string()
  .nullish()
  .transform((text): readonly Happening[] =>
    (text ?? '').split('\n').flatMap((each) => happeningIn(each.trim()) ?? []),
  );
