import type { DueState } from '../arrangements/arrangement.ts';
import type { Outlook } from './forecast.ts';
import type { Happening } from './happening.ts';

/** How an outlook is said on screens and in exports. */
export const OUTLOOK_WORDS: Readonly<Record<Outlook, string>> = {
  overdue: 'Overdue',
  'nothing booked': 'Nothing booked',
  'booked too late': 'Booked after it is due',
  away: 'Booked while the supervisor is away',
  booked: 'Booked in time',
};

/** How a due state is said in exports. */
export const DUE_WORDS: Readonly<Record<DueState, string>> = {
  ok: 'On track',
  'due soon': 'Due soon',
  overdue: 'Overdue',
  'no clock': 'No frequency set',
  'no calendar': 'No term dates',
  paused: 'Paused',
};

type Said = Pick<Happening, 'what'> & {
  readonly by?: Happening['by'] | undefined;
  readonly reason?: Happening['reason'] | undefined;
};

/** What became of a session without its day: "held", "missed (supervisee, person unavailable)", "called off (supervisor)". A fact, never a text. */
export function happeningWords({ what, by = null, reason = null }: Said): string {
  const details = [by, reason].filter((part) => part !== null);
  const said = what === 'cancelled' ? 'called off' : what;
  return details.length === 0 ? said : `${said} (${details.join(', ')})`;
}
