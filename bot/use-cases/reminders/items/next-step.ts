import type { Arrangement } from '../../../../shared/domain/arrangements/arrangement.ts';
import { stepsAhead } from '../ahead/steps-ahead.ts';
import type { ItemAsk } from './item-maker.ts';

/** What happens if nothing is done, said before it happens: "On 7 Dec 2026, if …, Helen Marsh is told." null when nobody further hears of it, the reader would, or it is withheld from them. */
export function nextStep(
  { reading, reminder, reader }: ItemAsk,
  arrangement: Arrangement | null,
): Promise<string | null> {
  return stepsAhead(reading, reminder, { school: reminder.school, arrangement }, reader);
}
