import { oneOf } from './one-of.ts';

/** Yes, no or maybe. */
export const yesNoMaybe = oneOf(['Yes', 'No', 'Maybe']);
