import type { DueState } from '../domain/arrangements/arrangement.ts';
import { capital } from '../domain/capital.ts';
import { type Instant, type PlainDate, writtenDate, writtenMoment, writtenTime } from '../domain/dates.ts';
import { REASONS } from '../domain/sessions/session.ts';
import {
  type AdaptiveCard,
  type CardAction,
  type CardElement,
  card,
  facts,
  heading,
  open,
  press,
  quiet,
  refreshed,
  text,
} from './card.ts';
import { whyChoice } from './why-choice.ts';

/** What a supervision reminder shows. Adults' names only; no child, no note text (D11). */
export interface SupervisionCardView {
  readonly arrangement: string;
  readonly supervisee: string;
  /** How the reader stands to it: "your supervision with Nadia Rahman", "Colin Fairweather’s supervision". */
  readonly whose: string;
  readonly school: string;
  readonly dueState: DueState;
  readonly dueOn: PlainDate | null;
  readonly lastHeldOn: PlainDate | null;
  /** The rule behind the date, e.g. "J-34". */
  readonly rule: string | null;
  readonly matter:
    | {
        readonly is: 'to book';
        readonly times: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
        readonly found: TimesState;
      }
    | {
        readonly is: 'proposed';
        readonly startsAt: Instant;
        readonly session: string;
        readonly byReader: boolean;
        readonly waitingFor: string;
      }
    | { readonly is: 'booked'; readonly startsAt: Instant; readonly session: string }
    | {
        readonly is: 'snoozed';
        readonly untilOn: PlainDate;
        readonly times: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
      }
    | { readonly is: 'done'; readonly heldOn: PlainDate | null };
  /** Dates this person may snooze to; empty = no snoozing. */
  readonly snoozeUntil: readonly PlainDate[];
  readonly link: string;
}

/** `unreadable` names the people whose calendars could not be read; it is not the same as having no free time. */
export type TimesState =
  | { readonly state: 'found' }
  | { readonly state: 'none' }
  | { readonly state: 'unreadable'; readonly names: readonly string[] };

function title(view: SupervisionCardView): string {
  const whose = capital(view.whose);
  if (view.matter.is === 'done') return `${whose} is done`;
  if (view.matter.is === 'booked') return `${whose} is booked`;
  if (view.matter.is === 'proposed') return `${whose}: a time is proposed`;
  if (view.dueState === 'overdue') return `${whose} is overdue`;
  return view.dueState === 'due soon' ? `${whose} is due soon` : `Book ${view.whose}`;
}

function dates(view: SupervisionCardView): CardElement {
  const rows: [string, string][] = [['School', view.school]];
  if (view.dueOn !== null)
    rows.push([
      view.dueState === 'overdue' ? 'Was due by' : 'Due by',
      `${writtenDate(view.dueOn)}${view.rule === null ? '' : ` (policy rule ${view.rule})`}`,
    ]);
  rows.push(['Last held', view.lastHeldOn === null ? 'Not yet' : writtenDate(view.lastHeldOn)]);
  return facts(rows);
}

function snooze(view: SupervisionCardView): CardAction[] {
  const first = view.snoozeUntil[0];
  if (first === undefined) return [];
  const data = { arrangement: view.arrangement, supervisee: view.supervisee };
  return [
    {
      type: 'Action.ShowCard',
      title: 'Remind me later…',
      card: {
        type: 'AdaptiveCard',
        body: [
          {
            type: 'Input.ChoiceSet',
            id: 'untilOn',
            label: 'Until',
            style: 'compact',
            value: first.toString(),
            choices: view.snoozeUntil.map((on) => ({ title: writtenDate(on), value: on.toString() })),
          },
          whyChoice('reason', REASONS),
          quiet('Your supervisor and school lead can see that it was put off, until when, and this reason.'),
        ],
        actions: [press('Remind me later', 'snooze', data)],
      },
    },
  ];
}

/** What is said about the times on a card. */
export function timesWords(state: TimesState): string {
  if (state.state === 'found') return 'Both calendars are free at these times. One tap books it.';
  if (state.state === 'none')
    return 'There is no time in the school’s supervision hours when both calendars are free. Open it to choose another time.';
  return `The calendar of ${state.names.join(' and ')} could not be read, so no times are offered here. Open it to choose one.`;
}

function bookings(
  view: SupervisionCardView,
  times: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[],
): CardElement[] {
  const actions = times.slice(0, 3).map((time) =>
    press(
      writtenTime(time.startsAt),
      'book-time',
      {
        arrangement: view.arrangement,
        supervisee: view.supervisee,
        startsAt: time.startsAt.toString(),
        endsAt: time.endsAt.toString(),
      },
      'positive',
    ),
  );
  return actions.length === 0 ? [] : [{ type: 'ActionSet', actions }];
}

function matterOf(view: SupervisionCardView): { words: CardElement[]; actions: CardAction[] } {
  const { matter } = view;
  switch (matter.is) {
    case 'to book':
      return { words: [text(timesWords(matter.found)), ...bookings(view, matter.times)], actions: snooze(view) };
    case 'snoozed':
      return {
        words: [
          text(`Put off until ${writtenDate(matter.untilOn)}. You can still book it now.`),
          ...bookings(view, matter.times),
        ],
        actions: [],
      };
    case 'proposed':
      return matter.byReader
        ? {
            words: [
              text(
                `Proposed: ${writtenMoment(matter.startsAt)}. Waiting for ${matter.waitingFor} to accept, here, in the tab or in Outlook.`,
              ),
            ],
            actions: [],
          }
        : {
            words: [text(`Proposed: ${writtenMoment(matter.startsAt)}. Can you make it?`)],
            actions: [
              press('Accept', 'accept-session', { session: matter.session }, 'positive'),
              press('I can’t make it', 'decline-session', { session: matter.session }),
            ],
          };
    case 'booked':
      return { words: [text(`Booked for ${writtenMoment(matter.startsAt)}. It is in both calendars.`)], actions: [] };
    case 'done':
      return {
        words: [
          text(
            matter.heldOn === null
              ? 'Nothing more is needed here.'
              : `Supervision was held on ${writtenDate(matter.heldOn)}. Thank you.`,
          ),
        ],
        actions: [],
      };
  }
}

/** The verb Teams sends to ask for a reminder card anew. */
export const REFRESH_SUPERVISION = 'refresh-supervision';

/** A supervision reminder as it stands now: book, accept, put off, or what became of it (clocks.md section 7, kind `supervision`). */
export function supervisionCard(view: SupervisionCardView): AdaptiveCard {
  const { words, actions } = matterOf(view);
  const made = card([heading(title(view)), dates(view), ...words], [...actions, open('Open', view.link)]);
  return refreshed(made, REFRESH_SUPERVISION, { arrangement: view.arrangement, supervisee: view.supervisee });
}

/** The lock-screen line of a supervision reminder: safe to be read over a shoulder. */
export function supervisionNotification(view: Pick<SupervisionCardView, 'dueState'>): string {
  return view.dueState === 'overdue' ? 'Supervision is overdue' : 'Supervision is due soon';
}
