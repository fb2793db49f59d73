import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { open } from '../card.ts';
import { doneItem, type Item, item, toneOf } from './item.ts';

/** Training that runs out (clocks.md section 7, kind `training-renewal`). */
export interface TrainingRenewalItemView {
  /** null = the reader's own. */
  readonly person: string | null;
  readonly training: 'supervisor' | 'safeguarding lead' | 'something else';
  /** What else it is, by its name in the policy's list; null = a training, or named in somebody's own words. */
  readonly name: string | null;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
  readonly isRenewed: boolean;
  readonly rule: string | null;
  /** Who hears of it if it is not renewed; null = nobody else. */
  readonly next: string | null;
  readonly link: string;
}

/** Training to renew on a card. */
export function trainingRenewalItem(view: TrainingRenewalItemView): Item {
  const { person, training, name, dueOn, today } = view;
  const what =
    training === 'something else'
      ? name === null
        ? 'qualification or update'
        : `“${name}”`
      : `training as a ${training}`;
  const whose = `${person === null ? 'Your' : `${person}’s`} ${what}`;
  if (view.isRenewed) return doneItem(`${whose} is renewed`, 'Thank you.');
  const isLate = toneOf(dueOn, today) === 'late';
  return item(`${whose} ${isLate ? 'has run out' : 'runs out soon'}`, {
    when: isLate ? `Ran out on ${writtenDate(dueOn)}` : `Runs out on ${writtenDate(dueOn)}`,
    tone: isLate ? 'late' : 'soon',
    rule: view.rule,
    words: [
      person === null
        ? `${training === 'something else' ? 'Please renew it' : 'Book the next course'}. Once it is done, your school’s safeguarding lead enters the new date.`
        : `Please see that ${training === 'something else' ? 'it is renewed' : 'a course is booked'}, and enter the new date once it is done.`,
    ],
    next: view.next,
    actions: [open('Open Supervision', view.link)],
  });
}
