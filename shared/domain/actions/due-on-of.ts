import type { PlainDate } from '../dates.ts';
import type { ActionCategory } from './action.ts';

/** When a new action is due: the day given, and for a referral today when none is (design D10: act and refer first). */
export function dueOnOf(category: ActionCategory, asked: PlainDate | null, today: PlainDate): PlainDate | null {
  return asked ?? (category === 'refer' ? today : null);
}
