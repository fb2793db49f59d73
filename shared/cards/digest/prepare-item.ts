import { capital } from '../../domain/capital.ts';
import { type Instant, writtenMoment } from '../../domain/dates.ts';
import type { NoSchool } from '../../domain/sessions/affected-sessions.ts';
import { about, type CardAction, open, press } from '../card.ts';
import { doneItem, type Item, type ItemPlace, item } from './item.ts';

/** A session in two days (clocks.md section 7, kind `prepare`). */
export interface PrepareItemView {
  readonly whose: string;
  readonly session: string;
  readonly startsAt: Instant;
  readonly state: 'coming' | 'over' | 'called off';
  /** Why there is no school that day, by the term dates as they are now; null = there is. */
  readonly noSchool: NoSchool | null;
  /** Whether the reader may move the session; a member of a group may not. */
  readonly mayMove: boolean;
  readonly rule: string | null;
  readonly link: string;
}

const NO_SCHOOL: Readonly<Record<NoSchool, string>> = {
  weekend: 'it is a weekend',
  'half term': 'it is half term',
  closure: 'the school is closed',
  holiday: 'it is in the holidays',
};

/** Said where the term dates, perhaps changed since, leave a booking on a day without school. */
function noSchoolWords(noSchool: NoSchool, mayMove: boolean): string {
  const change = mayMove ? 'choose another time' : 'ask your supervisor for another time';
  return `There is no school that day: ${NO_SCHOOL[noSchool]}. If you mean to meet all the same, nothing has to change; otherwise ${change}.`;
}

/** A session to prepare on a card; on a day without school, first of all another time. */
export function prepareItem(view: PrepareItemView, place: ItemPlace): Item {
  const { noSchool, mayMove } = view;
  const at = writtenMoment(view.startsAt);
  const whose = capital(view.whose);
  if (view.state === 'called off') return doneItem(`${whose} on ${at} was called off`, 'There is nothing to prepare.');
  if (view.state === 'over') return doneItem(`${whose} was on ${at}`, 'There is nothing left to prepare.');
  const move: readonly CardAction[] =
    noSchool !== null && mayMove
      ? [about(press('Choose another time', 'show-move', { session: view.session }, 'positive'), at)]
      : [];
  return item(
    noSchool === null
      ? `${whose}: write down what you want to talk about`
      : `${whose} is booked on a day without school`,
    {
      when: at,
      tone: 'soon',
      rule: noSchool === null ? view.rule : null,
      words: [
        noSchool === null
          ? 'A few lines are enough. Only you can read them until you share them.'
          : noSchoolWords(noSchool, mayMove),
      ],
      actions: [
        ...move,
        about(open('Prepare', view.link), view.whose),
        about(press('I can’t make it', 'decline-session', { session: view.session, digest: place.digest }), at),
      ],
    },
  );
}
