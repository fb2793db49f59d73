import type { Choice } from '../schools/school-settings.ts';
import type { Arrangement } from './arrangement.ts';

/** An arrangement with what its school has chosen now, whatever it carried before; the same one when neither says anything. */
export function withChoices(arrangement: Arrangement, choices: readonly Choice[]): Arrangement {
  if (choices.length === 0 && arrangement.choices === undefined) return arrangement;
  const { choices: _before, ...row } = arrangement;
  return choices.length === 0 ? row : { ...row, choices };
}
