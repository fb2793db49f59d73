import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { open } from '../card.ts';
import { doneItem, type Item, item, toneOf } from './item.ts';

/** Training that runs out (clocks.md section 7, kind `training-renewal`). */
export interface TrainingRenewalItemView {
  /** null = the reader's own. */
  readonly person: string | null;
  readonly training: 'supervisor' | 'safeguarding lead';
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
  const { person, training, dueOn, today } = view;
  const whose = `${person === null ? 'Your' : `${person}’s`} training as a ${training}`;
  if (view.isRenewed) return doneItem(`${whose} is renewed`, 'Thank you.');
  const isLate = toneOf(dueOn, today) === 'late';
  return item(`${whose} ${isLate ? 'has run out' : 'runs out soon'}`, {
    when: isLate ? `Ran out on ${writtenDate(dueOn)}` : `Runs out on ${writtenDate(dueOn)}`,
    tone: isLate ? 'late' : 'soon',
    rule: view.rule,
    words: [
      person === null
        ? 'Book the next course. Once it is done, your school’s safeguarding lead enters the new date.'
        : 'Please see that a course is booked, and enter the new date once it is done.',
    ],
    next: view.next,
    actions: [open('Open Supervision', view.link)],
  });
}
